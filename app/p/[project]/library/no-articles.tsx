/** The library with nothing to show: because nothing was imported, or because nothing matches. */
import { Files, SearchX } from "lucide-react";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";

export function EmptyLibrary({ importHref }: { importHref: string | null }) {
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
