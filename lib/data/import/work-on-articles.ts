/**
 * What people said of an import's articles and of their passages, as SQL for others-work.ts: rows of person, kind and whether
 * others see it, of the articles in `own` and the versions in `here`. What was taken back since, or said anew by another, is no
 * work that an undo could take away.
 */
import "server-only";
import { Prisma } from "#lib/db/generated/client.ts";

/** Corrections and exclusions, each with its reason; what a member has read to its end; copies that refer to one of these. */
export function workOnArticlesSql(projectId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT r."authorId", 'correction', true FROM "ArticleRevision" r JOIN own ON own.id = r."articleId"
    WHERE r."projectId" = ${projectId}::uuid AND r.cause = 'corrected'
    UNION ALL
    SELECT a."excludedById", 'exclusion', true FROM "Article" a JOIN own ON own.id = a.id
    WHERE a."projectId" = ${projectId}::uuid AND a."excludedAt" IS NOT NULL
    UNION ALL
    SELECT r."userId", 'reading', true FROM "ArticleReading" r JOIN own ON own.id = r."articleId"
    WHERE r."projectId" = ${projectId}::uuid AND r.state = 'done'
    UNION ALL
    SELECT i."committedById", 'copy', true FROM "Article" a JOIN own ON own.id = a."copyOfId"
    JOIN "Import" i ON i."projectId" = a."projectId" AND i.id = a."importId"
    WHERE a."projectId" = ${projectId}::uuid AND a."deletedAt" IS NULL AND a.id NOT IN (SELECT id FROM own)`;
}

/** Both articles of a pair are in the library: of another pair nothing is left to be lost. */
function bothLive(row: Prisma.Sql, projectId: string): Prisma.Sql {
  return Prisma.sql`NOT EXISTS (SELECT 1 FROM "Article" gone WHERE gone."projectId" = ${projectId}::uuid
    AND gone.id IN (${row}."articleAId", ${row}."articleBId") AND gone."deletedAt" IS NOT NULL)`;
}

/** The places people ruled on with a side here. */
const placesHere = Prisma.sql`SELECT p.id FROM "RuledPassage" p
  WHERE p."versionAId" IN (SELECT id FROM here) OR p."versionBId" IN (SELECT id FROM here)`;

/**
 * Whether passages are the same, who took from whom, and what is independent: the word that stands of each. A statement of
 * independence on a draft claim is a draft as the claim is.
 */
export function rulingsSql(projectId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT l."authorId", 'alignment', true FROM (
      SELECT DISTINCT ON (r."ruledPassageId") r."authorId", r.word, p."articleAId", p."articleBId"
      FROM "AlignmentRuling" r JOIN "RuledPassage" p ON p."projectId" = r."projectId" AND p.id = r."ruledPassageId"
      WHERE r."projectId" = ${projectId}::uuid AND r."ruledPassageId" IN (${placesHere})
      ORDER BY r."ruledPassageId", r.number DESC
    ) l WHERE l.word <> 'none' AND ${bothLive(Prisma.sql`l`, projectId)}
    UNION ALL
    SELECT l."authorId", 'direction', true FROM (
      SELECT DISTINCT ON (r."articleAId", r."articleBId", r."ruledPassageId") r."authorId", r.word, r."articleAId", r."articleBId"
      FROM "DirectionRuling" r WHERE r."projectId" = ${projectId}::uuid AND (r."articleAId" IN (SELECT id FROM own)
        OR r."articleBId" IN (SELECT id FROM own) OR r."ruledPassageId" IN (${placesHere}))
      ORDER BY r."articleAId", r."articleBId", r."ruledPassageId", r.number DESC
    ) l WHERE l.word <> 'none' AND ${bothLive(Prisma.sql`l`, projectId)}
    UNION ALL
    SELECT s."authorId", 'independence', c.visibility = 'shared' FROM "Independence" s
    JOIN "Claim" c ON c."projectId" = s."projectId" AND c.id = s."claimId" AND c."deletedAt" IS NULL
    WHERE s."projectId" = ${projectId}::uuid
      AND (s."articleAId" IN (SELECT id FROM own) OR s."articleBId" IN (SELECT id FROM own))
      AND ${bothLive(Prisma.sql`s`, projectId)} AND 'stated' = (
        SELECT w.word FROM "IndependenceRevision" w WHERE w."projectId" = s."projectId" AND w."independenceId" = s.id
        ORDER BY w.number DESC LIMIT 1)`;
}
