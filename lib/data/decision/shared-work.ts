/** Everything shared in a project, as one SQL relation over the three kinds of work. Never drafts. */
import "server-only";
import { Prisma } from "#lib/db/generated/client.ts";
import type { Member } from "../viewer.ts";
import { isPendingSql } from "../work/latest-decision.ts";

const sharedSql = (alias: "a" | "c" | "e", member: Member) => {
  const row = Prisma.raw(alias);
  return Prisma.sql`${row}."projectId" = ${member.projectId}::uuid AND ${row}.visibility = 'shared' AND ${row}."deletedAt" IS NULL`;
};

const columnsSql = (
  kind: "annotation" | "claim" | "evidence",
  alias: "a" | "c" | "e",
  articleIds: Prisma.Sql,
) => {
  const row = Prisma.raw(alias);
  const column = Prisma.raw(`"${kind}Id"`);
  return Prisma.sql`${kind} AS type, ${row}.id, ${row}."authorId", ${row}."updatedAt",
    ${articleIds} AS "articleIds", ${row}."withdrawnAt" IS NULL AND ${isPendingSql(kind, alias)} AS "isPending",
    (SELECT max(d."createdAt") FROM "Decision" d
      WHERE d."projectId" = ${row}."projectId" AND d.${column} = ${row}.id) AS "decidedAt"`;
};

/**
 * Columns: type, id, authorId, updatedAt, articleIds (of a claim: where its shared evidence stands), isPending, decidedAt.
 * With an article: the work on it, and the claims that have shared evidence in it.
 */
export function sharedWorkSql(member: Member, articleId: string | null): Prisma.Sql {
  const onArticle = (alias: "a" | "e") =>
    articleId === null ? Prisma.empty : Prisma.sql`AND ${Prisma.raw(alias)}."articleId" = ${articleId}::uuid`;
  const claimOnArticle =
    articleId === null
      ? Prisma.empty
      : Prisma.sql`AND EXISTS (SELECT 1 FROM "Evidence" e
          WHERE ${sharedSql("e", member)} AND e."claimId" = c.id AND e."articleId" = ${articleId}::uuid)`;
  const ofClaim = Prisma.sql`ARRAY(SELECT DISTINCT e."articleId" FROM "Evidence" e
    WHERE ${sharedSql("e", member)} AND e."claimId" = c.id ORDER BY 1)`;
  const ofPassage = (alias: "a" | "e") => Prisma.sql`ARRAY[${Prisma.raw(alias)}."articleId"]`;
  const liveArticle = (alias: "a" | "e") => {
    const row = Prisma.raw(alias);
    return Prisma.sql`JOIN "Article" art ON art."projectId" = ${row}."projectId" AND art.id = ${row}."articleId"
      AND art."deletedAt" IS NULL`;
  };
  return Prisma.sql`
    SELECT ${columnsSql("annotation", "a", ofPassage("a"))} FROM "Annotation" a ${liveArticle("a")}
      WHERE ${sharedSql("a", member)} ${onArticle("a")}
    UNION ALL
    SELECT ${columnsSql("claim", "c", ofClaim)} FROM "Claim" c WHERE ${sharedSql("c", member)} ${claimOnArticle}
    UNION ALL
    SELECT ${columnsSql("evidence", "e", ofPassage("e"))} FROM "Evidence" e ${liveArticle("e")}
      JOIN "Claim" c ON c."projectId" = e."projectId" AND c.id = e."claimId" AND c."deletedAt" IS NULL
      WHERE ${sharedSql("e", member)} ${onArticle("e")}`;
}
