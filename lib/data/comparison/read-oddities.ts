/** What does not fit among the numbers and dates of a version, as the worker found it: read, never looked for here. */
import "server-only";
import type { Oddity } from "#lib/compare/oddities/oddity.ts";
import { db } from "#lib/db/client.ts";
import type { Member } from "../viewer.ts";

/**
 * By version, each in its text's order; versions without any, not read yet or of another project are left out. One query.
 */
export async function readOddities(
  { projectId }: Member,
  versionIds: readonly string[],
): Promise<ReadonlyMap<string, Oddity[]>> {
  const rows = await db().versionAnalysis.findMany({
    where: { projectId, versionId: { in: [...versionIds] } },
    select: { versionId: true, oddities: true },
  });
  const found = rows.map(({ versionId, oddities }) => [versionId, oddities as unknown as Oddity[]] as const);
  return new Map(found.filter(([, oddities]) => oddities.length > 0));
}
