/** What a claim's evidence amounts to: articles by stance, and passages, of what counts. Pure. */
import type { Stance } from "#lib/claims/stance.ts";

export type CountedEvidence = {
  article: { articleId: string };
  stance: Stance;
  withdrawnAt: Date | null;
  decision: { verdict: "accept" | "amend" | "reject"; isCurrent: boolean } | null;
};

export type EvidenceCounts = {
  articlesFor: number;
  articlesAgainst: number;
  passages: number;
  articles: number;
};

/** Withdrawn evidence and what a reviewer rejected do not count. */
function counts({ withdrawnAt, decision }: CountedEvidence): boolean {
  return withdrawnAt === null && !(decision?.isCurrent && decision.verdict === "reject");
}

/** Articles, not text origins: an article with two passages of one stance counts once. */
export function countEvidence(evidence: readonly CountedEvidence[]): EvidenceCounts {
  const counted = evidence.filter(counts);
  const articlesOf = (stance: Stance | null) =>
    new Set(
      counted
        .filter((item) => stance === null || item.stance === stance)
        .map((item) => item.article.articleId),
    ).size;
  return {
    articlesFor: articlesOf("supports"),
    articlesAgainst: articlesOf("disputes"),
    passages: counted.length,
    articles: articlesOf(null),
  };
}
