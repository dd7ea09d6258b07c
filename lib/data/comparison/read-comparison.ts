/** One stored comparison as the compare screen shows it, turned so that the article asked for first is A. */
import "server-only";
import { COMPARE_VERSION } from "#lib/compare/compare-texts.ts";
import type { Passage, QuotationPair, WordChange } from "#lib/compare/comparison.ts";
import { swapPassage, swapQuotation } from "#lib/compare/swap-sides.ts";
import { db } from "#lib/db/client.ts";
import type { Member } from "../viewer.ts";

export type StoredPassage = Passage & { reuseId: string; state: "suspected" | "confirmed" | "rejected" };

export type StoredComparison = {
  /** pending: the worker has not compared both yet; none: it has, and found nothing shared. */
  state: "found" | "none" | "pending";
  engine: string;
  /** ISO time. */
  computedAt: string | null;
  containmentA: number;
  containmentB: number;
  passages: StoredPassage[];
  quotations: QuotationPair[];
};

type Side = { articleId: string; versionId: string };

async function isPending(projectId: string, sides: Side[]): Promise<boolean> {
  const versionId = { in: sides.map((side) => side.versionId) };
  const done = await db().versionAnalysis.count({ where: { projectId, versionId, engine: COMPARE_VERSION } });
  return done < sides.length;
}

/** Reads what the worker stored for two versions of the member's project; ids of another project find nothing. */
export async function readComparison(member: Member, a: Side, b: Side): Promise<StoredComparison> {
  const { projectId } = member;
  const isSwapped = a.versionId > b.versionId;
  const [first, second] = isSwapped ? [b, a] : [a, b];
  const row = await db().comparison.findUnique({
    where: {
      projectId_versionAId_versionBId_engine: {
        projectId,
        versionAId: first.versionId,
        versionBId: second.versionId,
        engine: COMPARE_VERSION,
      },
    },
    include: { passages: true, quotations: { orderBy: { position: "asc" } } },
  });
  if (row === null) {
    const state = (await isPending(projectId, [a, b])) ? "pending" : "none";
    const empty = { containmentA: 0, containmentB: 0, passages: [], quotations: [] };
    return { state, engine: COMPARE_VERSION, computedAt: null, ...empty };
  }
  const passages = row.passages.map(({ id, ruledById, ruledAt, projectId: _, comparisonId, ...passage }) => ({
    ...(isSwapped ? swapPassage(passage) : passage),
    reuseId: id,
    state: passage.state,
  }));
  const quotations = row.quotations.map((pair) => {
    const quotation: QuotationPair = {
      a: pair.a as QuotationPair["a"],
      b: pair.b as QuotationPair["b"],
      verdict: pair.verdict,
      changes: pair.changes as unknown as WordChange[],
      note: pair.note as QuotationPair["note"],
    };
    return isSwapped ? swapQuotation(quotation) : quotation;
  });
  return {
    state: "found",
    engine: row.engine,
    computedAt: row.computedAt.toISOString(),
    containmentA: isSwapped ? row.containmentB : row.containmentA,
    containmentB: isSwapped ? row.containmentA : row.containmentB,
    passages: passages.sort((x, y) => x.aStartUtf16 - y.aStartUtf16),
    quotations,
  };
}
