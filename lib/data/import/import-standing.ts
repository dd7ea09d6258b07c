/** How an import stands, without its files: what any page of it begins with. */
import "server-only";
import { db } from "#lib/db/client.ts";
import type { Member } from "../viewer.ts";
import type { ImportStanding } from "./import-view.ts";
import { findImportSummary } from "./list-imports.ts";
import { planHash } from "./plan-hash.ts";

/**
 * Null when the project has no import of that number. Revision and hash are taken before anything else is read, so that a
 * change in between makes a later write a conflict rather than a surprise.
 */
export async function findImportStanding(
  member: Member,
  number: number,
): Promise<(ImportStanding & { revision: number }) | null> {
  const summary = await findImportSummary(member, number);
  if (summary === null) return null;
  const key = { projectId: member.projectId, importId: summary.id };
  const { settledAt, revision } = await db().import.findUniqueOrThrow({
    where: { projectId_id: { projectId: key.projectId, id: key.importId } },
    select: { settledAt: true, revision: true },
  });
  const isOpen = summary.state === "planned" || summary.state === "proposed";
  const isSettled = settledAt !== null;
  const hash = isOpen && isSettled ? await planHash(db(), key) : null;
  return { ...summary, isSettled, planHash: hash, revision };
}
