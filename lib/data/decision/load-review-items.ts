/**
 * Loads shared work by id for the review screen: one query for each kind, and for evidence a few more where independence
 * is stated on its claims.
 */
import "server-only";
import type { Db } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { readIndependent } from "../claim/read-independent.ts";
import type { Member } from "../viewer.ts";
import { articleJsonSql } from "../work/article-json.ts";
import { latestDecisionSql } from "../work/latest-decision.ts";
import type { ReviewedAnnotation, ReviewedClaim, ReviewedEvidence } from "./review-item.ts";

function commonSql(
  member: Member,
  kind: "annotation" | "claim" | "evidence",
  alias: "a" | "c" | "e",
): Prisma.Sql {
  const row = Prisma.raw(alias);
  return Prisma.sql`${kind} AS type, ${row}.id, ${row}.revision, ${row}."authorId", u.name AS "authorName",
    ${row}."authorId" = ${member.userId}::uuid AS "isMine", ${row}."updatedAt", ${row}."withdrawnAt",
    ${latestDecisionSql(kind, alias)} AS decision`;
}

function passageSql(alias: "a" | "e"): Prisma.Sql {
  const row = Prisma.raw(alias);
  return Prisma.sql`${articleJsonSql} AS article, ${row}."versionId", v.number AS "versionNumber", ${row}."startUtf16",
    ${row}."endUtf16", ${row}.prefix, ${row}.exact, ${row}.suffix, ${row}.note`;
}

function passageJoinsSql(alias: "a" | "e"): Prisma.Sql {
  const row = Prisma.raw(alias);
  return Prisma.sql`JOIN "User" u ON u.id = ${row}."authorId"
    JOIN "Article" art ON art."projectId" = ${row}."projectId" AND art.id = ${row}."articleId"
    JOIN "ArticleVersion" v ON v."projectId" = ${row}."projectId" AND v.id = ${row}."versionId"`;
}

export async function loadAnnotations(
  client: Db,
  member: Member,
  ids: string[],
): Promise<ReviewedAnnotation[]> {
  return client.$queryRaw<ReviewedAnnotation[]>`
    SELECT ${commonSql(member, "annotation", "a")}, ${passageSql("a")},
      COALESCE((
        SELECT json_agg(json_build_object('tagId', t.id, 'name', t.name, 'hue', t.hue, 'isDeleted', t."deletedAt" IS NOT NULL)
          ORDER BY at."addedAt", t.id)
        FROM "AnnotationTag" at JOIN "Tag" t ON t."projectId" = at."projectId" AND t.id = at."tagId"
        WHERE at."projectId" = a."projectId" AND at."annotationId" = a.id), '[]') AS tags
    FROM "Annotation" a ${passageJoinsSql("a")}
    WHERE a."projectId" = ${member.projectId}::uuid AND a.id = ANY(${ids}::uuid[])
      AND a.visibility = 'shared' AND a."deletedAt" IS NULL`;
}

export async function loadEvidence(client: Db, member: Member, ids: string[]): Promise<ReviewedEvidence[]> {
  const rows = await client.$queryRaw<Omit<ReviewedEvidence, "statements">[]>`
    SELECT ${commonSql(member, "evidence", "e")}, ${passageSql("e")}, e.stance::text AS stance, e.credibility,
      c.id AS "claimId", c.number AS "claimNumber", c.text AS "claimText"
    FROM "Evidence" e ${passageJoinsSql("e")}
    JOIN "Claim" c ON c."projectId" = e."projectId" AND c.id = e."claimId"
    WHERE e."projectId" = ${member.projectId}::uuid AND e.id = ANY(${ids}::uuid[])
      AND e.visibility = 'shared' AND e."deletedAt" IS NULL`;
  const claimIds = [...new Set(rows.map(({ claimId }) => claimId))];
  const independent = claimIds.length === 0 ? null : await readIndependent(member, claimIds, client);
  return rows.map((row) => ({ ...row, statements: independent?.get(row.claimId) ?? 0 }));
}

export async function loadClaims(client: Db, member: Member, ids: string[]): Promise<ReviewedClaim[]> {
  const count = (stance: string) => Prisma.sql`(
    SELECT count(*) FROM "Evidence" e WHERE e."projectId" = c."projectId" AND e."claimId" = c.id
      AND e.visibility = 'shared' AND e."deletedAt" IS NULL AND e."withdrawnAt" IS NULL AND e.stance = ${stance}::"Stance")::int`;
  return client.$queryRaw<ReviewedClaim[]>`
    SELECT ${commonSql(member, "claim", "c")}, c.number, c.text, c.status::text AS status, o.name AS "ownerName",
      to_char(c."dueOn", 'YYYY-MM-DD') AS "dueOn", c.likelihood::text AS likelihood, c."likelihoodReason",
      c.confidence::text AS confidence, ${count("supports")} AS supports, ${count("disputes")} AS disputes,
      ${count("mentions")} AS mentions
    FROM "Claim" c JOIN "User" u ON u.id = c."authorId" JOIN "User" o ON o.id = c."ownerId"
    WHERE c."projectId" = ${member.projectId}::uuid AND c.id = ANY(${ids}::uuid[])
      AND c.visibility = 'shared' AND c."deletedAt" IS NULL`;
}
