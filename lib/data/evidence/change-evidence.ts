/** The one way an evidence's row changes: the next revision number, the row, and the revision as it then stands. */
import "server-only";
import type { Credibility } from "#lib/claims/admiralty.ts";
import { credibilityProblem, nothingStated, type StatedIndependence } from "#lib/claims/credibility-rule.ts";
import type { Stance } from "#lib/claims/stance.ts";
import type { Tx } from "#lib/db/client.ts";
import type { Evidence } from "#lib/db/generated/client.ts";
import { Refusal } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import type { RevisionMade } from "../work/guard-work.ts";

export type EvidenceChange = {
  stance?: Stance;
  credibility?: Credibility | null;
  note?: string;
  visibility?: "shared";
  withdrawnAt?: Date | null;
  deletedAt?: Date | null;
};

/** Throws Refusal invalid for a credibility that may not be given on a claim of which so much is stated. */
export function refuseCredibility(credibility: Credibility | null, stated: StatedIndependence): void {
  const problem = credibilityProblem(credibility, stated);
  if (problem !== null) throw new Refusal("invalid", problem, { fields: { credibility: problem } });
}

/** Appends the evidence as it stands to its revisions. */
export async function appendEvidenceRevision(tx: Tx, row: Evidence, made: RevisionMade): Promise<void> {
  const { projectId, stance, credibility, note, visibility, startUtf16, endUtf16, exact } = row;
  const key = { id: newId(), projectId, evidenceId: row.id, number: row.revision };
  const state = { stance, credibility, note, visibility, startUtf16, endUtf16, exact };
  const { cause, decisionId = null, by: authorId } = made;
  await tx.evidenceRevision.create({ data: { ...key, ...state, cause, decisionId, authorId } });
}

/**
 * Changes a locked row; `stated`: of independence, on its claim. Resolves to the row as it then stands. A grade that was
 * given stays when what it rested on is withdrawn, until it is changed.
 */
export async function changeEvidence(
  tx: Tx,
  row: Evidence,
  change: EvidenceChange,
  made: RevisionMade,
  stated: StatedIndependence = nothingStated,
): Promise<Evidence> {
  const { credibility } = change;
  if (credibility !== undefined && credibility !== row.credibility) refuseCredibility(credibility, stated);
  const now = new Date();
  const isFirstShared = change.visibility === "shared" && row.visibility === "draft";
  const shared = isFirstShared ? { sharedAt: now } : {};
  const changed = await tx.evidence.update({
    where: { projectId_id: { projectId: row.projectId, id: row.id } },
    data: { ...change, ...shared, revision: row.revision + 1, updatedAt: now },
  });
  await appendEvidenceRevision(tx, changed, made);
  return changed;
}
