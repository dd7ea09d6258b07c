/** Pages of a list whose rows are parted among its entries: an import's articles among its files. Pure. */

/** Rows `from` to `to` (without it) of the entry at index `at`. */
export type EntryRows = { at: number; from: number; to: number };

export type ListPage = {
  /** From 1; of a list without rows 1 of 1. */
  page: number;
  pages: number;
  /** Rows of the whole list, and how many of them stand before this page. */
  total: number;
  before: number;
  entries: EntryRows[];
};

/**
 * A page of a list. `counts` is how many rows each entry has; a page past the end is the last one, one below 1 the first.
 * Linear in the entries.
 */
export function pageOf(counts: readonly number[], page: number, pageSize: number): ListPage {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const shown = Math.min(Math.max(Math.trunc(page), 1), pages);
  const before = (shown - 1) * pageSize;
  const end = Math.min(before + pageSize, total);
  const entries: EntryRows[] = [];
  let first = 0;
  for (const [at, count] of counts.entries()) {
    const [from, to] = [Math.max(before - first, 0), Math.min(end - first, count)];
    if (from < to) entries.push({ at, from, to });
    first += count;
    if (first >= end) break;
  }
  return { page: shown, pages, total, before, entries };
}

/** The page on which the first row of the entry at index `at` stands, or would stand. */
export function pageWith(counts: readonly number[], at: number, pageSize: number): number {
  const before = counts.slice(0, at).reduce((sum, count) => sum + count, 0);
  const total = counts.slice(at).reduce((sum, count) => sum + count, before);
  return pageOf([total], Math.floor(before / pageSize) + 1, pageSize).page;
}
