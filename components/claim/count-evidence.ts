/** How many passages in how many articles of a claim's evidence count. Text origins are lib/claims' to count. Pure. */
export type CountedEvidence = {
  article: { articleId: string };
  withdrawnAt: Date | null;
  decision: { verdict: "accept" | "amend" | "reject"; isCurrent: boolean } | null;
};

export type EvidenceCounts = {
  passages: number;
  articles: number;
};

/** Withdrawn evidence and what a reviewer rejected do not count. */
function counts({ withdrawnAt, decision }: CountedEvidence): boolean {
  return withdrawnAt === null && !(decision?.isCurrent && decision.verdict === "reject");
}

export function countEvidence(evidence: readonly CountedEvidence[]): EvidenceCounts {
  const counted = evidence.filter(counts);
  return {
    passages: counted.length,
    articles: new Set(counted.map((item) => item.article.articleId)).size,
  };
}
