/** Where else a version's passages stand, for the reader: read from stored comparisons, never computed here. */
import "server-only";
import { COMPARE_VERSION } from "#lib/compare/compare-texts.ts";
import { db } from "#lib/db/client.ts";
import type { Member } from "../viewer.ts";

export type ReusedPassage = {
  reuseId: string;
  startUtf16: number;
  endUtf16: number;
  otherStartUtf16: number;
  otherEndUtf16: number;
  kind: "verbatim" | "edited" | "paraphrase";
  similarity: number;
  other: {
    articleId: string;
    title: string;
    sourceName: string | null;
    /** ISO day; a repost's primary date where it has one, else its own. */
    datedOn: string | null;
  };
};

export type ReuseOfVersion = {
  /** False while the worker has not compared this version yet. */
  isCompared: boolean;
  passages: ReusedPassage[];
};

/** In order of their place in this version. Rejected alignments and deleted articles are left out. */
export async function listReuse(member: Member, versionId: string): Promise<ReuseOfVersion> {
  const { projectId } = member;
  const [analysis, passages] = await Promise.all([
    db().versionAnalysis.findFirst({
      where: { projectId, versionId, engine: COMPARE_VERSION },
      select: { versionId: true },
    }),
    db().$queryRaw<(Omit<ReusedPassage, "other"> & ReusedPassage["other"])[]>`
      WITH sides AS (
        SELECT c.id, c."articleBId" AS other, c."versionBId" AS "otherVersion", true AS "isA" FROM "Comparison" c
        WHERE c."projectId" = ${projectId}::uuid AND c."versionAId" = ${versionId}::uuid AND c.engine = ${COMPARE_VERSION}
        UNION ALL
        SELECT c.id, c."articleAId", c."versionAId", false FROM "Comparison" c
        WHERE c."projectId" = ${projectId}::uuid AND c."versionBId" = ${versionId}::uuid AND c.engine = ${COMPARE_VERSION}
      )
      SELECT r.id AS "reuseId",
        CASE WHEN s."isA" THEN r."aStartUtf16" ELSE r."bStartUtf16" END AS "startUtf16",
        CASE WHEN s."isA" THEN r."aEndUtf16" ELSE r."bEndUtf16" END AS "endUtf16",
        CASE WHEN s."isA" THEN r."bStartUtf16" ELSE r."aStartUtf16" END AS "otherStartUtf16",
        CASE WHEN s."isA" THEN r."bEndUtf16" ELSE r."aEndUtf16" END AS "otherEndUtf16",
        r.kind::text AS kind, r.similarity,
        a.id AS "articleId", a.title, src.name AS "sourceName",
        to_char(COALESCE(a."primaryPublishedOn", a."publishedOn"), 'YYYY-MM-DD') AS "datedOn"
      FROM sides s
      JOIN "Article" a ON a."projectId" = ${projectId}::uuid AND a.id = s.other
        AND a."currentVersionId" = s."otherVersion" AND a."deletedAt" IS NULL
      JOIN "Reuse" r ON r."projectId" = ${projectId}::uuid AND r."comparisonId" = s.id AND r.state <> 'rejected'
      LEFT JOIN "Source" src ON src."projectId" = a."projectId" AND src.id = a."sourceId"
      ORDER BY "startUtf16", "endUtf16", a.id`,
  ]);
  return {
    isCompared: analysis !== null,
    passages: passages.map(({ articleId, title, sourceName, datedOn, ...passage }) => ({
      ...passage,
      other: { articleId, title, sourceName, datedOn },
    })),
  };
}
