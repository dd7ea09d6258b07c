/**
 * Runs a program of the set-up to its end. It is in a process group of its own, so that neither a Ctrl-C nor a
 * SIGTERM to npm leaves it, or what it started, running behind: the signal is handed on, its end waited for.
 */
import { spawn } from "node:child_process";
import { constants } from "node:os";

const hardAfterMs = 5_000;
const signals = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * @param {string} file
 * @param {string[]} args
 * @param {import("node:child_process").SpawnOptions} options
 * @returns {Promise<{ status: number | null, said: string }>} its exit code, null when a signal ended it, and what it
 *   wrote on the streams that `options.stdio` makes a pipe; does not return when this process is asked to stop
 * @throws when it cannot be run
 */
export async function run(file, args, options) {
  // Listened for before there is anything to stop, so that no signal comes in between.
  const forget = onStop((signal) => stop(child, signal));
  const child = spawn(file, args, { ...options, detached: true });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text) => {
      said += text;
    });
  }
  try {
    const status = await new Promise((resolve, reject) => {
      child.once("error", reject);
      child.once("close", resolve);
    });
    return { status, said };
  } finally {
    forget();
  }
}

/** Calls `act` at the first signal to stop. Returns what stops listening, unless one came. */
function onStop(act) {
  let isStopping = false;
  const listener = (signal) => {
    if (isStopping) return;
    isStopping = true;
    act(signal);
  };
  for (const signal of signals) process.on(signal, listener);
  return () => {
    if (!isStopping) for (const signal of signals) process.off(signal, listener);
  };
}

/** Ends the program with all it started, then this process, whose exit code names the signal. */
function stop(child, signal) {
  console.error("Stopping …");
  // One that does not follow, such as an npm that first undoes what it did, is not waited for.
  const hard = setTimeout(() => endGroup(child, "SIGKILL"), hardAfterMs);
  child.once("close", () => {
    clearTimeout(hard);
    process.exit(128 + constants.signals[signal]);
  });
  endGroup(child, "SIGTERM");
}

function endGroup({ pid }, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // It has ended already.
  }
}
