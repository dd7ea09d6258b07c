/** Changes one's own evidence: its stance, credibility, note; shares it. Its passage stays: another passage is other evidence. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { Evidence } from "#lib/db/generated/client.ts";
import { Refusal, type Result } from "#lib/errors.ts";
import { statedFor } from "../claim/read-independent.ts";
import { memberWhoMay } from "../member.ts";
import { refuseStale } from "../stale-edit.ts";
import type { Viewer } from "../viewer.ts";
import { refuseWithdrawn } from "../work/guard-work.ts";
import { write } from "../write.ts";
import { changeEvidence, type EvidenceChange } from "./change-evidence.ts";
import type { EvidenceEdit, EvidenceKey } from "./evidence-input.ts";
import { evidenceNow, lockEvidence } from "./lock-evidence.ts";

/** What an edit or an amendment asks for, as a change of the row. */
export function asEvidenceChange(
  asked: Pick<EvidenceEdit, "stance" | "credibility" | "note">,
): EvidenceChange {
  const { stance, credibility, note } = asked;
  return {
    ...(stance === undefined ? {} : { stance }),
    ...(credibility === undefined ? {} : { credibility }),
    ...(note === undefined ? {} : { note }),
  };
}

/** Edits. Refuses: not_found, forbidden, conflict with how it stands now, invalid (credibility). */
export async function editEvidence(
  viewer: Viewer,
  input: EvidenceEdit,
): Promise<Result<{ revision: number }>> {
  return write(viewer, { act: "evidence.edit", projectId: input.projectId }, async (tx) => {
    const member = await memberWhoMay(tx, viewer, input.projectId, "project.read");
    const row = await lockEvidence(tx, member, input.evidenceId, "work.edit");
    refuseWithdrawn("This evidence", row);
    refuseStale("This evidence", input.revision, evidenceNow(row));
    const change = asEvidenceChange(input);
    const stated = await statedFor(tx, member, row.claimId, change.credibility);
    const made = { by: viewer.userId, cause: "edited" } as const;
    const { revision } = await changeEvidence(tx, row, change, made, stated);
    const detail = { claimId: row.claimId, revision, changed: Object.keys(change) };
    return { value: { revision }, audit: { subjectType: "evidence", subjectId: row.id, detail } };
  });
}

async function refuseDraftClaim(tx: Tx, row: Evidence): Promise<void> {
  const claim = await tx.claim.findFirst({ where: { projectId: row.projectId, id: row.claimId } });
  if (claim?.visibility === "shared") return;
  throw new Refusal("invalid", "Its claim is a draft. Share the claim; its evidence is shared with it.");
}

/** Shares draft evidence on a shared claim; what is shared already stays as it is. Refuses as editEvidence. */
export async function shareEvidence(
  viewer: Viewer,
  input: EvidenceKey,
): Promise<Result<{ revision: number }>> {
  return write(viewer, { act: "evidence.share", projectId: input.projectId }, async (tx) => {
    const member = await memberWhoMay(tx, viewer, input.projectId, "project.read");
    const row = await lockEvidence(tx, member, input.evidenceId, "work.edit");
    refuseStale("This evidence", input.revision, evidenceNow(row));
    await refuseDraftClaim(tx, row);
    const made = { by: viewer.userId, cause: "shared" } as const;
    const now =
      row.visibility === "shared" ? row : await changeEvidence(tx, row, { visibility: "shared" }, made);
    const audit = { subjectType: "evidence", subjectId: row.id, detail: { claimId: row.claimId } };
    return { value: { revision: now.revision }, audit };
  });
}
