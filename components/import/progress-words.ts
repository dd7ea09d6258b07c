/** How far an import is, in a sentence. Pure. */
import type { ImportProgress } from "#lib/data/import/import-view.ts";
import { countOf } from "./count-of.ts";

const grouped = new Intl.NumberFormat("en-GB");

/** While files are read, and then while they are held against the library. */
export function saySettling({ files, current }: ImportProgress): string {
  const { total, received } = files;
  if (received === 0) return "Looking for what the library has already…";
  const read = `${grouped.format(total - received)} of ${countOf(total, "file")} read`;
  return current === null ? read : `${read} · ${current}`;
}

export function sayWriting({ articles, current }: ImportProgress): string {
  const written = `${grouped.format(articles.written)} of ${countOf(articles.planned, "article")} written`;
  return current === null ? written : `${written} · ${current}`;
}

/**
 * The progress of an import whose page was drawn from `shown`, read a moment before or after it. Where the two say
 * otherwise something moved in between, and the page has to be told, though the progress alone says that all is done.
 */
export function progressShown(
  progress: ImportProgress,
  shown: Pick<ImportProgress, "state" | "isSettled" | "failure">,
): ImportProgress {
  const { state, isSettled, failure } = shown;
  const isOther =
    progress.state !== state || progress.isSettled !== isSettled || progress.failure !== failure;
  return { ...progress, state, isSettled, failure, isMoving: progress.isMoving || isOther };
}

/** A page drawn at `before` no longer shows how it is. What only the progress itself shows is left out. */
export function hasMoved(before: ImportProgress, now: ImportProgress): boolean {
  return (
    before.state !== now.state ||
    before.isSettled !== now.isSettled ||
    before.isMoving !== now.isMoving ||
    before.failure !== now.failure ||
    before.files.total !== now.files.total ||
    before.files.received !== now.files.received
  );
}
