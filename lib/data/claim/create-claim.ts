/** States a claim, alone or from a passage that becomes its first evidence. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { Claim } from "#lib/db/generated/client.ts";
import type { Result } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { insertEvidence } from "../evidence/insert-evidence.ts";
import { memberWhoMay } from "../member.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";
import { appendClaimRevision } from "./change-claim.ts";
import type { NewClaim } from "./claim-input.ts";
import { refuseUnlessMember } from "./claim-owner.ts";

export type CreatedClaim = { claimId: string; number: number; revision: number; evidenceId: string | null };

/** The project's next number; the project's row is held, so numbers have no gap and no double. */
async function takeNumber(tx: Tx, projectId: string): Promise<number> {
  const { nextClaimNumber } = await tx.project.update({
    where: { id: projectId },
    data: { nextClaimNumber: { increment: 1 } },
    select: { nextClaimNumber: true },
  });
  return nextClaimNumber - 1;
}

async function insertClaim(tx: Tx, authorId: string, input: NewClaim): Promise<Claim> {
  const { projectId, text, visibility, dueOn } = input;
  const ownerId = input.ownerId ?? authorId;
  await refuseUnlessMember(tx, projectId, ownerId);
  const number = await takeNumber(tx, projectId);
  const now = new Date();
  const claim = await tx.claim.create({
    data: {
      id: newId(),
      projectId,
      number,
      text,
      ownerId,
      authorId,
      dueOn: dueOn ? new Date(dueOn) : null,
      visibility,
      sharedAt: visibility === "shared" ? now : null,
      createdAt: now,
      updatedAt: now,
    },
  });
  await appendClaimRevision(tx, claim, { by: authorId, cause: "created" });
  return claim;
}

/**
 * Creates the claim and, from a passage, its first evidence with the claim's visibility, in one transaction.
 * Refuses: not_found (project, article), invalid (passage, owner, credibility).
 */
export async function createClaim(viewer: Viewer, input: NewClaim): Promise<Result<CreatedClaim>> {
  const { projectId, evidence } = input;
  return write(viewer, { act: "claim.create", projectId }, async (tx) => {
    await memberWhoMay(tx, viewer, projectId, "work.create");
    const claim = await insertClaim(tx, viewer.userId, input);
    const first =
      evidence === undefined
        ? null
        : await insertEvidence(tx, viewer.userId, claim, evidence, claim.visibility);
    const { id: claimId, number, revision, visibility } = claim;
    const evidenceId = first?.id ?? null;
    return {
      value: { claimId, number, revision, evidenceId },
      audit: { subjectType: "claim", subjectId: claimId, detail: { number, visibility, evidenceId } },
    };
  });
}
