/** What was not analysed, so that "none found" is not read as "there is none". */
import "server-only";
import { COMPARE_VERSION } from "#lib/compare/compare-texts.ts";
import { db } from "#lib/db/client.ts";
import type { Member } from "../viewer.ts";

export type Coverage = {
  /** Nothing of this text has been compared yet. */
  isPending: boolean;
  /** An earlier engine's answer; it is being compared anew. */
  isOutdated: boolean;
  isTooShort: boolean;
  /** Its language. */
  language: string;
  /** Articles here in other languages: a translation is not found. */
  otherLanguages: number;
  /** Articles here that have not been compared yet. */
  notYetCompared: number;
  /** Articles here that are too short for a shared passage. */
  tooShort: number;
  /** Articles it could not be compared with, and why. */
  failed: { articleId: string; title: string; problem: string }[];
  /** Comparisons of this text that are still under way. */
  underWay: number;
  /** More articles carry its words than one is compared with: some of them were. */
  hasMoreCandidates: boolean;
  /** Why its numbers could not be read; null: they were, or it is pending. */
  numbersProblem: string | null;
};

type Counts = Omit<Coverage, "failed">;
type Failed = Coverage["failed"][number];

async function readCounts({ projectId }: Member, versionId: string): Promise<Counts | null> {
  const [row] = await db().$queryRaw<Counts[]>`
    SELECT x.engine IS NULL AS "isPending", x.engine IS NOT NULL AND x.engine <> ${COMPARE_VERSION} AS "isOutdated",
      COALESCE(x."isTooShort", false) AS "isTooShort", COALESCE(x."hasMoreCandidates", false) AS "hasMoreCandidates",
      x."numbersProblem", v.language, n.*,
      (SELECT count(*)::int FROM "ComparedPair" p WHERE p."projectId" = v."projectId" AND p."doneAt" IS NULL
        AND v.id IN (p."versionAId", p."versionBId")) AS "underWay"
    FROM "ArticleVersion" v
    LEFT JOIN "VersionAnalysis" x ON x."projectId" = v."projectId" AND x."versionId" = v.id
    CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE o.language <> v.language)::int AS "otherLanguages",
        count(*) FILTER (WHERE y.engine IS NULL)::int AS "notYetCompared",
        count(*) FILTER (WHERE y."isTooShort")::int AS "tooShort"
      FROM "Article" a
      JOIN "ArticleVersion" o ON o."projectId" = a."projectId" AND o.id = a."currentVersionId"
      LEFT JOIN "VersionAnalysis" y ON y."projectId" = o."projectId" AND y."versionId" = o.id
      WHERE a."projectId" = v."projectId" AND a."deletedAt" IS NULL AND a."excludedAt" IS NULL AND a.id <> v."articleId"
    ) n
    WHERE v."projectId" = ${projectId}::uuid AND v.id = ${versionId}::uuid`;
  return row ?? null;
}

function readFailed({ projectId }: Member, versionId: string): Promise<Failed[]> {
  return db().$queryRaw<Failed[]>`
    SELECT a.id AS "articleId", a.title, p.problem
    FROM "ComparedPair" p
    JOIN "Article" a ON a."projectId" = p."projectId" AND a."deletedAt" IS NULL
      AND a."currentVersionId" = CASE WHEN p."versionAId" = ${versionId}::uuid THEN p."versionBId" ELSE p."versionAId" END
    WHERE p."projectId" = ${projectId}::uuid AND p.problem IS NOT NULL
      AND (p."versionAId" = ${versionId}::uuid OR p."versionBId" = ${versionId}::uuid)
    ORDER BY a.title, a.id`;
}

/** Null: no such version in the member's project. Two queries; the first counts the project's articles. */
export async function readCoverage(member: Member, versionId: string): Promise<Coverage | null> {
  const [counts, failed] = await Promise.all([readCounts(member, versionId), readFailed(member, versionId)]);
  return counts === null ? null : { ...counts, failed };
}
