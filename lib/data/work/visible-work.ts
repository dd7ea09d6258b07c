/** Which pieces of work a member sees, as a Prisma condition and as SQL: what is shared, and their own drafts. */
import "server-only";
import { Prisma } from "#lib/db/generated/client.ts";
import type { Member } from "../viewer.ts";

/** For `where` of annotations, claims and evidence. */
export function visibleTo(member: Member) {
  return {
    projectId: member.projectId,
    deletedAt: null,
    OR: [{ visibility: "shared" as const }, { authorId: member.userId }],
  };
}

/** The same for raw SQL, over the alias of the table. */
export function visibleSql(member: Member, alias: "a" | "c" | "e"): Prisma.Sql {
  const table = Prisma.raw(alias);
  return Prisma.sql`(${table}."projectId" = ${member.projectId}::uuid AND ${table}."deletedAt" IS NULL
    AND (${table}.visibility = 'shared' OR ${table}."authorId" = ${member.userId}::uuid))`;
}
