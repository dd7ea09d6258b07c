/** Brings what people said of two articles' passages to the passages that are stored for their versions now. */
import "server-only";
import { type AlignedSpans, matchAlignments } from "#lib/compare/match-alignments.ts";
import type { Tx } from "#lib/db/client.ts";
import type { RuledPassage } from "#lib/db/generated/client.ts";
import { inRulingOrder } from "./pair-rulings.ts";

export type StoredSide = { articleId: string; versionId: string; body: string };
export type PassageRow = AlignedSpans & { id: string };

export type StandingRuling = {
  ruledPassageId: string;
  state: "suspected" | "confirmed" | "rejected";
  ruledById: string | null;
  ruledAt: Date | null;
};

/** Where these words stand in a text, nearest to where they stood; null when they do not. */
function nearestPlace(body: string, exact: string, startUtf16: number): number | null {
  const behind = body.indexOf(exact, startUtf16);
  const before = body.lastIndexOf(exact, startUtf16);
  if (behind === -1) return before === -1 ? null : before;
  if (before === -1) return behind;
  return behind - startUtf16 < startUtf16 - before ? behind : before;
}

type Place = { versionId: string; startUtf16: number; endUtf16: number; exact: string };

/** The place in the side's version: as it was said, or where the same words stand in another version of the article. */
function placeIn(side: StoredSide, place: Place): { startUtf16: number; endUtf16: number } | null {
  if (place.versionId === side.versionId) return place;
  const startUtf16 = nearestPlace(side.body, place.exact, place.startUtf16);
  return startUtf16 === null ? null : { startUtf16, endUtf16: startUtf16 + place.exact.length };
}

function spansIn(row: RuledPassage, a: StoredSide, b: StoredSide): AlignedSpans | null {
  const low: Place = {
    versionId: row.versionAId,
    startUtf16: row.aStartUtf16,
    endUtf16: row.aEndUtf16,
    exact: row.aExact,
  };
  const high: Place = {
    versionId: row.versionBId,
    startUtf16: row.bStartUtf16,
    endUtf16: row.bEndUtf16,
    exact: row.bExact,
  };
  const isTurned = row.articleAId !== a.articleId;
  const aPlace = placeIn(a, isTurned ? high : low);
  const bPlace = placeIn(b, isTurned ? low : high);
  if (aPlace === null || bPlace === null) return null;
  return {
    aStartUtf16: aPlace.startUtf16,
    aEndUtf16: aPlace.endUtf16,
    bStartUtf16: bPlace.startUtf16,
    bEndUtf16: bPlace.endUtf16,
  };
}

const stateOf = { same: "confirmed", notSame: "rejected", none: "suspected" } as const;

/** What Reuse repeats of the ruling that stands. */
export async function standingRuling(
  tx: Tx,
  projectId: string,
  ruledPassageId: string,
): Promise<StandingRuling> {
  const last = await tx.alignmentRuling.findFirst({
    where: { projectId, ruledPassageId },
    orderBy: { number: "desc" },
  });
  const state = stateOf[last?.word ?? "none"];
  const isRuled = last !== null && state !== "suspected";
  return {
    ruledPassageId,
    state,
    ruledById: isRuled ? last.authorId : null,
    ruledAt: isRuled ? last.createdAt : null,
  };
}

/** For each pair of articles, whether anybody said something of passages of theirs, in any version. One query. */
export async function articlesWithRulings(
  tx: Tx,
  projectId: string,
  pairs: readonly { a: StoredSide; b: StoredSide }[],
): Promise<boolean[]> {
  const ordered = pairs.map(({ a, b }) => inRulingOrder({ aId: a.articleId, bId: b.articleId }));
  const lows = ordered.map(({ low }) => low);
  const highs = ordered.map(({ high }) => high);
  const rows = await tx.$queryRaw<{ isRuled: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM "RuledPassage" r WHERE r."projectId" = ${projectId}::uuid
      AND r."articleAId" = k.low AND r."articleBId" = k.high) AS "isRuled"
    FROM unnest(${lows}::uuid[], ${highs}::uuid[]) WITH ORDINALITY AS k(low, high, at) ORDER BY k.at`;
  return rows.map(({ isRuled }) => isRuled);
}

/** The ruling of each passage (in their order), or null. A few queries where anything was said, else one. */
export async function rulingsFor(
  tx: Tx,
  projectId: string,
  { a, b }: { a: StoredSide; b: StoredSide },
  passages: readonly AlignedSpans[],
): Promise<(StandingRuling | null)[]> {
  const { low, high } = inRulingOrder({ aId: a.articleId, bId: b.articleId });
  const known = await tx.ruledPassage.findMany({
    where: { projectId, articleAId: low, articleBId: high },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  const placed = known.flatMap((row) => {
    const spans = spansIn(row, a, b);
    return spans === null ? [] : [{ id: row.id, ...spans }];
  });
  const rulings: (StandingRuling | null)[] = passages.map(() => null);
  for (const [at, match] of matchAlignments(placed, passages).entries()) {
    const place = placed[at];
    if (match !== null && place !== undefined) rulings[match] = await standingRuling(tx, projectId, place.id);
  }
  return rulings;
}
