/** A claim's row, held until the transaction ends, so that its revisions come one after the other. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { Claim } from "#lib/db/generated/client.ts";
import { type Json, notFound } from "#lib/errors.ts";
import type { WorkAct } from "#lib/policy/policy.ts";
import type { Member } from "../viewer.ts";
import { refuseUnlessMay } from "../work/guard-work.ts";

/** The row, also when it is deleted. Throws Refusal: not_found (another's draft too), forbidden. */
export async function lockClaimEvenDeleted(
  tx: Tx,
  member: Member,
  claimId: string,
  act: WorkAct,
): Promise<Claim> {
  const { projectId } = member;
  await tx.$queryRaw`SELECT 1 FROM "Claim" WHERE "projectId" = ${projectId}::uuid AND id = ${claimId}::uuid FOR UPDATE`;
  const claim = await tx.claim.findFirst({ where: { projectId, id: claimId } });
  // What is deleted is not readable, shared or not: to others it is not there.
  if (claim !== null && claim.deletedAt !== null && claim.authorId !== member.userId)
    throw notFound("This claim");
  refuseUnlessMay(member, act, "This claim", claim);
  return claim;
}

/** The row when it is not deleted. Throws as above. */
export async function lockClaim(tx: Tx, member: Member, claimId: string, act: WorkAct): Promise<Claim> {
  const claim = await lockClaimEvenDeleted(tx, member, claimId, act);
  if (claim.deletedAt !== null) throw notFound("This claim");
  return claim;
}

/** A calendar day of the database as "2031-03-14". */
export function isoDay(day: Date | null): string | null {
  return day === null ? null : day.toISOString().slice(0, 10);
}

/** How it stands now, for a conflict. */
export function claimNow(claim: Claim): { revision: number; current: Json } {
  const { revision, text, status, ownerId, likelihood, likelihoodReason, confidence } = claim;
  const dueOn = isoDay(claim.dueOn);
  return {
    revision,
    current: { revision, text, status, ownerId, dueOn, likelihood, likelihoodReason, confidence },
  };
}
