/** Asks the worker to compare a version with the project's others, from inside the transaction that made it current. */
import "server-only";
import type { Db } from "#lib/db/client.ts";

export type VersionKey = { projectId: string; versionId: string };

/** At most one such job waits for a version at any time; the job itself may run twice without harm. */
export async function enqueueComparison(client: Db, { projectId, versionId }: VersionKey): Promise<void> {
  const payload = JSON.stringify({ projectId, versionId });
  await client.$executeRaw`
    SELECT graphile_worker.add_job('compare_version', ${payload}::json, job_key := ${`compare:${versionId}`}, max_attempts := 5)`;
}
