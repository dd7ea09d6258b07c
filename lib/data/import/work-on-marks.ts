/**
 * Annotations and evidence on an import's texts, and what was said of them, as SQL for others-work.ts: rows of person, kind
 * and whether others see it, of the versions in `here` and without the marks in `followed`.
 */
import "server-only";
import { Prisma } from "#lib/db/generated/client.ts";

/** The marks that only followed their article to a version this import brought. */
export function followedMarksSql(projectId: string, importId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT COALESCE(r."annotationId", r."evidenceId") AS id FROM "Reanchoring" r
    JOIN "Article" a ON a."projectId" = r."projectId" AND a.id = r."articleId" AND a."importId" <> ${importId}::uuid
    WHERE r."projectId" = ${projectId}::uuid AND r."toVersionId" IN (SELECT id FROM here)
      AND r.verdict IN ('exact', 'moved') AND r.ruling IS NULL`;
}

/** Live marks of both kinds. Evidence for a claim that was deleted is seen by nobody. */
function marksSql(projectId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT n.id, n."versionId" AS version, n."authorId" AS author, 'annotation' AS kind, n.visibility = 'shared' AS shared
    FROM "Annotation" n WHERE n."projectId" = ${projectId}::uuid AND n."deletedAt" IS NULL
    UNION ALL
    SELECT e.id, e."versionId", e."authorId", 'evidence', e.visibility = 'shared' FROM "Evidence" e
    JOIN "Claim" c ON c."projectId" = e."projectId" AND c.id = e."claimId" AND c."deletedAt" IS NULL
    WHERE e."projectId" = ${projectId}::uuid AND e."deletedAt" IS NULL`;
}

/**
 * Of a mark its author's work, its reviewers' decisions, its thread, and who ruled where it stands. A claim rests on evidence
 * here whoever added it, if others see both.
 */
export function workOnMarksSql(projectId: string): Prisma.Sql {
  const mark = Prisma.sql`(SELECT m.* FROM (${marksSql(projectId)}) m
    WHERE m.version IN (SELECT id FROM here) AND m.id NOT IN (SELECT id FROM followed))`;
  return Prisma.sql`
    SELECT m.author, m.kind, m.shared FROM ${mark} m
    UNION ALL
    SELECT d."reviewerId", 'decision', true FROM "Decision" d
    JOIN ${mark} m ON m.id = COALESCE(d."annotationId", d."evidenceId") WHERE d."projectId" = ${projectId}::uuid
    UNION ALL
    SELECT t."authorId", 'comment', m.shared FROM "Comment" t
    JOIN ${mark} m ON m.id = COALESCE(t."annotationId", t."evidenceId")
    WHERE t."projectId" = ${projectId}::uuid AND t."deletedAt" IS NULL
    UNION ALL
    SELECT r."ruledById", 'place', m.shared FROM "Reanchoring" r
    JOIN (${marksSql(projectId)}) m ON m.id = COALESCE(r."annotationId", r."evidenceId")
    WHERE r."projectId" = ${projectId}::uuid AND r."toVersionId" IN (SELECT id FROM here)
      AND r.ruling IS NOT NULL AND r."supersededAt" IS NULL
    UNION ALL
    SELECT DISTINCT ON (c.id) c."authorId", 'claim', true FROM "Claim" c
    JOIN "Evidence" e ON e."projectId" = c."projectId" AND e."claimId" = c.id
    JOIN ${mark} m ON m.id = e.id AND m.shared
    WHERE c."projectId" = ${projectId}::uuid AND c.visibility = 'shared' AND c."withdrawnAt" IS NULL
      AND e."withdrawnAt" IS NULL`;
}
