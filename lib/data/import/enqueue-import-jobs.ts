/**
 * Asks the worker for an import's work, from inside the transaction that made it necessary. Each job waits at most once
 * for its subject, and may run twice without harm.
 */
import "server-only";
import type { Db } from "#lib/db/client.ts";
import type { ImportKey } from "./lock-import.ts";

export type FileKey = { projectId: string; fileId: string };

/** Lower goes first; a comparison is 0. Someone looks at an import while it is worked on. */
const priorities = { plan: -30, settle: -20, commit: -10 } as const;

/** A pause in which more of the import's files may arrive, so that they are settled together. */
const settleAfter = "400 milliseconds";

export async function enqueuePlanning(client: Db, { projectId, fileId }: FileKey): Promise<void> {
  const payload = JSON.stringify({ projectId, fileId });
  await client.$executeRaw`
    SELECT graphile_worker.add_job('plan_file', ${payload}::json, job_key := ${`plan:${fileId}`},
      max_attempts := 5, priority := ${priorities.plan}::int)`;
}

/** The same for several of one project, in one statement. */
export async function enqueuePlannings(
  client: Db,
  projectId: string,
  fileIds: readonly string[],
): Promise<void> {
  await client.$executeRaw`
    SELECT graphile_worker.add_job('plan_file', json_build_object('projectId', ${projectId}::text, 'fileId', f.id),
      job_key := 'plan:' || f.id, max_attempts := 5, priority := ${priorities.plan}::int)
    FROM unnest(${[...fileIds]}::text[]) WITH ORDINALITY AS f(id, place) ORDER BY f.place`;
}

/** Takes back what was asked of files that were planned with another. */
export async function forgetPlannings(client: Db, fileIds: readonly string[]): Promise<void> {
  if (fileIds.length === 0) return;
  await client.$executeRaw`
    SELECT graphile_worker.remove_job('plan:' || f.id) FROM unnest(${[...fileIds]}::text[]) AS f(id)`;
}

export async function enqueueSettling(client: Db, { projectId, importId }: ImportKey): Promise<void> {
  const payload = JSON.stringify({ projectId, importId });
  await client.$executeRaw`
    SELECT graphile_worker.add_job('settle_import', ${payload}::json, queue_name := ${`import:${importId}`},
      job_key := ${`settle:${importId}`}, run_at := now() + ${settleAfter}::interval,
      max_attempts := 5, priority := ${priorities.settle}::int)`;
}

export async function enqueueWriting(client: Db, { projectId, importId }: ImportKey): Promise<void> {
  const payload = JSON.stringify({ projectId, importId });
  await client.$executeRaw`
    SELECT graphile_worker.add_job('commit_import', ${payload}::json, queue_name := ${`import:${importId}`},
      job_key := ${`commit:${importId}`}, max_attempts := 5, priority := ${priorities.commit}::int)`;
}
