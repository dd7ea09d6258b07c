/** What happened to a claim: its revisions as differences, and the passages linked to it, latest first. */
import "server-only";
import type { Stance } from "#lib/claims/stance.ts";
import { db } from "#lib/db/client.ts";
import { diffWork, type FieldChange } from "#lib/review/ruling-diff.ts";
import { namesOfPeople } from "../account/names-of-people.ts";
import { claimState } from "../decision/work-state.ts";
import type { Member } from "../viewer.ts";
import type { RevisionMade } from "../work/guard-work.ts";
import { visibleTo } from "../work/visible-work.ts";

export type ClaimEvent = { id: string; at: Date; who: string } & (
  | { kind: "claim"; cause: RevisionMade["cause"]; changes: FieldChange[] }
  | { kind: "evidence"; stance: Stance; title: string }
);

/** Before a claim was shared, what its author tried out is nobody else's: others read its history from then on. */
async function readRevisions(member: Member, claim: { claimId: string; authorId: string }) {
  const { claimId, authorId } = claim;
  const fromSharing = authorId === member.userId ? {} : { visibility: "shared" as const };
  return db().claimRevision.findMany({
    where: { projectId: member.projectId, claimId, ...fromSharing },
    orderBy: { number: "asc" },
  });
}

async function readLinks(member: Member, claimId: string) {
  return db().evidence.findMany({
    where: { ...visibleTo(member), claimId, version: { article: { deletedAt: null } } },
    select: {
      id: true,
      stance: true,
      authorId: true,
      createdAt: true,
      version: { select: { article: { select: { title: true } } } },
    },
  });
}

/** Takes a claim that the member sees. Latest first. */
export async function readClaimHistory(
  member: Member,
  claim: { claimId: string; authorId: string },
): Promise<ClaimEvent[]> {
  const [revisions, links] = await Promise.all([
    readRevisions(member, claim),
    readLinks(member, claim.claimId),
  ]);
  const people = [
    ...revisions.flatMap((row) => [row.authorId, row.ownerId]),
    ...links.map((row) => row.authorId),
  ];
  const names = await namesOfPeople(people);
  const who = (id: string) => names.get(id) ?? "Someone";
  const changes = revisions.map((row, index): ClaimEvent => {
    const before = revisions[index - 1];
    const differences = before ? diffWork(claimState(before, names), claimState(row, names)) : [];
    const common = { id: row.id, at: row.createdAt, who: who(row.authorId) };
    return { ...common, kind: "claim", cause: row.cause, changes: differences };
  });
  const linked = links.map(({ id, stance, authorId, createdAt, version }): ClaimEvent => {
    const common = { id, at: createdAt, who: who(authorId) };
    return { ...common, kind: "evidence", stance, title: version.article.title };
  });
  return [...changes, ...linked].toSorted(
    (a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1),
  );
}
