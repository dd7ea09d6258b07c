/** Places that people ruled on: held while more is said of them, and written down at the first ruling. */
import "server-only";
import type { AlignedSpans } from "#lib/compare/match-alignments.ts";
import type { Tx } from "#lib/db/client.ts";
import type { RuledKind, RuledPassage } from "#lib/db/generated/client.ts";
import { notFound } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { holdLiveArticles } from "../article/hold-live-articles.ts";

/** How the two of a kind are named to whoever is refused. */
export const placeWords: Record<RuledKind, string> = {
  passage: "This passage",
  quotation: "This quotation",
  quantity: "This number",
};

/** Both articles are in the library, and stay there until the transaction ends. Throws Refusal not_found. */
async function requireArticles(
  tx: Tx,
  projectId: string,
  ids: readonly string[],
  what: string,
): Promise<void> {
  if (!(await holdLiveArticles(tx, projectId, ids))) throw notFound(what);
}

/** Held until the transaction ends, so that its rulings come one after the other. Throws Refusal not_found. */
export async function holdRuled(tx: Tx, projectId: string, id: string): Promise<RuledPassage> {
  await tx.$queryRaw`
    SELECT 1 FROM "RuledPassage" WHERE "projectId" = ${projectId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  const place = await tx.ruledPassage.findUnique({ where: { projectId_id: { projectId, id } } });
  if (place === null) throw notFound(placeWords.passage);
  await requireArticles(tx, projectId, [place.articleAId, place.articleBId], placeWords[place.kind]);
  return place;
}

/** The comparison with both texts, held: whoever stores it anew meanwhile waits, and then finds the place. */
export async function holdComparison(tx: Tx, projectId: string, id: string) {
  await tx.$queryRaw`
    SELECT 1 FROM "Comparison" WHERE "projectId" = ${projectId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  const body = { select: { body: true } };
  return tx.comparison.findUnique({
    where: { projectId_id: { projectId, id } },
    include: { versionA: body, versionB: body },
  });
}

export type HeldComparison = NonNullable<Awaited<ReturnType<typeof holdComparison>>>;

type Placed = { kind: RuledKind; pair: HeldComparison; spans: AlignedSpans };

/** Both sides as they stand, the article with the smaller id first. */
function sidesOf({ pair, spans }: Placed) {
  const side = (articleId: string, versionId: string, body: string, startUtf16: number, endUtf16: number) => {
    return { articleId, versionId, body, startUtf16, endUtf16 };
  };
  const a = side(pair.articleAId, pair.versionAId, pair.versionA.body, spans.aStartUtf16, spans.aEndUtf16);
  const b = side(pair.articleBId, pair.versionBId, pair.versionB.body, spans.bStartUtf16, spans.bEndUtf16);
  return a.articleId < b.articleId ? { low: a, high: b } : { low: b, high: a };
}

/** Writes down where both stand now, and in which words. Throws Refusal not_found. */
export async function insertPlace(tx: Tx, placed: Placed): Promise<RuledPassage> {
  const { kind, pair } = placed;
  const { low, high } = sidesOf(placed);
  await requireArticles(tx, pair.projectId, [low.articleId, high.articleId], placeWords[kind]);
  return tx.ruledPassage.create({
    data: {
      id: newId(),
      projectId: pair.projectId,
      kind,
      articleAId: low.articleId,
      versionAId: low.versionId,
      aLengthUtf16: low.body.length,
      aStartUtf16: low.startUtf16,
      aEndUtf16: low.endUtf16,
      aExact: low.body.slice(low.startUtf16, low.endUtf16),
      articleBId: high.articleId,
      versionBId: high.versionId,
      bLengthUtf16: high.body.length,
      bStartUtf16: high.startUtf16,
      bEndUtf16: high.endUtf16,
      bExact: high.body.slice(high.startUtf16, high.endUtf16),
    },
  });
}
