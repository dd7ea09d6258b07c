/** Asks the worker to find the passages of an article's marks in its new version, from inside the transaction that made it current. */
import "server-only";
import type { Db } from "#lib/db/client.ts";

export type ReanchoringKey = { projectId: string; articleId: string; toVersionId: string };

/** At most one such job waits for an article and version at any time; the job itself may run twice without harm. */
export async function enqueueReanchoring(client: Db, key: ReanchoringKey): Promise<void> {
  const { projectId, articleId, toVersionId } = key;
  const payload = JSON.stringify({ projectId, articleId, toVersionId });
  await client.$executeRaw`
    SELECT graphile_worker.add_job('reanchor_version', ${payload}::json, job_key := ${`reanchor:${toVersionId}`}, max_attempts := 5)`;
}
