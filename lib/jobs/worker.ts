/**
 * The worker process: runs jobs from the database and seals audit rows, until SIGINT or SIGTERM. Several may run at once,
 * on one machine or more: they share the queue, and what one leaves when it is killed the others take up.
 */
import { EventEmitter } from "node:events";
import { type Runner, run } from "graphile-worker";
import { standByToCompare } from "#lib/data/comparison/engine/run-compare.ts";
import { enqueueOutdated } from "#lib/data/comparison/enqueue-outdated.ts";
import { enqueueUnindexed } from "#lib/data/comparison/enqueue-unindexed.ts";
import { resumeImportJobs } from "#lib/data/import/resume-import-jobs.ts";
import { commitLater, committingLater } from "#lib/data/jobs/commit-later.ts";
import { joinWorkers } from "#lib/data/jobs/worker-presence.ts";
import { env } from "#lib/env.ts";
import { flagsHeld } from "./hold-comparing.ts";
import { sealForever } from "./seal-forever.ts";
import { tasks, timetable, urgentTasks } from "./tasks.ts";

/** New jobs announce themselves; this is for those that were to wait a moment. */
const pollMillis = 500;
/** The same for what a person waits for, of which only a second try is to wait. */
const urgentPollMillis = 2_000;

function connectionLost(error: Error): void {
  console.error(`worker: the database connection was lost: ${error.message}`);
  process.exit(1); // the start script starts another
}

/**
 * Opens the queue twice: the jobs, so many at once as is set, and beside them what a person waits for at this moment, which
 * may not wait behind an import's minutes.
 */
async function openQueue(connectionString: string, events: EventEmitter): Promise<Runner[]> {
  const shared = { connectionString: committingLater(connectionString), noHandleSignals: true, events };
  const jobs = await run({
    ...shared,
    concurrency: env().workerConcurrency,
    taskList: tasks,
    crontab: timetable,
    pollInterval: pollMillis,
    forbiddenFlags: flagsHeld,
  });
  const urgent = await run({
    ...shared,
    concurrency: 1,
    taskList: urgentTasks,
    parsedCronItems: [],
    pollInterval: urgentPollMillis,
  });
  return [jobs, urgent];
}

async function work(connectionString: string, signal: AbortSignal): Promise<void> {
  // Listened for from the beginning: a signal while the queue still opens must not be missed.
  const stopped = new Promise<void>((resolve) =>
    signal.addEventListener("abort", () => resolve(), { once: true }),
  );
  const presence = await joinWorkers(connectionString, connectionLost);
  await resumeImportJobs();
  await enqueueUnindexed();
  await enqueueOutdated();
  const events = new EventEmitter();
  // The names under which this process takes its jobs, known before it takes the first.
  events.on("pool:create", ({ workerPool }: { workerPool: { id: string } }) => {
    presence.announce(workerPool.id).catch(connectionLost);
  });
  const runners = await openQueue(connectionString, events);
  standByToCompare();
  const rescuing = presence.rescueForever(signal).catch(connectionLost);
  const sealing = sealForever(signal);
  await stopped;
  await Promise.all([...runners.map((runner) => runner.stop()), sealing, rescuing]);
  await presence.leave();
}

const stopping = new AbortController();
for (const name of ["SIGINT", "SIGTERM"] as const) process.on(name, () => stopping.abort());

const { databaseUrl } = env();
if (databaseUrl === null) throw new Error("DATABASE_URL is not set: start Collate with npm start.");
commitLater();
await work(databaseUrl, stopping.signal);
process.exit(0);
