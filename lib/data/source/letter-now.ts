/** A source's Admiralty letter as it holds today, for raw SQL: the latest of its dated history that has begun. */
import "server-only";
import { Prisma } from "#lib/db/generated/client.ts";

/** A scalar subquery over columns that hold the project's and the source's id; null where nobody has graded it. */
export function letterNowSql(projectId: Prisma.Sql, sourceId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT rel.letter::text FROM "SourceReliability" rel
    WHERE rel."projectId" = ${projectId} AND rel."sourceId" = ${sourceId} AND rel."validFrom" <= CURRENT_DATE
    ORDER BY rel."validFrom" DESC, rel."createdAt" DESC, rel.id DESC LIMIT 1)`;
}
