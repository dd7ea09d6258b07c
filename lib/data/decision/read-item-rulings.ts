/** Every ruling on some pieces of shared work, for who may read them: all members of the project. */
import "server-only";
import { db } from "#lib/db/client.ts";
import { namesOfPeople } from "../account/names-of-people.ts";
import type { Member } from "../viewer.ts";
import type { PastRuling } from "./review-item.ts";
import { readChanges } from "./ruling-changes.ts";

/** Latest first, by the subject's id. The ids must be those of work that the member may read. */
export async function readItemRulings(
  member: Member,
  ids: string[],
): Promise<ReadonlyMap<string, PastRuling[]>> {
  const { projectId } = member;
  const among = { in: ids };
  const decisions = await db().decision.findMany({
    where: { projectId, OR: [{ annotationId: among }, { claimId: among }, { evidenceId: among }] },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  const [people, changes] = await Promise.all([
    namesOfPeople(decisions.map((decision) => decision.reviewerId)),
    readChanges(projectId, decisions),
  ]);
  const asPast = (decision: (typeof decisions)[number]): PastRuling => ({
    decisionId: decision.id,
    verdict: decision.verdict,
    reason: decision.reason,
    reviewerName: people.get(decision.reviewerId) ?? "A reviewer",
    decidedAt: decision.createdAt,
    subjectRevision: decision.subjectRevision,
    changes: changes.get(decision.id) ?? [],
  });
  const isOn = (id: string) => (decision: (typeof decisions)[number]) =>
    [decision.annotationId, decision.claimId, decision.evidenceId].includes(id);
  return new Map(ids.map((id) => [id, decisions.filter(isOn(id)).map(asPast)]));
}
