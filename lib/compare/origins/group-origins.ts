/**
 * Into how many texts several passages fall: those that are one text, directly or through a third article's, are one
 * origin, however many articles they stand in. What shares no text is another origin; that is not independence. Pure.
 */
import { disjointSets } from "./disjoint-sets.ts";
import { type AlignedPlaces, findCarriers, LEAST_SHARE, type TextPlace } from "./find-carriers.ts";
import { joinCarried } from "./join-carried.ts";

export type PlacedPassage = { id: string; articleId: string; place: TextPlace };

export type OriginGroup = {
  /** Ids of the passages, in the order given. */
  passageIds: string[];
  articleIds: string[];
};

type Span = { startUtf16: number; endUtf16: number };
type Trace = { versionId: string; pieces: readonly Span[] };

const lengthOf = ({ startUtf16, endUtf16 }: Span) => endUtf16 - startUtf16;

/** Two passages meet in a text when what stands there of both is at least the stated share of the shorter. */
function meet(x: readonly Trace[], y: readonly Trace[], shorter: number): boolean {
  return x.some(({ versionId, pieces }) => {
    const others = y.find((trace) => trace.versionId === versionId)?.pieces ?? [];
    const common = pieces.reduce(
      (sum, one) => sum + others.reduce((inner, other) => inner + overlap(one, other), 0),
      0,
    );
    return common >= LEAST_SHARE * shorter;
  });
}

function overlap(x: Span, y: Span): number {
  return Math.max(0, Math.min(x.endUtf16, y.endUtf16) - Math.max(x.startUtf16, y.startUtf16));
}

/** See join-carried.ts: an article's passage that stands in no other goes to what it shares with others, where there is such. */
function joinGroups(groups: readonly OriginGroup[]): OriginGroup[] {
  return joinCarried(groups).map((joined) => ({
    passageIds: joined.flatMap(({ passageIds }) => passageIds),
    articleIds: [...new Set(joined.flatMap(({ articleIds }) => articleIds))],
  }));
}

/** One group an origin, by the first of its passages. O(passages² + passages · alignments). */
export function groupOrigins(
  passages: readonly PlacedPassage[],
  pairs: readonly AlignedPlaces[],
): OriginGroup[] {
  const traces = passages.map(({ place }) => findCarriers(place, pairs));
  const { root, join } = disjointSets(passages.length);
  for (const [x, one] of passages.entries()) {
    for (const [y, other] of passages.entries()) {
      if (y <= x) continue;
      const shorter = Math.min(lengthOf(one.place), lengthOf(other.place));
      if (meet(traces[x] ?? [], traces[y] ?? [], shorter)) join(x, y);
    }
  }
  const groups = new Map<number, OriginGroup>();
  for (const [at, { id, articleId }] of passages.entries()) {
    const group = groups.get(root(at)) ?? { passageIds: [], articleIds: [] };
    group.passageIds.push(id);
    if (!group.articleIds.includes(articleId)) group.articleIds.push(articleId);
    groups.set(root(at), group);
  }
  const place = new Map(passages.map(({ id }, at) => [id, at]));
  const first = ({ passageIds }: OriginGroup) => Math.min(...passageIds.map((id) => place.get(id) ?? 0));
  return joinGroups([...groups.values()]).sort((x, y) => first(x) - first(y));
}
