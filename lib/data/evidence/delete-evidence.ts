/** Takes one's own evidence away: withdrawn and still shown where others rely on it, else deleted. Both can be undone. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { Evidence } from "#lib/db/generated/client.ts";
import { Refusal, type Result } from "#lib/errors.ts";
import { enqueueIfOutdated } from "../anchor/enqueue-reanchoring.ts";
import { memberWhoMay } from "../member.ts";
import { refuseStale } from "../stale-edit.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";
import { changeEvidence } from "./change-evidence.ts";
import type { EvidenceKey } from "./evidence-input.ts";
import { evidenceNow, lockEvidence, lockEvidenceEvenDeleted } from "./lock-evidence.ts";

/** Others rely on evidence once they ruled on it or commented it. */
async function doOthersRely(tx: Tx, row: Evidence): Promise<boolean> {
  const of = { projectId: row.projectId, evidenceId: row.id };
  const decision = await tx.decision.findFirst({ where: of, select: { id: true } });
  if (decision !== null) return true;
  const where = { ...of, authorId: { not: row.authorId }, deletedAt: null };
  return (await tx.comment.findFirst({ where, select: { id: true } })) !== null;
}

/** Deletes or withdraws, and says which. Refuses: not_found, forbidden, conflict. */
export async function deleteEvidence(
  viewer: Viewer,
  input: EvidenceKey,
): Promise<Result<{ outcome: "deleted" | "withdrawn"; revision: number }>> {
  return write(viewer, { act: "evidence.delete", projectId: input.projectId }, async (tx) => {
    const member = await memberWhoMay(tx, viewer, input.projectId, "project.read");
    const row = await lockEvidence(tx, member, input.evidenceId, "work.edit");
    refuseStale("This evidence", input.revision, evidenceNow(row));
    if (row.withdrawnAt !== null) throw new Refusal("invalid", "This evidence is withdrawn already.");
    const outcome = (await doOthersRely(tx, row)) ? "withdrawn" : "deleted";
    const at = new Date();
    const change = outcome === "withdrawn" ? { withdrawnAt: at } : { deletedAt: at };
    const { revision } = await changeEvidence(tx, row, change, { by: viewer.userId, cause: outcome });
    const detail = { claimId: row.claimId, outcome };
    return { value: { outcome, revision }, audit: { subjectType: "evidence", subjectId: row.id, detail } };
  });
}

/** Undoes a deletion or a withdrawal. Refuses: not_found, forbidden, conflict. */
export async function restoreEvidence(
  viewer: Viewer,
  input: EvidenceKey,
): Promise<Result<{ revision: number }>> {
  return write(viewer, { act: "evidence.restore", projectId: input.projectId }, async (tx) => {
    const member = await memberWhoMay(tx, viewer, input.projectId, "project.read");
    const row = await lockEvidenceEvenDeleted(tx, member, input.evidenceId, "work.edit");
    refuseStale("This evidence", input.revision, evidenceNow(row));
    const isGone = row.deletedAt !== null || row.withdrawnAt !== null;
    const made = { by: viewer.userId, cause: "restored" } as const;
    const now = isGone ? await changeEvidence(tx, row, { deletedAt: null, withdrawnAt: null }, made) : row;
    if (isGone) await enqueueIfOutdated(tx, row);
    const audit = { subjectType: "evidence", subjectId: row.id, detail: { claimId: row.claimId } };
    return { value: { revision: now.revision }, audit };
  });
}
