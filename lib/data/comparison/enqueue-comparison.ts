/** Asks the worker to compare a version with the project's others, from inside the transaction that made it current. */
import "server-only";
import type { Db } from "#lib/db/client.ts";

export type VersionKey = { projectId: string; versionId: string };

/** What a worker that has something more urgent in hand asks the queue not to give it. */
export const comparingFlag = "comparing";

/** At most one such job waits for a version at any time; the job itself may run twice without harm. */
export async function enqueueComparison(client: Db, { projectId, versionId }: VersionKey): Promise<void> {
  const payload = JSON.stringify({ projectId, versionId });
  await client.$executeRaw`
    SELECT graphile_worker.add_job('compare_version', ${payload}::json, job_key := ${`compare:${versionId}`}, max_attempts := 5,
      flags := ARRAY[${comparingFlag}])`;
}

/** The same for several of one project, in one statement. */
export async function enqueueComparisons(client: Db, versions: readonly VersionKey[]): Promise<void> {
  const payloads = versions.map(({ projectId, versionId }) => JSON.stringify({ projectId, versionId }));
  const keys = versions.map(({ versionId }) => `compare:${versionId}`);
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
  const keys = versions.map(({ versionId }) => `compare:${versionId}`);
  const added = await client.$queryRaw<unknown[]>`
    SELECT (graphile_worker.add_job('compare_version', j.payload::json, job_key := j.key, max_attempts := 5,
      priority := ${backgroundPriority}, flags := ARRAY[${comparingFlag}])).id
    FROM unnest(${payloads}::text[], ${keys}::text[]) AS j(payload, key)
    WHERE NOT EXISTS (SELECT 1 FROM graphile_worker.jobs w WHERE w.key = j.key AND w.attempts < w.max_attempts)`;
  return added.length;
}
