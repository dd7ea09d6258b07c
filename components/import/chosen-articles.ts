/**
 * Which articles of a plan are chosen for one act: rows ticked on this page, or all that is listed, on whichever
 * page; how many that is, what can be done to them, and how a server action is told. Pure.
 */
import type { ListedPlan } from "#lib/data/import/correct-many.ts";
import type { ListedCounts } from "#lib/data/import/import-view.ts";
import type { ArticleRow } from "./article-rows.ts";

/** All articles listed of the plan at its revision. */
export type ListedArticles = ListedCounts & Omit<ListedPlan, "articles">;

export type Chosen = {
  articles: number;
  /** Some are included in a commit; some are left out. */
  hasIncluded: boolean;
  hasLeftOut: boolean;
  /** Each has a known article it could be written as a copy, or a new version, of. */
  canBe: { copy: boolean; version: boolean };
  /** What a correction of many is sent: see correct-many.ts. */
  planned: { plannedId: string; revision: number }[] | ListedPlan;
};

export function chosenRows(rows: readonly ArticleRow[]): Chosen {
  return {
    articles: rows.length,
    hasIncluded: rows.some((row) => row.isIncluded),
    hasLeftOut: rows.some((row) => !row.isIncluded),
    canBe: {
      copy: rows.length > 0 && rows.every((row) => row.canBe.copy),
      version: rows.length > 0 && rows.every((row) => row.canBe.version),
    },
    planned: rows.map(({ plannedId, revision }) => ({ plannedId, revision })),
  };
}

export function chosenList(listed: ListedArticles): Chosen {
  const { only, name, revision, articles, included, copies, versions } = listed;
  return {
    articles,
    hasIncluded: included > 0,
    hasLeftOut: included < articles,
    canBe: { copy: articles > 0 && copies === articles, version: articles > 0 && versions === articles },
    planned: { only, name, revision, articles },
  };
}
