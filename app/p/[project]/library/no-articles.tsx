/** The library with nothing to show: because nothing was imported or written yet, or because nothing matches. */
import { FilePen, Files, SearchX } from "lucide-react";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { findImportInWriting, type ImportInWriting } from "#lib/data/import/find-import-in-writing.ts";
import type { Member } from "#lib/data/viewer.ts";

function NothingWritten({ writing, href }: { writing: ImportInWriting; href: string }) {
  const { number, isStopped } = writing;
  return (
    <EmptyState
      icon={<FilePen />}
      title={isStopped ? `Writing import ${number} stopped` : `Import ${number} is being written`}
      actions={<LinkButton href={href}>Open import {number}</LinkButton>}
    >
      {isStopped
        ? "None of its articles is here yet. The import says why it stopped."
        : "Its articles will be listed here. The import says how far it is."}
    </EmptyState>
  );
}

function NothingImported({ importHref }: { importHref: string | null }) {
  return (
    <EmptyState
      icon={<Files />}
      title="No articles yet"
      actions={
        importHref === null ? null : (
          <LinkButton href={importHref} variant="primary">
            Import files
          </LinkButton>
        )
      }
    >
      {importHref === null
        ? "An admin of this project imports them. They will be listed here."
        : "Import files of scraped text. You see what each will become before anything is written."}
    </EmptyState>
  );
}

/** @param importHref null for whoever may not import */
export async function EmptyLibrary({ member, importHref }: { member: Member; importHref: string | null }) {
  const writing = await findImportInWriting(member);
  if (writing === null) return <NothingImported importHref={importHref} />;
  return <NothingWritten writing={writing} href={`/p/${member.projectSlug}/import/${writing.number}`} />;
}

export function NothingFound({ clearHref }: { clearHref: string }) {
  return (
    <EmptyState
      icon={<SearchX />}
      title="Nothing matches"
      actions={<LinkButton href={clearHref}>Clear filters</LinkButton>}
    >
      No article matches the search together with all filters. Take one of them away, or try fewer words.
    </EmptyState>
  );
}
