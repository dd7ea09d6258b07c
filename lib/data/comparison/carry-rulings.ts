/**
 * Brings what people said of what two articles have in common, passages, quotations and numbers, to what is stored for
 * their versions now.
 */
import "server-only";
import { makeSelector, resolveSelector } from "#lib/anchor/selector.ts";
import type { Comparison } from "#lib/compare/comparison.ts";
import { quantitySpans, quotationSpans } from "#lib/compare/finding-spans.ts";
import { type AlignedSpans, matchAlignments } from "#lib/compare/match-alignments.ts";
import type { Tx } from "#lib/db/client.ts";
import type { RuledKind, RuledPassage } from "#lib/db/generated/client.ts";
import { inRulingOrder } from "./pair-rulings.ts";

export type StoredSide = { articleId: string; versionId: string; body: string };

type Sides = { a: StoredSide; b: StoredSide };

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

type Place = { kind: RuledKind; versionId: string; startUtf16: number; endUtf16: number; exact: string };
type Span = { startUtf16: number; endUtf16: number };
/** Texts of versions that are not compared any more, by id. */
type OldBodies = ReadonlyMap<string, string>;

/**
 * Where the same words stand in the text of another version. A passage is long enough to be known by its words; those of a
 * quotation or a number must stand among the same words too, and not as well elsewhere.
 */
function followed(body: string, place: Place, oldBodies: OldBodies): Span | null {
  const { kind, versionId, exact } = place;
  if (kind === "passage") {
    const startUtf16 = nearestPlace(body, exact, place.startUtf16);
    return startUtf16 === null ? null : { startUtf16, endUtf16: startUtf16 + exact.length };
  }
  const oldBody = oldBodies.get(versionId);
  if (oldBody === undefined) return null;
  return resolveSelector(body, makeSelector(oldBody, place.startUtf16, place.endUtf16));
}

/** The place in the side's version: as it was said, or where the same words stand in another version of the article. */
function placeIn(side: StoredSide, place: Place, oldBodies: OldBodies): Span | null {
  return place.versionId === side.versionId ? place : followed(side.body, place, oldBodies);
}

/** The two sides as they were ruled on, A's first. */
function ruledSides(row: RuledPassage, a: StoredSide): [Place, Place] {
  const { kind } = row;
  const low: Place = {
    kind,
    versionId: row.versionAId,
    startUtf16: row.aStartUtf16,
    endUtf16: row.aEndUtf16,
    exact: row.aExact,
  };
  const high: Place = {
    kind,
    versionId: row.versionBId,
    startUtf16: row.bStartUtf16,
    endUtf16: row.bEndUtf16,
    exact: row.bExact,
  };
  return row.articleAId === a.articleId ? [low, high] : [high, low];
}

function spansIn(row: RuledPassage, { a, b }: Sides, oldBodies: OldBodies): AlignedSpans | null {
  const [first, second] = ruledSides(row, a);
  const [aPlace, bPlace] = [placeIn(a, first, oldBodies), placeIn(b, second, oldBodies)];
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

/** Of the versions that quotations and numbers were ruled on in, and that are not the two that are compared. */
async function readOldBodies(
  tx: Tx,
  projectId: string,
  { a, b }: Sides,
  known: readonly RuledPassage[],
): Promise<OldBodies> {
  const versions = known.flatMap(({ kind, versionAId, versionBId }) =>
    kind === "passage" ? [] : [versionAId, versionBId],
  );
  const ids = [...new Set(versions)].filter((id) => id !== a.versionId && id !== b.versionId);
  if (ids.length === 0) return new Map();
  const rows = await tx.articleVersion.findMany({
    where: { projectId, id: { in: ids } },
    select: { id: true, body: true },
  });
  return new Map(rows.map(({ id, body }) => [id, body]));
}

/** The ruling of each of what was found, in their order, or null. */
type Rulings = (StandingRuling | null)[];
export type FindingRulings = { passages: Rulings; quotations: Rulings; quantities: Rulings };

/** Nothing was said of anything. */
export function withoutRulings({ passages, quotations, quantities }: Comparison): FindingRulings {
  return {
    passages: passages.map(() => null),
    quotations: quotations.map(() => null),
    quantities: quantities.map(() => null),
  };
}

/** A few queries where anything was said of the two articles, else one. */
export async function rulingsFor(
  tx: Tx,
  projectId: string,
  sides: Sides,
  found: Comparison,
): Promise<FindingRulings> {
  const { low, high } = inRulingOrder({ aId: sides.a.articleId, bId: sides.b.articleId });
  const known = await tx.ruledPassage.findMany({
    where: { projectId, articleAId: low, articleBId: high },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  const oldBodies = await readOldBodies(tx, projectId, sides, known);
  const matched = async (kind: RuledKind, all: readonly (AlignedSpans | null)[]): Promise<Rulings> => {
    const placed = known.flatMap((row) => {
      const spans = row.kind === kind ? spansIn(row, sides, oldBodies) : null;
      return spans === null ? [] : [{ id: row.id, ...spans }];
    });
    const now = all.flatMap((spans, index) => (spans === null ? [] : [{ ...spans, index }]));
    const rulings: Rulings = all.map(() => null);
    for (const [at, match] of matchAlignments(placed, now).entries()) {
      const [place, one] = [placed[at], match === null ? undefined : now[match]];
      if (place !== undefined && one !== undefined)
        rulings[one.index] = await standingRuling(tx, projectId, place.id);
    }
    return rulings;
  };
  return {
    passages: await matched("passage", found.passages),
    quotations: await matched("quotation", found.quotations.map(quotationSpans)),
    quantities: await matched("quantity", found.quantities.map(quantitySpans)),
  };
}
