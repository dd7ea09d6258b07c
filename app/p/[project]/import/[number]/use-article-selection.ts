"use client";

/**
 * Which articles of a plan's table are chosen: ticked rows, on this page and on others of the same list, or all that is
 * listed, on every page.
 */
import { useState } from "react";
import {
  type Chosen,
  chosenList,
  chosenRows,
  type ListedArticles,
} from "#components/import/chosen-articles.ts";
import {
  afterChange,
  idsHere,
  type KeptRows,
  keepTicked,
  NO_KEPT,
  type PageOfRows,
  rowsElsewhere,
  withoutElsewhere,
} from "#components/import/kept-rows.ts";
import { extendTo, type RowSelection, toggleAll, toggleRow } from "#components/import/row-selection.ts";
import type { PlanListing } from "#lib/data/import/import-view.ts";

type Selected = {
  kept: KeptRows;
  anchorId: string | null;
  /** The list whose rows are kept. */
  of: PlanListing | null;
  /** All of this list is chosen. */
  listedBy: PlanListing | null;
};

const NOTHING: Selected = { kept: NO_KEPT, anchorId: null, of: null, listedBy: null };

export type ArticleSelection = {
  /** Ticked on this page. */
  ids: ReadonlySet<string>;
  chosen: Chosen;
  /** Ticked on other pages, and part of what is chosen. */
  elsewhere: number;
  /** All of this page are ticked, and there are other pages whose articles are not. */
  canTakeAll: boolean;
  toggle: (id: string, isExtending: boolean) => void;
  /** All rows of this page, or none. */
  toggleAll: () => void;
  /** The page, then all that is listed, then none: what one key does. */
  takeMore: () => void;
  takeAll: () => void;
  clear: () => void;
  /** All that is chosen was changed together. */
  wasChanged: (isIncluded: boolean | undefined) => void;
  /** Some of what is chosen is not as it was seen any more. */
  dropElsewhere: () => void;
};

const isSameList = (a: PlanListing | null, b: PlanListing) => a?.only === b.only && a.name === b.name;

export function useArticleSelection(page: PageOfRows, listed: ListedArticles): ArticleSelection {
  const [selected, setSelected] = useState(NOTHING);
  const { only, name } = listed;
  const pageIds = page.rows.map((row) => row.plannedId);
  const isAllListed = isSameList(selected.listedBy, listed);
  // Another list has other rows: what is ticked in one is chosen in no other.
  const kept = isSameList(selected.of, listed) ? selected.kept : NO_KEPT;
  // One row unticked among all that is listed: what stays is what can be seen.
  const ids = isAllListed ? new Set(pageIds) : idsHere(kept, page);
  const elsewhere = isAllListed ? [] : rowsElsewhere(kept, page);
  const ticked: RowSelection = {
    ids: new Set([...elsewhere.map((row) => row.plannedId), ...ids]),
    anchorId: selected.anchorId,
  };
  const canTakeAll =
    pageIds.length > 0 && ids.size === pageIds.length && !isAllListed && listed.articles > ticked.ids.size;
  const tick = (next: RowSelection) =>
    setSelected({
      kept: keepTicked(kept, next.ids, page),
      anchorId: next.anchorId,
      of: { only, name },
      listedBy: null,
    });
  const togglePage = () => tick(toggleAll(ticked, pageIds));
  const takeAll = () => setSelected({ ...NOTHING, listedBy: { only, name } });
  const change = (next: (kept: KeptRows) => KeptRows) =>
    setSelected((now) => ({ ...now, kept: next(now.kept) }));
  const dropElsewhere = () => change((now) => withoutElsewhere(now, page));
  return {
    ids,
    chosen: isAllListed
      ? chosenList(listed)
      : chosenRows([...elsewhere, ...page.rows.filter((row) => ids.has(row.plannedId))]),
    elsewhere: elsewhere.length,
    canTakeAll,
    toggle: (id, isExtending) => tick(isExtending ? extendTo(ticked, id, pageIds) : toggleRow(ticked, id)),
    toggleAll: togglePage,
    takeMore: canTakeAll ? takeAll : togglePage,
    takeAll,
    clear: () => setSelected(NOTHING),
    // What is decided leaves the list of what is to be decided, on whichever page it stood.
    wasChanged: (isIncluded) =>
      only === "undecided" ? dropElsewhere() : change((now) => afterChange(now, isIncluded)),
    dropElsewhere,
  };
}
