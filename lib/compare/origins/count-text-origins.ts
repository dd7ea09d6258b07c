/** Into how many texts the passages of one article fall that others carry: texts are counted, not articles. Pure. */
import type { RangeUtf16, SharedPassage } from "../passage-spread.ts";
import { disjointSets } from "./disjoint-sets.ts";
import { LEAST_SHARE } from "./find-carriers.ts";
import { joinCarried } from "./join-carried.ts";

type Stretch = RangeUtf16 & { articleIds: string[] };

/** Each stretch once, with all that carry it, in the order of the text. */
function stretchesOf(passages: readonly SharedPassage[]): Stretch[] {
  const byPlace = new Map<string, Stretch>();
  for (const { startUtf16, endUtf16, otherArticleId } of passages) {
    const key = `${startUtf16} ${endUtf16}`;
    const known = byPlace.get(key) ?? { startUtf16, endUtf16, articleIds: [] };
    known.articleIds.push(otherArticleId);
    byPlace.set(key, known);
  }
  return [...byPlace.values()].sort((x, y) => x.startUtf16 - y.startUtf16 || x.endUtf16 - y.endUtf16);
}

/** Two stretches are of one text when what they have in common is enough of the shorter, as groupOrigins has it. */
function areOneText(x: RangeUtf16, y: RangeUtf16): boolean {
  const common = Math.min(x.endUtf16, y.endUtf16) - Math.max(x.startUtf16, y.startUtf16);
  const shorter = Math.min(x.endUtf16 - x.startUtf16, y.endUtf16 - y.startUtf16);
  return common > 0 && common >= LEAST_SHARE * shorter;
}

function joinOverlapping(stretches: readonly Stretch[]): string[][] {
  const { root, join } = disjointSets(stretches.length);
  for (const [x, one] of stretches.entries()) {
    for (let y = x + 1; y < stretches.length; y++) {
      const other = stretches[y];
      if (other === undefined || other.startUtf16 >= one.endUtf16) break;
      if (areOneText(one, other)) join(x, y);
    }
  }
  const carriers = new Map<number, Set<string>>();
  for (const [at, { articleIds }] of stretches.entries()) {
    const known = carriers.get(root(at)) ?? new Set();
    for (const id of articleIds) known.add(id);
    carriers.set(root(at), known);
  }
  return [...carriers.values()].map((ids) => [...ids]);
}

/**
 * 0 where nothing is shared. Passages that overlap by half of the shorter are of one text, and so are passages apart whose
 * carriers are the same articles, or some of them (join-carried.ts): two sentences shared with one article are one text
 * origin. O(n log n + pairs that overlap + texts²), n passages.
 */
export function countTextOrigins(passages: readonly SharedPassage[]): number {
  const groups = joinOverlapping(stretchesOf(passages));
  return joinCarried(groups.map((articleIds) => ({ articleIds }))).length;
}
