/** A claim's evidence as its page shows it: by text origin, within one by article, in the order given. Pure. */
import type { Stance } from "#lib/claims/stance.ts";

type Item = { evidenceId: string; article: { articleId: string } };
type Origin = { stance: Stance; evidenceIds: readonly string[]; articleIds: readonly string[] };

export type OriginOfEvidence<One> = {
  /** Null: evidence that counts for nothing, withdrawn or rejected. */
  stance: Stance | null;
  /** Articles of this one text. */
  articles: number;
  byArticle: One[][];
};

function byArticle<One extends Item>(items: readonly One[]): One[][] {
  const groups = new Map<string, One[]>();
  for (const item of items) {
    const { articleId } = item.article;
    groups.set(articleId, [...(groups.get(articleId) ?? []), item]);
  }
  return [...groups.values()];
}

const stanceOrder: readonly Stance[] = ["supports", "disputes", "mentions"];

/** What supports before what disputes before what mentions; what does not count last. O(origins · evidence). */
export function groupEvidence<One extends Item>(
  evidence: readonly One[],
  origins: readonly Origin[],
): OriginOfEvidence<One>[] {
  const groups = origins
    .toSorted((x, y) => stanceOrder.indexOf(x.stance) - stanceOrder.indexOf(y.stance))
    .map(({ stance, evidenceIds, articleIds }): OriginOfEvidence<One> => {
      const items = evidence.filter(({ evidenceId }) => evidenceIds.includes(evidenceId));
      return { stance, articles: articleIds.length, byArticle: byArticle(items) };
    });
  const counted = new Set(origins.flatMap(({ evidenceIds }) => evidenceIds));
  const rest = evidence.filter(({ evidenceId }) => !counted.has(evidenceId));
  if (rest.length > 0) groups.push({ stance: null, articles: 0, byArticle: byArticle(rest) });
  return groups.filter((group) => group.byArticle.length > 0);
}
