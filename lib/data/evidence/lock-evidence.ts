/** An evidence's row, held until the transaction ends, so that its revisions come one after the other. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { Evidence } from "#lib/db/generated/client.ts";
import { type Json, notFound } from "#lib/errors.ts";
import type { WorkAct } from "#lib/policy/policy.ts";
import type { Member } from "../viewer.ts";
import { refuseUnlessMay } from "../work/guard-work.ts";

/** The row, also when it is deleted. Throws Refusal: not_found (another's draft, a deleted claim's, too), forbidden. */
export async function lockEvidenceEvenDeleted(
  tx: Tx,
  member: Member,
  evidenceId: string,
  act: WorkAct,
): Promise<Evidence> {
  const { projectId } = member;
  await tx.$queryRaw`
    SELECT 1 FROM "Evidence" WHERE "projectId" = ${projectId}::uuid AND id = ${evidenceId}::uuid FOR UPDATE`;
  const row = await tx.evidence.findFirst({
    where: {
      projectId,
      id: evidenceId,
      claim: { deletedAt: null },
      version: { article: { deletedAt: null } },
    },
  });
  // What is deleted is not readable, shared or not: to others it is not there.
  if (row !== null && row.deletedAt !== null && row.authorId !== member.userId)
    throw notFound("This evidence");
  refuseUnlessMay(member, act, "This evidence", row);
  return row;
}

/** The row when it is not deleted. Throws as above. */
export async function lockEvidence(
  tx: Tx,
  member: Member,
  evidenceId: string,
  act: WorkAct,
): Promise<Evidence> {
  const row = await lockEvidenceEvenDeleted(tx, member, evidenceId, act);
  if (row.deletedAt !== null) throw notFound("This evidence");
  return row;
}

/** How it stands now, for a conflict. */
export function evidenceNow(row: Evidence): { revision: number; current: Json } {
  const { revision, stance, credibility, note, exact } = row;
  return { revision, current: { revision, stance, credibility, note, exact } };
}
