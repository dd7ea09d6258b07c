/** The quotations of a stored comparison, put together again from its versions and what the pair adds. */
import "server-only";
import type { QuotationPair } from "#lib/compare/comparison.ts";
import { renamer } from "#lib/compare/quantities/alias-names.ts";
import { db } from "#lib/db/client.ts";
import type { Comparison, QuotationPair as StoredPair } from "#lib/db/generated/client.ts";
import { readAliasGroups } from "./known-of-texts.ts";
import {
  type PackedQuotation,
  type QuotationRow,
  type QuotingVersion,
  unpackQuotations,
} from "./quotation-rows.ts";

type QuotingSides = { a: QuotingVersion; b: QuotingVersion };

type Row = Pick<Comparison, "projectId" | "versionAId" | "versionBId" | "engine"> & {
  /** In their order. */
  quotations: readonly StoredPair[];
};

async function readVersions({ projectId, versionAId, versionBId, engine }: Row): Promise<QuotingSides> {
  const rows = await db().articleVersion.findMany({
    where: { projectId, id: { in: [versionAId, versionBId] } },
    select: { id: true, body: true, quotations: { where: { engine }, select: { quotations: true } } },
  });
  const sideOf = (versionId: string): QuotingVersion => {
    const found = rows.find(({ id }) => id === versionId);
    const quotations = (found?.quotations[0]?.quotations ?? []) as PackedQuotation[];
    return { body: found?.body ?? "", quotations };
  };
  return { a: sideOf(versionAId), b: sideOf(versionBId) };
}

function rowOf(stored: StoredPair): QuotationRow {
  const { position, verdict, aPosition, bPosition } = stored;
  return {
    position,
    verdict,
    aPosition,
    bPosition,
    unmarked: stored.unmarked as QuotationRow["unmarked"],
    changes: stored.changes as QuotationRow["changes"],
    note: stored.note as QuotationRow["note"],
  };
}

/**
 * Every quotation of both, A being the smaller version id, and the texts they stand in. Two queries, of which one reads the
 * texts too.
 */
export async function readQuotations(
  row: Row,
): Promise<{ quotations: QuotationPair[]; bodies: { a: string; b: string } }> {
  const [sides, aliases] = await Promise.all([readVersions(row), readAliasGroups(row.projectId)]);
  return {
    quotations: unpackQuotations(row.quotations.map(rowOf), sides, renamer(aliases)),
    bodies: { a: sides.a.body, b: sides.b.body },
  };
}
