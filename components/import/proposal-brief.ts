/** A proposal in the list of those that wait: what a commit of it would write, in short, and what stands in its way. Pure. */
import type { ArticleBrief } from "#lib/data/import/import-view.ts";
import type { Proposal } from "#lib/data/import/list-proposals.ts";
import type { SourceOption } from "#lib/data/import/list-source-choices.ts";
import { type ArticleRow, sourceName } from "./article-rows.ts";
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

function hindranceOf({ planHash, totals }: Proposal): string | null {
  if (planHash === null) return "Its files are still being read.";
  if (totals.articles === 0) return "Every article of it is left out.";
  if (totals.undecided === 0) return null;
  return `${countOf(totals.undecided, "article")} may be a new version of one the library has: open the plan to decide.`;
}

function summaryOf({ articles, allFiles, unusable, warned }: Proposal["totals"]): string {
  return [
    `${countOf(articles, "article")} from ${countOf(allFiles, "file")}`,
    ...(unusable === 0 ? [] : [`${unusable} unusable`]),
    ...(warned === 0 ? [] : [`${warned} with warnings`]),
  ].join(", ");
}

function articleOf(brief: ArticleBrief, sources: readonly SourceOption[]): ProposedArticle {
  const { plannedId, title, publication, url, capture } = brief;
  return { plannedId, title, source: sourceName(brief, sources), publication, url: url ?? capture.url };
}

export function briefsOf(proposal: Proposal, sources: readonly SourceOption[]): ProposalBrief {
  const { id, number, createdBy, proposedAt, createdAt, planHash, totals, first } = proposal;
  const hindrance = hindranceOf(proposal);
  return {
    importId: id,
    number,
    createdBy,
    proposedAt: proposedAt ?? createdAt,
    planHash,
    summary: summaryOf(totals),
    articles: first.map((brief) => articleOf(brief, sources)),
    moreArticles: totals.articles - first.length,
    canCommit: hindrance === null,
    hindrance,
  };
}
