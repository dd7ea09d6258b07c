/**
 * Who compares what: the pairs of a version are claimed for its job before it compares, in one statement, so that of two
 * jobs that meet at a pair one has it. A job that was killed finds its own claims again; what is done stays done.
 */
import "server-only";
import { COMPARE_VERSION } from "#lib/compare/compare-texts.ts";
import { type Db, db, type Tx } from "#lib/db/client.ts";

export type PairKey = { projectId: string; versionAId: string; versionBId: string };
export type PairSide = { articleId: string; versionId: string };

/** `ownerId`: of whose job compares them, which is the version's own unless it says otherwise. */
type Owner = PairSide & { projectId: string; ownerId?: string };

/**
 * Claims the pairs of `owner` with the others, but for those this engine has compared or another job has claimed. Resolves
 * to the versions to compare with now: those just claimed, and those this job had claimed before it was stopped.
 */
export async function claimPairs(
  client: Db,
  owner: Owner,
  others: readonly PairSide[],
): Promise<ReadonlySet<string>> {
  const { projectId, articleId, versionId, ownerId = versionId } = owner;
  const articles = others.map((other) => other.articleId);
  const versions = others.map((other) => other.versionId);
  const rows = await client.$queryRaw<{ other: string }[]>`
    WITH asked AS (
      SELECT LEAST(o.version, ${versionId}::uuid) AS a, GREATEST(o.version, ${versionId}::uuid) AS b,
        CASE WHEN o.version < ${versionId}::uuid THEN o.article ELSE ${articleId}::uuid END AS "articleA",
        CASE WHEN o.version < ${versionId}::uuid THEN ${articleId}::uuid ELSE o.article END AS "articleB"
      FROM unnest(${articles}::uuid[], ${versions}::uuid[]) AS o(article, version)
    ), claimed AS (
      INSERT INTO "ComparedPair" AS p
        ("projectId", "versionAId", "versionBId", "articleAId", "articleBId", engine, "ownerId")
      SELECT ${projectId}::uuid, a, b, "articleA", "articleB", ${COMPARE_VERSION}, ${ownerId}::uuid
      FROM asked ORDER BY a, b
      ON CONFLICT ("projectId", "versionAId", "versionBId") DO UPDATE
        SET engine = excluded.engine, "ownerId" = excluded."ownerId", "claimedAt" = now(),
          "doneAt" = NULL, problem = NULL
        WHERE string_to_array(p.engine, '.')::int[] < string_to_array(excluded.engine, '.')::int[]
          OR (p."doneAt" IS NULL AND p."ownerId" = excluded."ownerId")
      RETURNING "versionAId", "versionBId"
    )
    SELECT CASE WHEN "versionAId" = ${versionId}::uuid THEN "versionBId" ELSE "versionAId" END AS other FROM claimed`;
  return new Set(rows.map(({ other }) => other));
}

type Ended = { engine: string /** Why there is no result. */; problem: string | null };

/** Marks a pair as done by this engine; false when it was not this engine's to do any more, or is done. */
export async function finishPair(tx: Tx, key: PairKey, { engine, problem }: Ended): Promise<boolean> {
  const { count } = await tx.comparedPair.updateMany({
    where: { ...key, engine, doneAt: null },
    data: { doneAt: new Date(), problem },
  });
  return count > 0;
}

/**
 * Marks pairs as done by this engine, which has a result for each. Resolves, for each, to whether it still was this
 * engine's to do. One statement.
 */
export async function finishPairs(tx: Tx, keys: readonly PairKey[], engine: string): Promise<boolean[]> {
  const projects = keys.map((key) => key.projectId);
  const as = keys.map((key) => key.versionAId);
  const bs = keys.map((key) => key.versionBId);
  const rows = await tx.$queryRaw<{ a: string; b: string }[]>`
    UPDATE "ComparedPair" p SET "doneAt" = now(), problem = NULL
    FROM unnest(${projects}::uuid[], ${as}::uuid[], ${bs}::uuid[]) AS k(project, a, b)
    WHERE p."projectId" = k.project AND p."versionAId" = k.a AND p."versionBId" = k.b
      AND p.engine = ${engine} AND p."doneAt" IS NULL
    RETURNING p."versionAId" AS a, p."versionBId" AS b`;
  const done = new Set(rows.map(({ a, b }) => `${a} ${b}`));
  return keys.map((key) => done.has(`${key.versionAId} ${key.versionBId}`));
}

/** Gives back what this owner's job claimed and will not do any more: the next job that comes to a pair has it. */
export async function releaseClaims({
  projectId,
  ownerId,
}: {
  projectId: string;
  ownerId: string;
}): Promise<void> {
  await db().comparedPair.deleteMany({ where: { projectId, ownerId, doneAt: null } });
}
