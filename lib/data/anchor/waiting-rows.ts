/** The rows of marks that wait, which a member sees: what is shared, and their own drafts. Withdrawn ones wait for nobody. */
import "server-only";
import { db } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import type { Member } from "../viewer.ts";
import { articleJsonSql } from "../work/article-json.ts";
import { readCursor } from "../work/cursor.ts";
import { visibleSql } from "../work/visible-work.ts";
import type { WaitingMark } from "./waiting-mark.ts";

export type WaitingFilter = {
  articleId?: string | null;
  /** One mark alone. */
  reanchoringId?: string | null;
  /** The cursor of the page before. */
  after?: string | null;
};

type Known = Omit<WaitingMark, "standing" | "places" | "mayPlace" | "isMine" | "waitsSince">;

export type WaitingRow = Known & {
  at: Date;
  fromVersionId: string;
  toVersionId: string;
  markStartUtf16: number;
  markEndUtf16: number;
  startUtf16: number | null;
  endUtf16: number | null;
  candidates: unknown;
  changes: unknown;
};

const tagsSql = Prisma.sql`COALESCE((
  SELECT json_agg(json_build_object('tagId', t.id, 'name', t.name, 'hue', t.hue, 'isDeleted', t."deletedAt" IS NOT NULL)
    ORDER BY at."addedAt", t.id)
  FROM "AnnotationTag" at JOIN "Tag" t ON t."projectId" = at."projectId" AND t.id = at."tagId"
  WHERE at."projectId" = a."projectId" AND at."annotationId" = a.id), '[]')`;

/** The tables of every mark that waits: its question is about the article's current version, and about where it stands. */
function tablesSql(member: Member): Prisma.Sql {
  return Prisma.sql`
    "Reanchoring" r
    JOIN "Article" art ON art."projectId" = r."projectId" AND art.id = r."articleId" AND art."deletedAt" IS NULL
      AND art."currentVersionId" = r."toVersionId"
    LEFT JOIN "Annotation" a ON a."projectId" = r."projectId" AND a.id = r."annotationId"
      AND a."versionId" = r."fromVersionId" AND a."withdrawnAt" IS NULL AND ${visibleSql(member, "a")}
    LEFT JOIN "Evidence" e ON e."projectId" = r."projectId" AND e.id = r."evidenceId"
      AND e."versionId" = r."fromVersionId" AND e."withdrawnAt" IS NULL AND ${visibleSql(member, "e")}
    LEFT JOIN "Claim" c ON c."projectId" = e."projectId" AND c.id = e."claimId" AND ${visibleSql(member, "c")}`;
}

/** Not answered, not asked anew since, and seen by the member. */
function conditionsSql(member: Member, { articleId, reanchoringId }: WaitingFilter): Prisma.Sql {
  return Prisma.sql`r."projectId" = ${member.projectId}::uuid AND r.ruling IS NULL AND r."supersededAt" IS NULL
    AND r.verdict IN ('changed', 'ambiguous', 'orphaned') AND (a.id IS NOT NULL OR c.id IS NOT NULL)
    ${articleId ? Prisma.sql`AND r."articleId" = ${articleId}::uuid` : Prisma.empty}
    ${reanchoringId ? Prisma.sql`AND r.id = ${reanchoringId}::uuid` : Prisma.empty}`;
}

/** At most `limit` of them, waiting longest first. One query. */
export function listWaitingRows(member: Member, filter: WaitingFilter, limit: number): Promise<WaitingRow[]> {
  const cursor = readCursor(filter.after);
  const fromCursor =
    cursor === null
      ? Prisma.empty
      : Prisma.sql`AND (r."computedAt", r.id) > (${cursor.at}, ${cursor.id}::uuid)`;
  return db().$queryRaw<WaitingRow[]>`
    SELECT r.id AS "reanchoringId", r.revision, r."computedAt" AS at, r.verdict::text AS verdict,
      CASE WHEN a.id IS NULL THEN 'evidence' ELSE 'annotation' END AS kind, COALESCE(a.id, e.id) AS "markId",
      ${articleJsonSql} AS article, v.language, v.number AS "fromVersion", w.number AS "toVersion",
      r."fromVersionId", r."toVersionId", r."startUtf16", r."endUtf16", r.candidates, r.changes,
      COALESCE(a."startUtf16", e."startUtf16") AS "markStartUtf16",
      COALESCE(a."endUtf16", e."endUtf16") AS "markEndUtf16",
      u.id AS "authorId", u.name AS "authorName", COALESCE(a.visibility, e.visibility)::text AS visibility,
      COALESCE(a.note, e.note) AS note, CASE WHEN a.id IS NULL THEN '[]'::json ELSE ${tagsSql} END AS tags,
      CASE WHEN a.id IS NULL THEN json_build_object('number', c.number, 'text', c.text, 'stance', e.stance) END AS claim
    FROM ${tablesSql(member)}
    JOIN "User" u ON u.id = COALESCE(a."authorId", e."authorId")
    JOIN "ArticleVersion" v ON v."projectId" = r."projectId" AND v.id = r."fromVersionId"
    JOIN "ArticleVersion" w ON w."projectId" = r."projectId" AND w.id = r."toVersionId"
    WHERE ${conditionsSql(member, filter)} ${fromCursor}
    ORDER BY r."computedAt", r.id LIMIT ${limit}`;
}

export type WaitingCount = {
  /** That the member sees. */
  all: number;
  /** Of these, the ones whose place the member may say. */
  mine: number;
};

/** How many wait, in the project or on one article. One query over the index of what waits. */
export async function countWaiting(member: Member, articleId: string | null): Promise<WaitingCount> {
  const mine =
    member.role === "reviewer"
      ? Prisma.sql`count(*)`
      : Prisma.sql`count(*) FILTER (WHERE COALESCE(a."authorId", e."authorId") = ${member.userId}::uuid)`;
  const [row] = await db().$queryRaw<WaitingCount[]>`
    SELECT count(*)::int AS all, (${mine})::int AS mine
    FROM ${tablesSql(member)} WHERE ${conditionsSql(member, { articleId })}`;
  return row ?? { all: 0, mine: 0 };
}
