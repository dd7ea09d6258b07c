/** One row an article: its head, and what has been made of it by those whose work the member sees. */
import "server-only";
import type { Reliability } from "#lib/claims/admiralty.ts";
import { db } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import type { StatedDate } from "#lib/text/format-date.ts";
import type { Member } from "../viewer.ts";
import { visibleSql } from "../work/visible-work.ts";
import { readingSql, stateSql } from "./library-conditions.ts";
import type { LibraryState } from "./library-request.ts";
import type { SourceLabel } from "./list-labels.ts";

export type RowSource = { name: string; reliability: Reliability | null };

export type LibraryRow = {
  articleId: string;
  title: string;
  language: string;
  state: LibraryState;
  excludedReason: string | null;
  /** Null: not known. */
  source: RowSource | null;
  date: StatedDate;
  /** Of a repost: whose work it is. `source` null where the text credits nobody the project knows. */
  primary: {
    source: RowSource | null;
    stated: string | null /** ISO day. */;
    publishedOn: string | null;
  } | null;
  /** A person said that it is a copy of another article that is in the library. */
  isCopy: boolean;
  /** The body's first characters; ends within a word. */
  beginning: string;
  versionNumber: number;
  annotations: number;
  claims: number;
  /** Worn by annotations, the most used first. */
  tagIds: string[];
};

type DataRow = Omit<LibraryRow, "source" | "date" | "primary"> & {
  sourceId: string | null;
  primarySourceId: string | null;
  primaryStated: string | null;
  primaryOn: string | null;
  isRepost: boolean;
  publishedOn: string | null;
  precision: StatedDate["precision"];
  notBefore: string | null;
  notAfter: string | null;
};

const beginningCodePoints = 260;

const headSql = Prisma.sql`
  art.id AS "articleId", art.title, v.language, ${stateSql} AS state, art."excludedReason",
  art."sourceId", art."primarySourceId", art."primaryStated", art."primaryPublishedOn"::text AS "primaryOn",
  num_nonnulls(art."primarySourceId", art."primaryStated", art."primaryPublishedOn") > 0 AS "isRepost",
  art."publishedOn"::text AS "publishedOn", art."notBefore"::text AS "notBefore", art."notAfter"::text AS "notAfter",
  CASE art."publishedPrecision" WHEN 'minute' THEN 'day' ELSE art."publishedPrecision"::text END AS precision,
  EXISTS (SELECT 1 FROM "Article" o WHERE o."projectId" = art."projectId" AND o.id = art."copyOfId"
    AND o."deletedAt" IS NULL) AS "isCopy",
  left(v.body, ${beginningCodePoints}::int) AS beginning, v.number AS "versionNumber"`;

function workSql(member: Member): Prisma.Sql {
  return Prisma.sql`
    (SELECT count(*)::int FROM "Annotation" a WHERE a."articleId" = art.id AND ${visibleSql(member, "a")}) AS annotations,
    (SELECT count(DISTINCT c.id)::int FROM "Evidence" e
      JOIN "Claim" c ON c."projectId" = e."projectId" AND c.id = e."claimId" AND ${visibleSql(member, "c")}
      WHERE e."articleId" = art.id AND ${visibleSql(member, "e")}) AS claims,
    ARRAY(SELECT at."tagId"::text FROM "Annotation" a
      JOIN "AnnotationTag" at ON at."projectId" = a."projectId" AND at."annotationId" = a.id
      WHERE a."articleId" = art.id AND ${visibleSql(member, "a")}
      GROUP BY at."tagId" ORDER BY count(*) DESC, at."tagId") AS "tagIds"`;
}

type SourcesById = ReadonlyMap<string, SourceLabel>;

function sourceOf(sources: SourcesById, id: string | null): RowSource | null {
  return id === null ? null : (sources.get(id) ?? null);
}

function fromData(row: DataRow, sources: SourcesById): LibraryRow {
  const { sourceId, primarySourceId, primaryStated, primaryOn, isRepost, ...rest } = row;
  const { publishedOn: on, precision, notBefore, notAfter, ...article } = rest;
  const credited = sourceOf(sources, primarySourceId);
  return {
    ...article,
    source: sourceOf(sources, sourceId),
    date: { on, precision, notBefore, notAfter },
    primary: isRepost ? { source: credited, stated: primaryStated, publishedOn: primaryOn } : null,
  };
}

/** The articles are found by their keys, whatever the planner thinks of tables that are just being filled. */
export function rowsSql(member: Member, ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    SELECT ${headSql}, ${workSql(member)}
    FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY asked(id, position)
    CROSS JOIN LATERAL (SELECT * FROM "Article" a WHERE a."projectId" = ${member.projectId}::uuid AND a.id = asked.id
      AND a."deletedAt" IS NULL OFFSET 0) art
    JOIN "ArticleVersion" v ON v."projectId" = art."projectId" AND v.id = art."currentVersionId"
    ${readingSql(member)}
    ORDER BY asked.position`;
}

/** In the order of `ids`; those that are not the project's are passed over. `sources`: all of the project. One query. */
export async function listRows(
  member: Member,
  ids: readonly string[],
  sources: readonly SourceLabel[],
): Promise<LibraryRow[]> {
  if (ids.length === 0) return [];
  const rows = await db().$queryRaw<DataRow[]>(rowsSql(member, ids));
  const byId = new Map(sources.map((source) => [source.id, source]));
  return rows.map((row) => fromData(row, byId));
}
