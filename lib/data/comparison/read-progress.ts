/** How far the comparison of two versions is: done, under way, failed, or never asked for. */
import "server-only";
import { COMPARE_VERSION } from "#lib/compare/compare-texts.ts";
import { db } from "#lib/db/client.ts";
import { chosenJobPrefix, versionJobPrefix } from "./enqueue-comparison.ts";

export type PairVersions = { versionAId: string; versionBId: string };

export type PairProgress = {
  /**
   * none: compared, by whichever engine; pending: it is being compared, or may be because a version is new; failed: it could
   * not be; uncompared: they share too little for the worker to compare them by itself, and nobody asked for it.
   */
  state: "none" | "pending" | "failed" | "uncompared";
  /** Why it could not; null otherwise. */
  problem: string | null;
  /** It was asked for, or a job is at it. */
  isUnderWay: boolean;
  /**
   * A job of one of the two waits for its turn, as all do after an upgrade of the engine, or runs: it compares them anew where
   * they still share text.
   */
  isWaiting: boolean;
  /** By an earlier engine, or before something else that is known of the texts was corrected. */
  isOutdated: boolean;
};

type Row = {
  engine: string | null;
  doneAt: Date | null;
  problem: string | null;
  analysed: number;
  isAsked: boolean;
  isWaiting: boolean;
};

function stateOf({ engine, doneAt, problem, analysed }: Row, isUnderWay: boolean): PairProgress["state"] {
  if (problem !== null) return "failed";
  if (isUnderWay && doneAt === null) return "pending";
  if (engine !== null) return "none";
  return analysed < 2 ? "pending" : "uncompared";
}

function progressOf(row: Row): PairProgress {
  const { engine, doneAt, problem, isAsked, isWaiting } = row;
  const isUnderWay = isAsked || (engine !== null && doneAt === null);
  const isOutdated = engine !== null && engine !== COMPARE_VERSION;
  return { state: stateOf(row, isUnderWay), problem, isUnderWay, isWaiting, isOutdated };
}

/** versionAId < versionBId, both of the project. One query. */
export async function readProgress(projectId: string, pair: PairVersions): Promise<PairProgress> {
  const { versionAId, versionBId } = pair;
  const [row] = await db().$queryRaw<Row[]>`
    SELECT p.engine, p."doneAt", p.problem,
      (SELECT count(*)::int FROM "VersionAnalysis" x WHERE x."projectId" = ${projectId}::uuid
        AND x."versionId" IN (${versionAId}::uuid, ${versionBId}::uuid)) AS analysed,
      EXISTS (
        SELECT 1 FROM "ArticleVersion" v
        JOIN "ArticleVersion" o ON o."projectId" = v."projectId" AND o.id = ${versionBId}::uuid
        JOIN "ChosenPair" c ON c."projectId" = v."projectId"
          AND c."articleAId" = LEAST(v."articleId", o."articleId")
          AND c."articleBId" = GREATEST(v."articleId", o."articleId")
        JOIN graphile_worker.jobs w ON w.key = ${chosenJobPrefix} || c.id::text
          AND (w.attempts < w.max_attempts OR w.locked_at IS NOT NULL)
        WHERE v."projectId" = ${projectId}::uuid AND v.id = ${versionAId}::uuid
      ) AS "isAsked",
      EXISTS (
        SELECT 1 FROM graphile_worker.jobs w
        WHERE w.key IN (${`${versionJobPrefix}${versionAId}`}, ${`${versionJobPrefix}${versionBId}`})
          AND (w.attempts < w.max_attempts OR w.locked_at IS NOT NULL)
      ) AS "isWaiting"
    FROM (SELECT 1) asked
    LEFT JOIN "ComparedPair" p ON p."projectId" = ${projectId}::uuid
      AND p."versionAId" = ${versionAId}::uuid AND p."versionBId" = ${versionBId}::uuid`;
  if (row === undefined) throw new Error("a query of one row gave none");
  return progressOf(row);
}
