/** New evidence's row and first revision. The passage is its own: checked against the body, with its surroundings. */
import "server-only";
import { nothingStated, type StatedIndependence } from "#lib/claims/credibility-rule.ts";
import type { Tx } from "#lib/db/client.ts";
import type { Claim, Evidence } from "#lib/db/generated/client.ts";
import { newId } from "#lib/ids.ts";
import { enqueueIfOutdated } from "../anchor/enqueue-reanchoring.ts";
import { anchorPassage } from "../work/anchor-passage.ts";
import { appendEvidenceRevision, refuseCredibility } from "./change-evidence.ts";
import type { EvidenceParts } from "./evidence-input.ts";

/** Throws Refusal: not_found (article), invalid (passage, credibility). */
export async function insertEvidence(
  tx: Tx,
  authorId: string,
  claim: Pick<Claim, "projectId" | "id">,
  parts: EvidenceParts,
  visibility: "draft" | "shared",
  stated: StatedIndependence = nothingStated,
): Promise<Evidence> {
  const { projectId, id: claimId } = claim;
  const { stance, credibility, note } = parts;
  refuseCredibility(credibility, stated);
  const passage = await anchorPassage(tx, projectId, parts);
  const now = new Date();
  const row = await tx.evidence.create({
    data: {
      id: newId(),
      projectId,
      claimId,
      ...passage,
      stance,
      credibility,
      note,
      visibility,
      sharedAt: visibility === "shared" ? now : null,
      authorId,
      createdAt: now,
      updatedAt: now,
    },
  });
  await appendEvidenceRevision(tx, row, { by: authorId, cause: "created" });
  await enqueueIfOutdated(tx, row);
  return row;
}
