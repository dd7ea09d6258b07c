/** Writes one comparison with its aligned passages and quotations; once for a pair and an engine. */
import "server-only";
import { COMPARE_VERSION, compareTexts } from "#lib/compare/compare-texts.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import type { Json } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";

export type ComparedSide = { articleId: string; versionId: string; body: string };

/**
 * Compares two versions (in the order of their ids, so that a pair has one row) and stores what they share. A pair that
 * shares nothing leaves no row. Returns the comparison's id, or null when there was nothing to store.
 */
export async function storeComparison(
  projectId: string,
  one: ComparedSide,
  other: ComparedSide,
): Promise<string | null> {
  const [a, b] = one.versionId < other.versionId ? [one, other] : [other, one];
  const found = compareTexts(a.body, b.body);
  const hasCommonQuotation = found.quotations.some((pair) => pair.a !== null && pair.b !== null);
  if (found.passages.length === 0 && !hasCommonQuotation) return null;
  const key = { projectId, versionAId: a.versionId, versionBId: b.versionId, engine: COMPARE_VERSION };
  return inTransaction(async (tx) => {
    const known = await tx.comparison.findUnique({
      where: { projectId_versionAId_versionBId_engine: key },
      select: { id: true },
    });
    if (known !== null) return known.id;
    const id = newId();
    await tx.comparison.create({
      data: {
        id,
        ...key,
        articleAId: a.articleId,
        articleBId: b.articleId,
        containmentA: found.containmentA,
        containmentB: found.containmentB,
      },
    });
    await tx.reuse.createMany({
      data: found.passages.map((passage) => ({ id: newId(), projectId, comparisonId: id, ...passage })),
    });
    await tx.quotationPair.createMany({
      data: found.quotations.map((pair, position) => ({
        id: newId(),
        projectId,
        comparisonId: id,
        position,
        verdict: pair.verdict,
        a: (pair.a ?? undefined) as Json as object,
        b: (pair.b ?? undefined) as Json as object,
        changes: pair.changes as Json as object,
        note: pair.note,
      })),
    });
    return id;
  });
}
