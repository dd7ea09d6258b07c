/** Asks the worker to find an article's marks again in a version, from inside the transaction that made it current. */
import "server-only";
import { ANCHOR_VERSION } from "#lib/anchor/reanchor.ts";
import type { Db } from "#lib/db/client.ts";

export type ReanchoringKey = { projectId: string; articleId: string; toVersionId: string };

/** At most one such job waits for a version and an engine; the job itself may run again without harm. */
export async function enqueueReanchoring(client: Db, key: ReanchoringKey): Promise<void> {
  const { projectId, articleId, toVersionId } = key;
  const payload = JSON.stringify({ projectId, articleId, toVersionId });
  const jobKey = `reanchor:${toVersionId}:${ANCHOR_VERSION}`;
  await client.$executeRaw`
    SELECT graphile_worker.add_job('reanchor_version', ${payload}::json, job_key := ${jobKey}, max_attempts := 5)`;
}

/** The same where a mark was put on, or brought back to, a version that is no longer the current one. */
export async function enqueueIfOutdated(
  client: Db,
  mark: { projectId: string; articleId: string; versionId: string },
): Promise<void> {
  const { projectId, articleId, versionId } = mark;
  const article = await client.article.findFirst({
    where: { projectId, id: articleId },
    select: { currentVersionId: true },
  });
  const toVersionId = article?.currentVersionId ?? versionId;
  if (toVersionId !== versionId) await enqueueReanchoring(client, { projectId, articleId, toVersionId });
}
