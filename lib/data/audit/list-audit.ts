/** A project's audit log for its admins: newest first, fifty rows at a time, by keys. */
import "server-only";
import { db } from "#lib/db/client.ts";
import { memberWhoMay } from "../member.ts";
import type { Member } from "../viewer.ts";
import type { AuditCursor, AuditQuery } from "./audit-query.ts";
import { type AuditSentence, auditSentence } from "./audit-sentence.ts";
import { nameSubjects } from "./name-subjects.ts";

export type AuditLine = {
  id: string;
  at: Date;
  actor: { userId: string; name: string } | null;
  isRefused: boolean;
  sentence: AuditSentence;
  subject: { id: string; name: string | null } | null;
  address: string | null;
  /** Its number in the sealed chain; null: the worker has not sealed it yet. */
  sequence: bigint | null;
};

export type AuditPage = { lines: AuditLine[]; older: AuditCursor | null; newer: AuditCursor | null };

export const auditPageSize = 50;

type Direction = "older" | "newer";

function beyond(side: Direction, { at, id }: AuditCursor) {
  return side === "older"
    ? { OR: [{ at: { lt: at } }, { at, id: { lt: id } }] }
    : { OR: [{ at: { gt: at } }, { at, id: { gt: id } }] };
}

function readRows(projectId: string, query: AuditQuery, limit: number) {
  const { actorId, act, subjectId, onlyRefused, from } = query;
  const isOneAct = act?.includes(".") ?? false;
  const order = from?.side === "newer" ? "asc" : "desc";
  return db().auditRow.findMany({
    where: {
      projectId,
      ...(actorId === null ? {} : { actorId }),
      ...(act === null ? {} : { act: isOneAct ? act : { startsWith: `${act}.` } }),
      ...(subjectId === null ? {} : { subjectId }),
      ...(onlyRefused ? { outcome: "refused" } : {}),
      ...(from === null ? {} : beyond(from.side, from.cursor)),
    },
    include: { seal: { select: { sequence: true } } },
    orderBy: [{ at: order }, { id: order }],
    take: limit,
  });
}

type Row = Awaited<ReturnType<typeof readRows>>[number];

/** Newest first, at most a page of them, and whether there are more beyond either end. */
function cutPage(rows: Row[], query: AuditQuery): { page: Row[]; hasOlder: boolean; hasNewer: boolean } {
  const hasMore = rows.length > auditPageSize;
  const page = rows.slice(0, auditPageSize);
  if (query.from?.side === "newer") return { page: page.reverse(), hasOlder: true, hasNewer: hasMore };
  return { page, hasOlder: hasMore, hasNewer: query.from !== null };
}

function lineOf(row: Row, people: Map<string, string>, subjects: Map<string, string>): AuditLine {
  const { id, at, actorId, outcome, subjectId, address, seal } = row;
  return {
    id,
    at,
    actor: actorId === null ? null : { userId: actorId, name: people.get(actorId) ?? "" },
    isRefused: outcome === "refused",
    sentence: auditSentence(row),
    subject: subjectId === null ? null : { id: subjectId, name: subjects.get(subjectId) ?? null },
    address,
    sequence: seal?.sequence ?? null,
  };
}

/** Throws Refusal `forbidden` for anyone but an admin, `not_found` for a non-member. */
export async function listAudit(member: Member, query: AuditQuery): Promise<AuditPage> {
  const { projectId } = await memberWhoMay(db(), member, member.projectId, "audit.read");
  const { page, hasOlder, hasNewer } = cutPage(await readRows(projectId, query, auditPageSize + 1), query);
  const actors = page.map(({ actorId }) => ({ subjectType: "user", subjectId: actorId }));
  const [people, subjects] = await Promise.all([
    nameSubjects(projectId, actors),
    nameSubjects(projectId, page),
  ]);
  const [first, last] = [page.at(0), page.at(-1)];
  return {
    lines: page.map((row) => lineOf(row, people, subjects)),
    older: hasOlder && last ? { at: last.at, id: last.id } : null,
    newer: hasNewer && first ? { at: first.at, id: first.id } : null,
  };
}
