"use client";

/** A new import: files go up, each named and watched, or a text is pasted; when all are there, its plan opens. */
import { useRouter } from "next/navigation";
import { lazy, Suspense, useState } from "react";
import { FailureBanner } from "#components/form/failure-banner.tsx";
import { countOf } from "#components/import/count-of.ts";
import { DropFiles } from "#components/import/drop-files.tsx";
import { UploadList } from "#components/import/upload-list.tsx";
import { totalsOf } from "#components/import/upload-state.ts";
import { useUploads } from "#components/import/use-uploads.ts";
import { useShortcut } from "#components/shortcuts/use-shortcut.ts";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { StartedImport } from "#lib/data/import/start-import.ts";
import { pasteText, startImport } from "./actions.ts";
import { IMPORT_GROUP, IMPORT_KEYS } from "./import-keys.ts";

const PasteDialog = lazy(() => import("#components/import/paste-dialog.tsx"));

export type NewImportProps = { projectId: string; projectSlug: string };

export function NewImport({ projectId, projectSlug }: NewImportProps) {
  const router = useRouter();
  const [pasted, setPasted] = useState<string | null>(null);
  const hrefOf = (started: StartedImport) => `/p/${projectSlug}/import/${started.number}`;
  const open = (into: StartedImport) => router.push(hrefOf(into));
  const { items, started, failure, add, sendAgain, begin } = useUploads({
    projectId,
    start: () => startImport({ projectId }),
    onAllAdded: open,
  });
  const paste = () => setPasted("");
  useShortcut({ keys: IMPORT_KEYS.paste, label: "Paste a text", group: IMPORT_GROUP, run: paste });
  const totals = totalsOf(items);
  return (
    <section aria-label="New import" className="flex flex-col gap-4">
      <FailureBanner failure={failure} />
      <DropFiles onFiles={add} onPaste={setPasted} />
      {items.length > 0 ? (
        <div>
          <div className="flex min-h-10 items-center gap-3">
            <p role="status" className="flex-1 text-ink-2">
              {totals.added} of {countOf(totals.files, "file")} there
              {totals.broken > 0 ? `, ${totals.broken} did not arrive` : ""}
            </p>
            {started !== null && totals.isOver && totals.added > 0 ? (
              <LinkButton href={hrefOf(started)} variant="primary">
                Look at the plan
              </LinkButton>
            ) : null}
          </div>
          <UploadList items={items} onSendAgain={sendAgain} />
        </div>
      ) : null}
      {pasted === null ? null : (
        <Suspense fallback={null}>
          <PasteDialog
            projectId={projectId}
            text={pasted}
            begin={begin}
            pasteText={pasteText}
            onPasted={open}
            onClose={() => setPasted(null)}
          />
        </Suspense>
      )}
    </section>
  );
}
