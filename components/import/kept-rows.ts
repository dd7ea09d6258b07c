/**
 * Ticked rows of a list that is shown page by page: those of other pages are kept as they were seen last, so that turning a
 * page drops none. Pure.
 */
import type { ArticleRow } from "./article-rows.ts";

export type KeptRow = { row: ArticleRow; page: number };

/** By id; rows of the page in view are there too, as they were when one was ticked last. */
export type KeptRows = ReadonlyMap<string, KeptRow>;

export const NO_KEPT: KeptRows = new Map();

export type PageOfRows = { page: number; rows: readonly ArticleRow[] };

/** What is ticked on other pages, in the order in which it was ticked. One that has come to this page is no more of them. */
export function rowsElsewhere(kept: KeptRows, { page, rows }: PageOfRows): ArticleRow[] {
  const here = new Set(rows.map((row) => row.plannedId));
  return [...kept.values()].flatMap((one) =>
    one.page === page || here.has(one.row.plannedId) ? [] : [one.row],
  );
}

/** What is ticked on the page in view. One that was ticked on it and has left the list is gone. */
export function idsHere(kept: KeptRows, { rows }: PageOfRows): Set<string> {
  return new Set(rows.flatMap(({ plannedId }) => (kept.has(plannedId) ? [plannedId] : [])));
}

/** The rows of these ids, as the page shows them or as they are kept. */
export function keepTicked(kept: KeptRows, ids: ReadonlySet<string>, { page, rows }: PageOfRows): KeptRows {
  const here = new Map(rows.map((row) => [row.plannedId, { row, page }]));
  return new Map(
    [...ids].flatMap((id): [string, KeptRow][] => {
      const one = here.get(id) ?? kept.get(id);
      return one === undefined ? [] : [[id, one]];
    }),
  );
}

/**
 * All of them after they were changed together: each is of the next revision. The page in view is drawn anew, the others are
 * not.
 */
export function afterChange(kept: KeptRows, isIncluded: boolean | undefined): KeptRows {
  return new Map(
    [...kept].map(([id, { row, page }]) => {
      const next = { ...row, revision: row.revision + 1, isIncluded: isIncluded ?? row.isIncluded };
      return [id, { page, row: next }];
    }),
  );
}

/** Those of this page alone: the others are not as they were seen any more. */
export function withoutElsewhere(kept: KeptRows, page: PageOfRows): KeptRows {
  return keepTicked(kept, idsHere(kept, page), page);
}
