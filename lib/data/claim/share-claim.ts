/** Shares one's own draft claim with the project, and with it one's own draft evidence on it. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { Claim } from "#lib/db/generated/client.ts";
import type { Result } from "#lib/errors.ts";
import { changeEvidence } from "../evidence/change-evidence.ts";
import { memberWhoMay } from "../member.ts";
import { refuseStale } from "../stale-edit.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";
import { changeClaim } from "./change-claim.ts";
import type { ClaimKey } from "./claim-input.ts";
import { claimNow, lockClaim } from "./lock-claim.ts";

/** Resolves to how many pieces of evidence were shared. */
async function shareOwnEvidence(tx: Tx, claim: Claim): Promise<number> {
  const { projectId, authorId } = claim;
  await tx.$queryRaw`
    SELECT 1 FROM "Evidence" WHERE "projectId" = ${projectId}::uuid AND "claimId" = ${claim.id}::uuid ORDER BY id FOR UPDATE`;
  const drafts = await tx.evidence.findMany({
    where: { projectId, claimId: claim.id, authorId, visibility: "draft", deletedAt: null },
    orderBy: { id: "asc" },
  });
  for (const draft of drafts) {
    await changeEvidence(tx, draft, { visibility: "shared" }, { by: authorId, cause: "shared" });
  }
  return drafts.length;
}

/** Shares; a claim shared already stays as it is. Refuses: not_found, forbidden, conflict. */
export async function shareClaim(
  viewer: Viewer,
  input: ClaimKey,
): Promise<Result<{ revision: number; sharedEvidence: number }>> {
  return write(viewer, { act: "claim.share", projectId: input.projectId }, async (tx) => {
    const member = await memberWhoMay(tx, viewer, input.projectId, "project.read");
    const claim = await lockClaim(tx, member, input.claimId, "work.edit");
    refuseStale("This claim", input.revision, claimNow(claim));
    const made = { by: viewer.userId, cause: "shared" } as const;
    const now =
      claim.visibility === "shared" ? claim : await changeClaim(tx, claim, { visibility: "shared" }, made);
    const sharedEvidence = await shareOwnEvidence(tx, now);
    const detail = { number: claim.number, sharedEvidence };
    return {
      value: { revision: now.revision, sharedEvidence },
      audit: { subjectType: "claim", subjectId: claim.id, detail },
    };
  });
}
