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
    const id = newId();
    const containment = { containmentA: found.containmentA, containmentB: found.containmentB };
    const row = { id, ...key, articleAId: a.articleId, articleBId: b.articleId, ...containment };
    // The other version's job may be at the same pair: whoever comes second finds it written.
    const { count } = await tx.comparison.createMany({ data: [row], skipDuplicates: true });
    if (count === 0) {
      const known = await tx.comparison.findUniqueOrThrow({
        where: { projectId_versionAId_versionBId_engine: key },
        select: { id: true },
      });
      return known.id;
    }
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
