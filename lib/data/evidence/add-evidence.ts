/** Links a passage to a claim. */
import "server-only";
import type { Claim } from "#lib/db/generated/client.ts";
import { Refusal, type Result } from "#lib/errors.ts";
import { lockClaim } from "../claim/lock-claim.ts";
import { statedFor } from "../claim/read-independent.ts";
import { memberWhoMay } from "../member.ts";
import type { Viewer } from "../viewer.ts";
import { refuseWithdrawn } from "../work/guard-work.ts";
import { write } from "../write.ts";
import type { NewEvidence } from "./evidence-input.ts";
import { insertEvidence } from "./insert-evidence.ts";

function refuseUnfitClaim(claim: Claim, input: NewEvidence): void {
  refuseWithdrawn("This claim", claim);
  if (claim.status === "closed") {
    throw new Refusal(
      "invalid",
      `C-${claim.number} is closed. Its author can open it again for new evidence.`,
    );
  }
  if (claim.visibility === "draft" && input.visibility === "shared") {
    const message = `C-${claim.number} is a draft. Share the claim; its evidence is shared with it.`;
    throw new Refusal("invalid", message, { fields: { visibility: message } });
  }
}

/**
 * Adds evidence to a claim one can read; on a draft claim it is a draft too.
 * Refuses: not_found (claim, article), invalid (passage, credibility, closed or withdrawn claim).
 */
export async function addEvidence(
  viewer: Viewer,
  input: NewEvidence,
): Promise<Result<{ evidenceId: string; revision: number }>> {
  const { projectId, visibility } = input;
  return write(viewer, { act: "evidence.add", projectId }, async (tx) => {
    const member = await memberWhoMay(tx, viewer, projectId, "work.create");
    const claim = await lockClaim(tx, member, input.claimId, "work.read");
    refuseUnfitClaim(claim, input);
    const stated = await statedFor(tx, member, claim.id, input.credibility);
    const row = await insertEvidence(tx, viewer.userId, claim, input, visibility, stated);
    const detail = { claimId: claim.id, number: claim.number, stance: row.stance, visibility };
    return {
      value: { evidenceId: row.id, revision: row.revision },
      audit: { subjectType: "evidence", subjectId: row.id, detail },
    };
  });
}
