/** The one way a claim's row changes: the next revision number, the row, and the revision as it then stands. */
import "server-only";
import type { Confidence, Likelihood } from "#lib/claims/estimate.ts";
import type { Tx } from "#lib/db/client.ts";
import type { Claim } from "#lib/db/generated/client.ts";
import { newId } from "#lib/ids.ts";
import type { RevisionMade } from "../work/guard-work.ts";

export type ClaimChange = {
  text?: string;
  status?: "open" | "closed";
  ownerId?: string;
  dueOn?: Date | null;
  likelihood?: Likelihood | null;
  likelihoodReason?: string;
  confidence?: Confidence | null;
  visibility?: "shared";
  withdrawnAt?: Date | null;
  deletedAt?: Date | null;
};

/** Appends the claim as it stands to its revisions. */
export async function appendClaimRevision(tx: Tx, claim: Claim, made: RevisionMade): Promise<void> {
  const { projectId, text, status, ownerId, dueOn, likelihood, likelihoodReason, confidence, visibility } =
    claim;
  await tx.claimRevision.create({
    data: {
      id: newId(),
      projectId,
      claimId: claim.id,
      number: claim.revision,
      cause: made.cause,
      decisionId: made.decisionId ?? null,
      authorId: made.by,
      text,
      status,
      ownerId,
      dueOn,
      likelihood,
      likelihoodReason,
      confidence,
      visibility,
    },
  });
}

/** Changes a locked row. Resolves to the row as it then stands. */
export async function changeClaim(
  tx: Tx,
  claim: Claim,
  change: ClaimChange,
  made: RevisionMade,
): Promise<Claim> {
  const now = new Date();
  const isFirstShared = change.visibility === "shared" && claim.visibility === "draft";
  const shared = isFirstShared ? { sharedAt: now } : {};
  const changed = await tx.claim.update({
    where: { projectId_id: { projectId: claim.projectId, id: claim.id } },
    data: { ...change, ...shared, revision: claim.revision + 1, updatedAt: now },
  });
  await appendClaimRevision(tx, changed, made);
  return changed;
}
