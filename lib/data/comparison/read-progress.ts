/** How far the comparison of two versions is: done, under way, waiting, failed, or never asked for. */
import "server-only";
import { COMPARE_VERSION } from "#lib/compare/compare-texts.ts";
import { db } from "#lib/db/client.ts";
import { chosenJobPrefix, versionJobPrefix } from "./enqueue-comparison.ts";

export type PairVersions = { versionAId: string; versionBId: string };

export type PairProgress = {
  /**
   * none: compared, by whichever engine; pending: being compared now; queued: asked for, and waiting for its turn; unsought: a
   * version is new, and is compared with whatever shares enough with it when the worker comes to it; failed: it could not be
   * compared; uncompared: nobody asked for it, and the worker is not to compare them by itself (but see isWaiting).
   */
  state: "none" | "pending" | "queued" | "unsought" | "failed" | "uncompared";
  /** Why it could not; null otherwise. */
  problem: string | null;
  /** It was asked for, or a job is at it. */
  isUnderWay: boolean;
  /**
   * A job of one of the two waits for its turn, as all do after an upgrade of the engine, or runs: it compares them anew where
   * they still share text.
   */
  isWaiting: boolean;
  /** Who shares text with each of the two was looked for: of those not compared it is known that they share too little. */
  isSought: boolean;
  /** By an earlier engine, or before something else that is known of the texts was corrected. */
  isOutdated: boolean;
};

type Row = {
  engine: string | null;
  doneAt: Date | null;
  problem: string | null;
  analysed: number;
  isChosen: boolean;
  isAsked: boolean;
  isAskedAtWork: boolean;
  isWaiting: boolean;
};

const isClaimed = ({ engine, doneAt }: Row) => engine !== null && doneAt === null;

function stateOf(row: Row): PairProgress["state"] {
  const { engine, doneAt, problem, analysed, isChosen, isAsked, isAskedAtWork, isWaiting } = row;
  if (problem !== null) return "failed";
  if (isClaimed(row) || (isAskedAtWork && doneAt === null)) return "pending";
  if (isAsked && doneAt === null) return "queued";
  if (engine !== null) return "none";
  if (isWaiting && isChosen) return "queued";
  return isWaiting && analysed < 2 ? "unsought" : "uncompared";
}

function progressOf(row: Row): PairProgress {
  const { engine, problem, analysed, isAsked, isWaiting } = row;
  return {
    state: stateOf(row),
    problem,
    isUnderWay: isAsked || isClaimed(row),
    isWaiting,
    isSought: analysed === 2,
    isOutdated: engine !== null && engine !== COMPARE_VERSION,
  };
}

/** Of two articles: whether somebody chose to have them compared, whether a job for that waits or runs, and whether it runs. */
type AskedJob = Pick<Row, "isChosen" | "isAsked" | "isAskedAtWork">;

async function readAsked(projectId: string, { versionAId, versionBId }: PairVersions): Promise<AskedJob> {
  const [chosen] = await db().$queryRaw<Omit<AskedJob, "isChosen">[]>`
    SELECT w.id IS NOT NULL AS "isAsked", w.locked_at IS NOT NULL AS "isAskedAtWork" FROM "ArticleVersion" v
    JOIN "ArticleVersion" o ON o."projectId" = v."projectId" AND o.id = ${versionBId}::uuid
    JOIN "ChosenPair" c ON c."projectId" = v."projectId"
      AND c."articleAId" = LEAST(v."articleId", o."articleId")
      AND c."articleBId" = GREATEST(v."articleId", o."articleId")
    LEFT JOIN graphile_worker.jobs w ON w.key = ${chosenJobPrefix} || c.id::text
      AND (w.attempts < w.max_attempts OR w.locked_at IS NOT NULL)
    WHERE v."projectId" = ${projectId}::uuid AND v.id = ${versionAId}::uuid`;
  return chosen === undefined
    ? { isChosen: false, isAsked: false, isAskedAtWork: false }
    : { isChosen: true, ...chosen };
}

/** versionAId < versionBId, both of the project. Two queries. */
export async function readProgress(projectId: string, pair: PairVersions): Promise<PairProgress> {
  const { versionAId, versionBId } = pair;
  const asked = await readAsked(projectId, pair);
  const [row] = await db().$queryRaw<Omit<Row, keyof AskedJob>[]>`
    SELECT p.engine, p."doneAt", p.problem,
      (SELECT count(*)::int FROM "VersionAnalysis" x WHERE x."projectId" = ${projectId}::uuid
        AND x."versionId" IN (${versionAId}::uuid, ${versionBId}::uuid)) AS analysed,
      EXISTS (
        SELECT 1 FROM graphile_worker.jobs w
        WHERE w.key IN (${`${versionJobPrefix}${versionAId}`}, ${`${versionJobPrefix}${versionBId}`})
          AND (w.attempts < w.max_attempts OR w.locked_at IS NOT NULL)
      ) AS "isWaiting"
    FROM (SELECT 1) asked
    LEFT JOIN "ComparedPair" p ON p."projectId" = ${projectId}::uuid
      AND p."versionAId" = ${versionAId}::uuid AND p."versionBId" = ${versionBId}::uuid`;
  if (row === undefined) throw new Error("a query of one row gave none");
  return progressOf({ ...row, ...asked });
}
