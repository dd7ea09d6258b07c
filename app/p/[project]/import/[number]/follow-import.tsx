"use client";

/** How far the reading of an import's files is, for as long as there is something to read; the page follows. */
import { ProgressBar } from "#components/import/progress-bar.tsx";
import { saySettling } from "#components/import/progress-words.ts";
import { useImportProgress } from "#components/import/use-import-progress.ts";
import type { ImportProgress } from "#lib/data/import/import-view.ts";

export type FollowImportProps = { href: string; progress: ImportProgress };

export function FollowImport({ href, progress: known }: FollowImportProps) {
  const progress = useImportProgress(href, known);
  if (!progress.isMoving) return null;
  const { total, received } = progress.files;
  return (
    <div className="flex items-center gap-4 border-b border-line bg-sunken/60 px-5 py-2 max-sm:px-4">
      <p role="status" className="min-w-0 flex-1 truncate text-12 text-ink-2">
        {saySettling(progress)}
      </p>
      <ProgressBar label="Files read" share={total === 0 ? 0 : (total - received) / total} />
    </div>
  );
}
