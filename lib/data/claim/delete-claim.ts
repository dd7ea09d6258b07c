/** Takes one's own claim away: withdrawn and still shown where others rely on it, else deleted. Both can be undone. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { Claim } from "#lib/db/generated/client.ts";
import { Refusal, type Result } from "#lib/errors.ts";
import { memberWhoMay } from "../member.ts";
import { refuseStale } from "../stale-edit.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";
import { changeClaim } from "./change-claim.ts";
import type { ClaimKey } from "./claim-input.ts";
import { claimNow, lockClaim, lockClaimEvenDeleted } from "./lock-claim.ts";

/**
 * Others rely on a claim once they ruled on it or on its evidence, commented it, or linked a passage to it. Another's
 * draft evidence counts as well: it would otherwise hang on nothing, and the outcome names nobody.
 */
async function doOthersRely(tx: Tx, claim: Claim): Promise<boolean> {
  const { projectId, authorId } = claim;
  const byOthers = { projectId, claimId: claim.id, authorId: { not: authorId }, deletedAt: null };
  const onClaimOrEvidence = { OR: [{ claimId: claim.id }, { evidence: { claimId: claim.id } }] };
  const decision = await tx.decision.findFirst({
    where: { projectId, ...onClaimOrEvidence },
    select: { id: true },
  });
  const comment = await tx.comment.findFirst({ where: byOthers, select: { id: true } });
  const evidence = await tx.evidence.findFirst({ where: byOthers, select: { id: true } });
  return decision !== null || comment !== null || evidence !== null;
}

/** Deletes or withdraws, and says which. Refuses: not_found, forbidden, conflict. */
export async function deleteClaim(
  viewer: Viewer,
  input: ClaimKey,
): Promise<Result<{ outcome: "deleted" | "withdrawn"; revision: number }>> {
  return write(viewer, { act: "claim.delete", projectId: input.projectId }, async (tx) => {
    const member = await memberWhoMay(tx, viewer, input.projectId, "project.read");
    const claim = await lockClaim(tx, member, input.claimId, "work.edit");
    refuseStale("This claim", input.revision, claimNow(claim));
    if (claim.withdrawnAt !== null) throw new Refusal("invalid", "This claim is withdrawn already.");
    const outcome = (await doOthersRely(tx, claim)) ? "withdrawn" : "deleted";
    const at = new Date();
    const change = outcome === "withdrawn" ? { withdrawnAt: at } : { deletedAt: at };
    const { revision } = await changeClaim(tx, claim, change, { by: viewer.userId, cause: outcome });
    const detail = { number: claim.number, outcome };
    return { value: { outcome, revision }, audit: { subjectType: "claim", subjectId: claim.id, detail } };
  });
}

/** Undoes a deletion or a withdrawal. Refuses: not_found, forbidden, conflict. */
export async function restoreClaim(viewer: Viewer, input: ClaimKey): Promise<Result<{ revision: number }>> {
  return write(viewer, { act: "claim.restore", projectId: input.projectId }, async (tx) => {
    const member = await memberWhoMay(tx, viewer, input.projectId, "project.read");
    const claim = await lockClaimEvenDeleted(tx, member, input.claimId, "work.edit");
    refuseStale("This claim", input.revision, claimNow(claim));
    const isGone = claim.deletedAt !== null || claim.withdrawnAt !== null;
    const made = { by: viewer.userId, cause: "restored" } as const;
    const now = isGone ? await changeClaim(tx, claim, { deletedAt: null, withdrawnAt: null }, made) : claim;
    return {
      value: { revision: now.revision },
      audit: { subjectType: "claim", subjectId: claim.id, detail: { number: claim.number } },
    };
  });
}
