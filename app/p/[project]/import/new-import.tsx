"use client";

/** A new import: files go up, each named and watched; when all are there, its plan opens. */
import { useRouter } from "next/navigation";
import { FailureBanner } from "#components/form/failure-banner.tsx";
import { countOf } from "#components/import/count-of.ts";
import { DropFiles } from "#components/import/drop-files.tsx";
import { UploadList } from "#components/import/upload-list.tsx";
import { totalsOf } from "#components/import/upload-state.ts";
import { useUploads } from "#components/import/use-uploads.ts";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { StartedImport } from "#lib/data/import/start-import.ts";
import type { Result } from "#lib/errors.ts";

export type NewImportProps = {
  projectId: string;
  projectSlug: string;
  startImport: (input: { projectId: string }) => Promise<Result<StartedImport>>;
};

export function NewImport({ projectId, projectSlug, startImport }: NewImportProps) {
  const router = useRouter();
  const hrefOf = (started: StartedImport) => `/p/${projectSlug}/import/${started.number}`;
  const { items, started, failure, add, sendAgain } = useUploads({
    projectId,
    start: () => startImport({ projectId }),
    onAllAdded: (into) => router.push(hrefOf(into)),
  });
  const totals = totalsOf(items);
  return (
    <section aria-label="New import" className="flex flex-col gap-4">
      <FailureBanner failure={failure} />
      <DropFiles onFiles={add} />
      {items.length > 0 ? (
        <>
          <div className="flex min-h-8 items-center gap-3">
            <p role="status" className="flex-1 text-ink-2">
              {totals.added} of {countOf(totals.files, "file")} read
              {totals.broken > 0 ? `, ${totals.broken} did not arrive` : ""}
            </p>
            {started !== null && totals.isOver && totals.added > 0 ? (
              <LinkButton href={hrefOf(started)} variant="primary">
                Look at the plan
              </LinkButton>
            ) : null}
          </div>
          <UploadList items={items} onSendAgain={sendAgain} />
        </>
      ) : null}
    </section>
  );
}
