/** Changes one's own claim: its words, owner and due date; its judgement; its status. */
import "server-only";
import { likelihoodProblem } from "#lib/claims/estimate.ts";
import type { Tx } from "#lib/db/client.ts";
import type { Claim } from "#lib/db/generated/client.ts";
import { Refusal, type Result } from "#lib/errors.ts";
import { memberWhoMay } from "../member.ts";
import { refuseStale } from "../stale-edit.ts";
import type { Viewer } from "../viewer.ts";
import { refuseWithdrawn } from "../work/guard-work.ts";
import { write } from "../write.ts";
import { type ClaimChange, changeClaim } from "./change-claim.ts";
import type { ClaimEdit, ClaimJudgement, ClaimKey, ClaimStatusChange } from "./claim-input.ts";
import { refuseUnlessMember } from "./claim-owner.ts";
import { claimNow, lockClaim } from "./lock-claim.ts";

type ChangeOf = (tx: Tx, claim: Claim) => Promise<ClaimChange> | ClaimChange;

async function editOwn(viewer: Viewer, act: string, input: ClaimKey, changeOf: ChangeOf) {
  return write(viewer, { act, projectId: input.projectId }, async (tx) => {
    const member = await memberWhoMay(tx, viewer, input.projectId, "project.read");
    const claim = await lockClaim(tx, member, input.claimId, "work.edit");
    refuseWithdrawn("This claim", claim);
    refuseStale("This claim", input.revision, claimNow(claim));
    const change = await changeOf(tx, claim);
    const { revision } = await changeClaim(tx, claim, change, { by: viewer.userId, cause: "edited" });
    const detail = { number: claim.number, revision, changed: Object.keys(change) };
    return { value: { revision }, audit: { subjectType: "claim", subjectId: claim.id, detail } };
  });
}

/** Edits words, owner, due date. Refuses: not_found, forbidden, conflict with how it stands now, invalid. */
export async function editClaim(viewer: Viewer, input: ClaimEdit): Promise<Result<{ revision: number }>> {
  return editOwn(viewer, "claim.edit", input, async (tx) => {
    const { text, ownerId, dueOn } = input;
    if (ownerId !== undefined) await refuseUnlessMember(tx, input.projectId, ownerId);
    return {
      ...(text === undefined ? {} : { text }),
      ...(ownerId === undefined ? {} : { ownerId }),
      ...(dueOn === undefined ? {} : { dueOn: dueOn === null ? null : new Date(dueOn) }),
    };
  });
}

/** What a judgement asks for, as a change of the row. Throws Refusal invalid for a likelihood without its reason. */
export function asJudgement(
  claim: Claim,
  asked: Pick<ClaimJudgement, "likelihood" | "likelihoodReason" | "confidence">,
): ClaimChange {
  const likelihood = asked.likelihood === undefined ? claim.likelihood : asked.likelihood;
  const likelihoodReason = likelihood === null ? "" : (asked.likelihoodReason ?? claim.likelihoodReason);
  const problem = likelihoodProblem(likelihood, likelihoodReason);
  if (problem !== null) throw new Refusal("invalid", problem, { fields: { likelihoodReason: problem } });
  const { confidence } = asked;
  return { likelihood, likelihoodReason, ...(confidence === undefined ? {} : { confidence }) };
}

/** Judges: ICD 203 likelihood with its reason, and confidence. Refuses as editClaim. */
export async function judgeClaim(
  viewer: Viewer,
  input: ClaimJudgement,
): Promise<Result<{ revision: number }>> {
  return editOwn(viewer, "claim.judge", input, (_tx, claim) => asJudgement(claim, input));
}

/** Closes or opens again. Refuses as editClaim. */
export async function setClaimStatus(
  viewer: Viewer,
  input: ClaimStatusChange,
): Promise<Result<{ revision: number }>> {
  return editOwn(viewer, "claim.status", input, () => ({ status: input.status }));
}
