/** Where else a version's passages stand, for the reader: read from stored comparisons, never computed here. */
import "server-only";
import { COMPARE_VERSION } from "#lib/compare/compare-texts.ts";
import { db } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import type { Member } from "../viewer.ts";
import { countsSql, edgesSql, hereEndSql, hereStartSql, thereEndSql, thereStartSql } from "./live-edges.ts";

export type ReusedPassage = {
  reuseId: string;
  startUtf16: number;
  endUtf16: number;
  otherStartUtf16: number;
  otherEndUtf16: number;
  kind: "verbatim" | "edited" | "paraphrase";
  nature: "copied" | "stockPhrase" | "commonQuotation";
  state: "suspected" | "confirmed";
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
  /** An earlier engine compared it; it is being compared anew. */
  isOutdated: boolean;
  isTooShort: boolean;
  /** Not all who carry its passages were compared with it. */
  hasMoreCandidates: boolean;
  passages: ReusedPassage[];
  /** Stock phrases and quotations of a common third: they say nothing of who read whom and count nowhere. */
  uncounted: ReusedPassage[];
};

type Row = Omit<ReusedPassage, "other"> & ReusedPassage["other"] & { counts: boolean };

function readPassages(projectId: string, versionId: string): Promise<Row[]> {
  return db().$queryRaw<Row[]>`
    SELECT r.id AS "reuseId", ${hereStartSql} AS "startUtf16", ${hereEndSql} AS "endUtf16",
      ${thereStartSql} AS "otherStartUtf16", ${thereEndSql} AS "otherEndUtf16",
      r.kind::text AS kind, r.nature::text AS nature, r.state::text AS state, r.similarity, ${countsSql} AS counts,
      a.id AS "articleId", a.title, src.name AS "sourceName",
      to_char(COALESCE(a."primaryPublishedOn", a."publishedOn"), 'YYYY-MM-DD') AS "datedOn"
    FROM (${edgesSql(projectId, Prisma.sql`${[versionId]}::uuid[]`)}) e
    JOIN "Reuse" r ON r."projectId" = ${projectId}::uuid AND r."comparisonId" = e.comparison AND r.state <> 'rejected'
    JOIN "Article" a ON a."projectId" = ${projectId}::uuid AND a.id = e.other
    LEFT JOIN "Source" src ON src."projectId" = a."projectId" AND src.id = a."sourceId"
    ORDER BY "startUtf16", "endUtf16", a.id`;
}

function passageOf(row: Row): ReusedPassage {
  const { articleId, title, sourceName, datedOn, counts, ...passage } = row;
  return { ...passage, other: { articleId, title, sourceName, datedOn } };
}

/** In order of their place in this version. Rejected alignments and articles that take no part are left out. Two queries. */
export async function listReuse(member: Member, versionId: string): Promise<ReuseOfVersion> {
  const { projectId } = member;
  // The first is written when all passages are: asked for after them, it may be there and they may not.
  const analysis = await db().versionAnalysis.findUnique({
    where: { projectId_versionId: { projectId, versionId } },
    select: { engine: true, isTooShort: true, hasMoreCandidates: true },
  });
  const rows = await readPassages(projectId, versionId);
  return {
    isCompared: analysis !== null,
    isOutdated: analysis !== null && analysis.engine !== COMPARE_VERSION,
    isTooShort: analysis?.isTooShort ?? false,
    hasMoreCandidates: analysis?.hasMoreCandidates ?? false,
    passages: rows.filter((row) => row.counts).map(passageOf),
    uncounted: rows.filter((row) => !row.counts).map(passageOf),
  };
}
