/**
 * Asks the worker for an import's work, from inside the transaction that made it necessary. Each job waits at most once
 * for its subject, and may run twice without harm.
 */
import "server-only";
import type { Db } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import type { ImportKey } from "./lock-import.ts";

export type FileKey = { projectId: string; fileId: string };
/** An edit that somebody waits for. */
export type AskedEditKey = { projectId: string; askedId: string };

/** Lower goes first; a comparison is 0. Someone looks at an import while it is worked on. */
const priorities = { edit: -40, plan: -30, settle: -20, commit: -10 } as const;

/** A pause in which more of the import's files may arrive, so that they are settled together. */
const settleAfter = "400 milliseconds";

/** Files of an import that are planned as they come, so that the first of them show at once. */
const plannedAtOnce = 20;
/** The pause in which those behind them gather, so that some are planned together. */
const gatherFor = "300 milliseconds";

/** The call that asks for it, for a statement that does more. `position`: the file's in its import, as SQL. */
export function planningJob({ projectId, fileId }: FileKey, position: Prisma.Sql): Prisma.Sql {
  const payload = JSON.stringify({ projectId, fileId });
  return Prisma.sql`graphile_worker.add_job('plan_file', ${payload}::json, job_key := ${`plan:${fileId}`},
      run_at := CASE WHEN ${position} < ${plannedAtOnce}::int THEN now() ELSE now() + ${gatherFor}::interval END,
      max_attempts := 5, priority := ${priorities.plan}::int)`;
}

export async function enqueuePlanning(client: Db, key: FileKey): Promise<void> {
  await client.$executeRaw`SELECT ${planningJob(key, Prisma.sql`0`)}`;
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

/** Tries of an edit that breaks: somebody waits, and each takes the seconds of a planning. */
const editTries = 3;

/** The call that asks for an edit of a file's plan, for a statement that does more. A file's are made one after another. */
export function editingJob({ projectId, askedId }: AskedEditKey, fileId: string): Prisma.Sql {
  const payload = JSON.stringify({ projectId, askedId });
  return Prisma.sql`graphile_worker.add_job('edit_plan', ${payload}::json, queue_name := ${`edit:${fileId}`},
      job_key := ${`edit:${askedId}`}, max_attempts := ${editTries}::int, priority := ${priorities.edit}::int)`;
}

/** The call that asks for it, for a statement that does more. */
export function settlingJob({ projectId, importId }: ImportKey): Prisma.Sql {
  const payload = JSON.stringify({ projectId, importId });
  return Prisma.sql`graphile_worker.add_job('settle_import', ${payload}::json, queue_name := ${`import:${importId}`},
      job_key := ${`settle:${importId}`}, run_at := now() + ${settleAfter}::interval,
      max_attempts := 5, priority := ${priorities.settle}::int)`;
}

export async function enqueueSettling(client: Db, key: ImportKey): Promise<void> {
  await client.$executeRaw`SELECT ${settlingJob(key)}`;
}

export async function enqueueWriting(client: Db, { projectId, importId }: ImportKey): Promise<void> {
  const payload = JSON.stringify({ projectId, importId });
  await client.$executeRaw`
    SELECT graphile_worker.add_job('commit_import', ${payload}::json, queue_name := ${`import:${importId}`},
      job_key := ${`commit:${importId}`}, max_attempts := 5, priority := ${priorities.commit}::int)`;
}
