"use client";

/** Which articles of a plan's table are chosen: rows of this page, or all that is listed, on every page. */
import { useState } from "react";
import type { ArticleRow } from "#components/import/article-rows.ts";
import {
  type Chosen,
  chosenList,
  chosenRows,
  type ListedArticles,
} from "#components/import/chosen-articles.ts";
import {
  extendTo,
  keepRows,
  NO_ROWS,
  type RowSelection,
  toggleAll,
  toggleRow,
} from "#components/import/row-selection.ts";
import type { PlanListing } from "#lib/data/import/import-view.ts";

type Selected = { rows: RowSelection; listedBy: PlanListing | null };

const NOTHING: Selected = { rows: NO_ROWS, listedBy: null };

export type ArticleSelection = {
  /** Ticked on this page. */
  ids: ReadonlySet<string>;
  chosen: Chosen;
  /** All of this page are ticked, and there are other pages whose articles are not. */
  canTakeAll: boolean;
  toggle: (id: string, isExtending: boolean) => void;
  /** All rows of this page, or none. */
  toggleAll: () => void;
  /** The page, then all that is listed, then none: what one key does. */
  takeMore: () => void;
  takeAll: () => void;
  clear: () => void;
};

export function useArticleSelection(rows: readonly ArticleRow[], listed: ListedArticles): ArticleSelection {
  const [selected, setSelected] = useState(NOTHING);
  const pageIds = rows.map((row) => row.plannedId);
  const { listedBy } = selected;
  const isAllListed = listedBy?.only === listed.only && listedBy.name === listed.name;
  // One row unticked among all that is listed: what stays is what can be seen.
  const ticked = isAllListed ? { ids: new Set(pageIds), anchorId: null } : keepRows(selected.rows, pageIds);
  const isPageTicked = pageIds.length > 0 && ticked.ids.size === pageIds.length;
  const canTakeAll = isPageTicked && !isAllListed && listed.articles > pageIds.length;
  const tick = (next: RowSelection) => setSelected({ rows: next, listedBy: null });
  const togglePage = () => tick(toggleAll(ticked, pageIds));
  const takeAll = () => setSelected({ rows: NO_ROWS, listedBy: { only: listed.only, name: listed.name } });
  return {
    ids: ticked.ids,
    chosen: isAllListed
      ? chosenList(listed)
      : chosenRows(rows.filter((row) => ticked.ids.has(row.plannedId))),
    canTakeAll,
    toggle: (id, isExtending) => tick(isExtending ? extendTo(ticked, id, pageIds) : toggleRow(ticked, id)),
    toggleAll: togglePage,
    takeMore: canTakeAll ? takeAll : togglePage,
    takeAll,
    clear: () => setSelected(NOTHING),
  };
}
