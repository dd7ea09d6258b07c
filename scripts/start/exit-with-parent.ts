/**
 * Loaded into the web and the worker process before anything else: when the process that started them is gone, killed
 * without a chance to stop them, they stop too, and free the port for the next start.
 */
import { setTimeout as sleep } from "node:timers/promises";

const graceMs = 1_000;

// The development server starts processes of its own, which inherit this module and wait for their own parent.
if (process.env.COLLATE_PARENT_PID === String(process.ppid)) {
  process.once("disconnect", async () => {
    process.kill(process.pid, "SIGTERM");
    await sleep(graceMs);
    process.exit(1);
  });
  // Waiting for the parent is no reason to stay.
  process.channel?.unref();
}
