/** Keeps a worker running: one that ends is started again, ever more slowly while it keeps ending. */
import { type Service, startService } from "#scripts/start/service.ts";
import type { Shutdown } from "#scripts/start/shutdown.ts";
import { sparingEnvironment } from "#scripts/start/sparing-environment.ts";

const shortestDelayMs = 1_000;
const longestDelayMs = 30_000;
const healthyAfterMs = 60_000;

/**
 * The worker makes much garbage and keeps little of it. V8 lets a heap grow to several times what is in use where the
 * machine has room; here it is collected when it has grown by a fifth,
 * and when a large file's work has come to a step's end (lib/data/import/spent-memory.ts). Of short-lived objects each
 * thread, and there are several, takes three times what the semi-space has; more made nothing quicker.
 */
const sparing = ["--heap-growing-percent=20", "--max-semi-space-size=4", "--expose-gc"];

/** What Node runs the worker with, from the project's root. */
export const workerArguments = [...sparing, "--conditions=react-server", "lib/jobs/worker.ts"];

/**
 * `environment` with what the worker needs besides. `compiled`: the folder where Node keeps its modules compiled. The worker
 * starts, and above all its threads, which come and go with the work, in half the time when none has to be read from
 * TypeScript again. https://nodejs.org/api/module.html#module-compile-cache
 */
export function workerEnvironment(environment: NodeJS.ProcessEnv, compiled: string): NodeJS.ProcessEnv {
  return { ...sparingEnvironment, NODE_COMPILE_CACHE: compiled, ...environment };
}

interface Supervision {
  /** The worker's: see workerEnvironment. */
  environment: NodeJS.ProcessEnv;
  logFile: string;
  shutdown: Shutdown;
}

/** Starts the worker and, until `shutdown`, starts it again whenever it ends. */
export function superviseWorker({ environment, logFile, shutdown }: Supervision): void {
  let worker: Service | undefined;
  let delayMs = shortestDelayMs;
  let pause: NodeJS.Timeout | undefined;
  const launch = async () => {
    const startedMs = performance.now();
    worker = startService({ name: "worker", args: workerArguments, environment, logFile, show: "errors" });
    const how = await worker.ended;
    if (shutdown.hasBegun) return;
    delayMs = nextDelayMs(delayMs, performance.now() - startedMs);
    console.error(`The worker ended (${how}); it starts again in ${delayMs / 1000} s. See ${logFile}.`);
    pause = setTimeout(launch, delayMs);
  };
  void launch();
  shutdown.add(async () => {
    clearTimeout(pause);
    await worker?.stop();
  });
}

/** The pause before the next try, in milliseconds: doubled after a short life, the shortest after a long one. */
export function nextDelayMs(lastMs: number, livedMs: number): number {
  return livedMs >= healthyAfterMs ? shortestDelayMs : Math.min(lastMs * 2, longestDelayMs);
}
