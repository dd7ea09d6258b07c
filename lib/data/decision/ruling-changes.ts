/** What amendments changed: for each decision, the revision it was made on against the one it wrote. */
import "server-only";
import { db } from "#lib/db/client.ts";
import type { Decision } from "#lib/db/generated/client.ts";
import { diffWork, type FieldChange } from "#lib/review/ruling-diff.ts";
import { annotationState, claimState, evidenceState, type Names } from "./work-state.ts";

export type AmendingDecision = Pick<
  Decision,
  "id" | "verdict" | "subjectRevision" | "annotationId" | "claimId" | "evidenceId"
>;

/** A ruling changes no owner, so a claim's states are compared without names. */
const nobody: Names = new Map();

async function namesOfTags(projectId: string): Promise<Names> {
  const tags = await db().tag.findMany({ where: { projectId }, select: { id: true, name: true } });
  return new Map(tags.map(({ id, name }) => [id, name]));
}

type Pair<Revision> = { before?: Revision; after?: Revision };

/** By decision: the revision it was made on and the one it wrote. */
function pairUp<Revision extends { number: number; decisionId: string | null }>(
  decision: AmendingDecision,
  revisions: readonly Revision[],
): Pair<Revision> {
  return {
    before: revisions.find((revision) => revision.number === decision.subjectRevision),
    after: revisions.find((revision) => revision.decisionId === decision.id),
  };
}

/** The revisions of amended work, one query a kind. */
async function readRevisions(projectId: string, amended: readonly AmendingDecision[]) {
  const idsOf = (column: "annotationId" | "claimId" | "evidenceId") => ({
    in: amended.flatMap((decision) => decision[column] ?? []),
  });
  const [annotations, claims, evidence] = await Promise.all([
    db().annotationRevision.findMany({ where: { projectId, annotationId: idsOf("annotationId") } }),
    db().claimRevision.findMany({ where: { projectId, claimId: idsOf("claimId") } }),
    db().evidenceRevision.findMany({ where: { projectId, evidenceId: idsOf("evidenceId") } }),
  ]);
  return { annotations, claims, evidence };
}

type Revisions = Awaited<ReturnType<typeof readRevisions>>;

function changesOf(decision: AmendingDecision, revisions: Revisions, tags: Names): FieldChange[] {
  const { annotationId, claimId, evidenceId } = decision;
  const annotation = pairUp(
    decision,
    revisions.annotations.filter((row) => row.annotationId === annotationId),
  );
  if (annotation.before && annotation.after) {
    return diffWork(annotationState(annotation.before, tags), annotationState(annotation.after, tags));
  }
  const claim = pairUp(
    decision,
    revisions.claims.filter((row) => row.claimId === claimId),
  );
  if (claim.before && claim.after)
    return diffWork(claimState(claim.before, nobody), claimState(claim.after, nobody));
  const evidence = pairUp(
    decision,
    revisions.evidence.filter((row) => row.evidenceId === evidenceId),
  );
  if (evidence.before && evidence.after)
    return diffWork(evidenceState(evidence.before), evidenceState(evidence.after));
  return [];
}

/** What each decision changed, by its id; nothing is kept for those that amended nothing. Four queries at most. */
export async function readChanges(
  projectId: string,
  decisions: readonly AmendingDecision[],
): Promise<ReadonlyMap<string, FieldChange[]>> {
  const amended = decisions.filter((decision) => decision.verdict === "amend");
  if (amended.length === 0) return new Map();
  const [tags, revisions] = await Promise.all([namesOfTags(projectId), readRevisions(projectId, amended)]);
  return new Map(amended.map((decision) => [decision.id, changesOf(decision, revisions, tags)]));
}
