/** Asks the worker to compare a version with the project's others, from inside the transaction that made it current. */
import "server-only";
import type { Db } from "#lib/db/client.ts";

export type VersionKey = { projectId: string; versionId: string };

/** What a worker that has something more urgent in hand asks the queue not to give it. */
export const comparingFlag = "comparing";

/** The key of the job that compares a version. */
export const versionJobPrefix = "compare:";

/** At most one such job waits for a version at any time; the job itself may run twice without harm. */
export async function enqueueComparison(client: Db, { projectId, versionId }: VersionKey): Promise<void> {
  const payload = JSON.stringify({ projectId, versionId });
  await client.$executeRaw`
    SELECT graphile_worker.add_job('compare_version', ${payload}::json, job_key := ${`${versionJobPrefix}${versionId}`}, max_attempts := 5,
      flags := ARRAY[${comparingFlag}])`;
}

/** The same for several of one project, in one statement. */
export async function enqueueComparisons(client: Db, versions: readonly VersionKey[]): Promise<void> {
  const payloads = versions.map(({ projectId, versionId }) => JSON.stringify({ projectId, versionId }));
  const keys = versions.map(({ versionId }) => `${versionJobPrefix}${versionId}`);
  await client.$executeRaw`
    SELECT graphile_worker.add_job('compare_version', j.payload::json, job_key := j.key, max_attempts := 5,
      flags := ARRAY[${comparingFlag}])
    FROM unnest(${payloads}::text[], ${keys}::text[]) AS j(payload, key)`;
}

/** Asks for what says one of these names, from inside the transaction that changed what is one thing with what. */
export async function enqueueNamed(client: Db, projectId: string, names: readonly string[]): Promise<void> {
  const payload = JSON.stringify({ projectId, names: [...new Set(names)] });
  await client.$executeRaw`SELECT graphile_worker.add_job('compare_named', ${payload}::json, max_attempts := 5)`;
}

/** A higher number waits longer: what nobody waits for comes behind what somebody does. */
const backgroundPriority = 10;

/** The same behind all else, and only for versions for which no such job waits. Resolves to how many. */
export async function enqueueInBackground(client: Db, versions: readonly VersionKey[]): Promise<number> {
  const payloads = versions.map(({ projectId, versionId }) => JSON.stringify({ projectId, versionId }));
  const keys = versions.map(({ versionId }) => `${versionJobPrefix}${versionId}`);
  const added = await client.$queryRaw<unknown[]>`
    SELECT (graphile_worker.add_job('compare_version', j.payload::json, job_key := j.key, max_attempts := 5,
      priority := ${backgroundPriority}, flags := ARRAY[${comparingFlag}])).id
    FROM unnest(${payloads}::text[], ${keys}::text[]) AS j(payload, key)
    WHERE NOT EXISTS (SELECT 1 FROM graphile_worker.jobs w WHERE w.key = j.key AND w.attempts < w.max_attempts)`;
  return added.length;
}

/** Somebody has the page open and waits. */
const awaitedPriority = -10;

/** The key of the job that compares a chosen pair. */
export const chosenJobPrefix = "chosen:";

type Chosen = { projectId: string; chosenIds: readonly string[]; engine: string };

/**
 * Asks for those chosen pairs whose current versions this engine has not compared and nobody is comparing, from inside the
 * transaction that holds their articles. Resolves to how many.
 */
export async function enqueueChosen(client: Db, { projectId, chosenIds, engine }: Chosen): Promise<number> {
  const added = await client.$queryRaw<unknown[]>`
    SELECT (graphile_worker.add_job('compare_chosen',
      json_build_object('projectId', c."projectId", 'chosenPairId', c.id), job_key := ${chosenJobPrefix} || c.id::text,
      max_attempts := 5, priority := ${awaitedPriority}, flags := ARRAY[${comparingFlag}])).id
    FROM "ChosenPair" c
    JOIN "Article" a ON a."projectId" = c."projectId" AND a.id = c."articleAId"
    JOIN "Article" b ON b."projectId" = c."projectId" AND b.id = c."articleBId"
    WHERE c."projectId" = ${projectId}::uuid AND c.id = ANY(${[...chosenIds]}::uuid[])
      AND NOT EXISTS (SELECT 1 FROM "ComparedPair" p WHERE p."projectId" = c."projectId"
        AND p."versionAId" = LEAST(a."currentVersionId", b."currentVersionId")
        AND p."versionBId" = GREATEST(a."currentVersionId", b."currentVersionId")
        AND (p."doneAt" IS NULL OR p.engine = ${engine}))
      AND NOT EXISTS (SELECT 1 FROM graphile_worker.jobs w WHERE w.key = ${chosenJobPrefix} || c.id::text
        AND (w.attempts < w.max_attempts OR w.locked_at IS NOT NULL))`;
  return added.length;
}
