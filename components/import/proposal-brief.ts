/** A proposal in the list of those that wait: what a commit of it would write, in short, and what stands in its way. Pure. */
import type { ArticleBrief, ImportView } from "#lib/data/import/import-view.ts";
import type { SourceOption } from "#lib/data/import/list-source-choices.ts";
import { type ArticleRow, articleRows } from "./article-rows.ts";
import { countOf } from "./count-of.ts";

export type ProposedArticle = Pick<ArticleRow, "plannedId" | "title" | "source" | "publication"> & {
  /** The article's own address, or the one its bytes were taken from. */
  url: string | null;
};

export type ProposalBrief = {
  importId: string;
  number: number;
  createdBy: string;
  proposedAt: Date;
  planHash: string | null;
  summary: string;
  articles: ProposedArticle[];
  moreArticles: number;
  canCommit: boolean;
  /** Why it cannot be committed here and now; null when it can. */
  hindrance: string | null;
};

const shownArticles = 3;

function hindranceOf(view: ImportView, included: readonly ArticleBrief[]): string | null {
  if (view.planHash === null) return "Its files are still being read.";
  if (included.length === 0) return "Every article of it is left out.";
  const undecided = included.filter((article) => article.needsDecision).length;
  if (undecided === 0) return null;
  return `${countOf(undecided, "article")} may be a new version of one the library has: open the plan to decide.`;
}

function summaryOf({ fileViews }: ImportView, included: readonly ArticleBrief[]): string {
  const failed = fileViews.filter((file) => file.problem !== null).length;
  const warned = fileViews.filter((file) => file.warnings.length > 0).length;
  return [
    `${countOf(included.length, "article")} from ${countOf(fileViews.length, "file")}`,
    ...(failed === 0 ? [] : [`${failed} unusable`]),
    ...(warned === 0 ? [] : [`${warned} with warnings`]),
  ].join(", ");
}

/** `view` is of a proposed import. */
export function briefsOf(view: ImportView, sources: readonly SourceOption[]): ProposalBrief {
  const all = new Map(
    view.fileViews.flatMap((file) => file.articles).map((article) => [article.plannedId, article]),
  );
  const included = [...all.values()].filter((article) => article.isIncluded);
  const rows = articleRows(view.fileViews, "all", sources).filter((row) => row.isIncluded);
  const hindrance = hindranceOf(view, included);
  return {
    importId: view.id,
    number: view.number,
    createdBy: view.createdBy,
    proposedAt: view.proposedAt ?? view.createdAt,
    planHash: view.planHash,
    summary: summaryOf(view, included),
    articles: rows.slice(0, shownArticles).map(({ plannedId, title, source, publication }) => {
      const article = all.get(plannedId);
      return { plannedId, title, source, publication, url: article?.url ?? article?.capture.url ?? null };
    }),
    moreArticles: Math.max(0, rows.length - shownArticles),
    canCommit: hindrance === null,
    hindrance,
  };
}
