/** One row an article: its head, and what has been made of it by those whose work the member sees. */
import "server-only";
import { asReliability, type Reliability } from "#lib/claims/admiralty.ts";
import { db } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import type { StatedDate } from "#lib/text/format-date.ts";
import { letterNowSql } from "../source/letter-now.ts";
import type { Member } from "../viewer.ts";
import { visibleSql } from "../work/visible-work.ts";
import { stateSql } from "./library-conditions.ts";
import type { LibraryState } from "./library-request.ts";

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
  /** The body's first characters; ends within a word. */
  beginning: string;
  versionNumber: number;
  annotations: number;
  claims: number;
  /** Worn by annotations, the most used first. */
  tagIds: string[];
};

type DataRow = Omit<LibraryRow, "source" | "date" | "primary"> & {
  sourceName: string | null;
  sourceLetter: string | null;
  primaryName: string | null;
  primaryLetter: string | null;
  primaryStated: string | null;
  primaryOn: string | null;
  isRepost: boolean;
  publishedOn: string | null;
  precision: StatedDate["precision"];
  notBefore: string | null;
  notAfter: string | null;
};

const beginningCodePoints = 260;

const letterOf = (sourceId: Prisma.Sql) => letterNowSql(Prisma.sql`art."projectId"`, sourceId);

const headSql = Prisma.sql`
  art.id AS "articleId", art.title, v.language, ${stateSql} AS state, art."excludedReason",
  s.name AS "sourceName", ${letterOf(Prisma.sql`art."sourceId"`)} AS "sourceLetter",
  p.name AS "primaryName", ${letterOf(Prisma.sql`art."primarySourceId"`)} AS "primaryLetter", art."primaryStated",
  art."primaryPublishedOn"::text AS "primaryOn",
  num_nonnulls(art."primarySourceId", art."primaryStated", art."primaryPublishedOn") > 0 AS "isRepost",
  art."publishedOn"::text AS "publishedOn", art."notBefore"::text AS "notBefore", art."notAfter"::text AS "notAfter",
  CASE art."publishedPrecision" WHEN 'minute' THEN 'day' ELSE art."publishedPrecision"::text END AS precision,
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

function sourceOf(name: string | null, letter: string | null): RowSource | null {
  return name === null ? null : { name, reliability: asReliability(letter) };
}

function fromData(row: DataRow): LibraryRow {
  const { sourceName, sourceLetter, primaryName, primaryLetter, primaryStated, primaryOn, isRepost } = row;
  const { articleId, title, language, state, excludedReason, beginning, versionNumber } = row;
  const { publishedOn: on, precision, notBefore, notAfter, annotations, claims, tagIds } = row;
  const primary = {
    source: sourceOf(primaryName, primaryLetter),
    stated: primaryStated,
    publishedOn: primaryOn,
  };
  return {
    ...{
      articleId,
      title,
      language,
      state,
      excludedReason,
      beginning,
      versionNumber,
      annotations,
      claims,
      tagIds,
    },
    source: sourceOf(sourceName, sourceLetter),
    date: { on, precision, notBefore, notAfter },
    primary: isRepost ? primary : null,
  };
}

/** In the order of `ids`; those that are not the project's are passed over. One query. */
export async function listRows(member: Member, ids: readonly string[]): Promise<LibraryRow[]> {
  if (ids.length === 0) return [];
  const rows = await db().$queryRaw<DataRow[]>`
    SELECT ${headSql}, ${workSql(member)}
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY asked(id, position)
    JOIN "Article" art ON art.id = asked.id AND art."projectId" = ${member.projectId}::uuid AND art."deletedAt" IS NULL
    JOIN "ArticleVersion" v ON v."projectId" = art."projectId" AND v.id = art."currentVersionId"
    LEFT JOIN "Source" s ON s."projectId" = art."projectId" AND s.id = art."sourceId"
    LEFT JOIN "Source" p ON p."projectId" = art."projectId" AND p.id = art."primarySourceId"
    LEFT JOIN "ArticleReading" r ON r."projectId" = art."projectId" AND r."articleId" = art.id
      AND r."userId" = ${member.userId}::uuid
    ORDER BY asked.position`;
  return rows.map(fromData);
}
