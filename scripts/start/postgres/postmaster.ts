/** A postmaster seen from outside: by its process id alone. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { StartFailure } from "#scripts/start/failure.ts";

const fastStopMs = 30_000;
const immediateStopMs = 5_000;

/** Whether a process of this id runs, whoever owns it. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isEnded(pid);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Whether it has ended and only its parent has not asked how, as in a container whose first process never does. */
function isEnded(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return /^[ZX]/.test(stat.slice(stat.lastIndexOf(")") + 2));
  } catch {
    return false; // not Linux, or just gone
  }
}

/** Whether the process is a Postgres: after a reboot its number may belong to anyone. */
export function isPostgres(pid: number): boolean {
  const { stdout, status } = spawnSync("ps", ["-o", "comm=", "-p", String(pid)], { encoding: "utf8" });
  // Without a `ps` to ask, believe the note: the server itself refuses to start beside another.
  return status === null ? true : /postgres/.test(stdout);
}

/** Fast shutdown, then an immediate one for a server that does not follow. @throws StartFailure */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const [signal, withinMs] of [
    ["SIGINT", fastStopMs],
    ["SIGQUIT", immediateStopMs],
  ] as const) {
    if (!isRunning(pid)) return;
    process.kill(pid, signal);
    const deadline = Date.now() + withinMs;
    while (Date.now() < deadline) {
      if (!isRunning(pid)) return;
      await sleep(25);
    }
  }
  throw new StartFailure(`PostgreSQL (process ${pid}) does not stop. Stop it by hand.`);
}
