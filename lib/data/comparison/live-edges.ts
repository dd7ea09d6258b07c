/**
 * What counts, as SQL: comparisons between the current versions of articles that are in the library and not excluded, and
 * passages that are taken for the same text. Every read of comparisons stands on these.
 */
import "server-only";
import { Prisma } from "#lib/db/generated/client.ts";

/** An article that takes part: in the library, and not excluded. */
export function takesPartSql(alias: "a" | "b" | "o" | "art"): Prisma.Sql {
  const article = Prisma.raw(alias);
  return Prisma.sql`(${article}."deletedAt" IS NULL AND ${article}."excludedAt" IS NULL)`;
}

/** A passage that counts: what a person confirmed, and what is taken for copied and was not rejected. Over `r`. */
export const countsSql = Prisma.sql`(r.state = 'confirmed' OR (r.state = 'suspected' AND r.nature = 'copied'))`;

/** One side's spans of `r` for an edge `e` that knows which side its article is. */
export const hereStartSql = Prisma.sql`CASE WHEN e."isA" THEN r."aStartUtf16" ELSE r."bStartUtf16" END`;
export const hereEndSql = Prisma.sql`CASE WHEN e."isA" THEN r."aEndUtf16" ELSE r."bEndUtf16" END`;
export const thereStartSql = Prisma.sql`CASE WHEN e."isA" THEN r."bStartUtf16" ELSE r."aStartUtf16" END`;
export const thereEndSql = Prisma.sql`CASE WHEN e."isA" THEN r."bEndUtf16" ELSE r."aEndUtf16" END`;

/**
 * The edges of versions, each seen from one of them: comparison, isA, version, article, other, otherVersion. The other
 * side takes part and is current. A pair of two of them is there twice, once from each. `versions`: a uuid[].
 *
 * From version to edges to the other articles, each by its key, as the laterals with their OFFSET 0 force it. Left to
 * itself the planner, which knows nothing of tables that are just being filled, finds the edges again for each article of
 * the project: seconds, until the database has analyzed the tables.
 */
export function edgesSql(projectId: string, versions: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT p.comparison, p."isA", p.version, p.article, p.other, p."otherVersion"
    FROM (SELECT unnest(${versions}) AS version OFFSET 0) v
    CROSS JOIN LATERAL (
      SELECT c.id AS comparison, true AS "isA", c."versionAId" AS version, c."articleAId" AS article,
        c."articleBId" AS other, c."versionBId" AS "otherVersion"
      FROM "Comparison" c WHERE c."projectId" = ${projectId}::uuid AND c."versionAId" = v.version
      UNION ALL
      SELECT c.id, false, c."versionBId", c."articleBId", c."articleAId", c."versionAId"
      FROM "Comparison" c WHERE c."projectId" = ${projectId}::uuid AND c."versionBId" = v.version
      OFFSET 0
    ) p
    CROSS JOIN LATERAL (
      SELECT 1 FROM "Article" o WHERE o."projectId" = ${projectId}::uuid AND o.id = p.other
        AND o."currentVersionId" = p."otherVersion" AND ${takesPartSql("o")} OFFSET 0
    ) o`;
}

/** The current versions of these articles of the project that are in the library, as a uuid[]. */
export function currentVersionsSql(projectId: string, articleIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`ARRAY(SELECT n."currentVersionId" FROM "Article" n WHERE n."projectId" = ${projectId}::uuid
    AND n.id = ANY(${[...articleIds]}::uuid[]) AND n."deletedAt" IS NULL)`;
}

/** The columns of ArticleDates (lib/compare/origins/article-date.ts), as one JSON object. */
export function datesSql(alias: "a" | "b" | "o" | "art"): Prisma.Sql {
  const article = Prisma.raw(alias);
  return Prisma.sql`json_build_object(
    'publishedOn', to_char(${article}."publishedOn", 'YYYY-MM-DD'), 'precision', ${article}."publishedPrecision"::text,
    'publishedAt', to_char(${article}."publishedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
    'notBefore', to_char(${article}."notBefore", 'YYYY-MM-DD'), 'notAfter', to_char(${article}."notAfter", 'YYYY-MM-DD'),
    'isRepost', num_nonnulls(${article}."primarySourceId", ${article}."primaryStated", ${article}."primaryPublishedOn") > 0,
    'primaryPublishedOn', to_char(${article}."primaryPublishedOn", 'YYYY-MM-DD'))`;
}
