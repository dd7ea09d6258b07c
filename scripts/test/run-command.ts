/** Runs a tool of the project in view of the person who waits. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { constants } from "node:os";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** The exit code; 1 for a tool that could not be run or was killed. Told to stop, it ends the tool, then the process. */
export async function runCommand(
  file: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<number> {
  const child = spawn(file, args, { stdio: "inherit", env: { ...process.env, ...env } });
  const forget = endWith(child);
  try {
    const [code]: unknown[] = await once(child, "close");
    return typeof code === "number" ? code : 1;
  } catch (error) {
    console.error(`${file} could not be run: ${error}`);
    return 1;
  } finally {
    forget();
  }
}

/** Hands signals on as an interrupt, on which the runners stop the servers they started. Returns what takes it back. */
function endWith(child: ChildProcess): () => void {
  const end = (signal: (typeof signals)[number]) => {
    child.once("close", () => process.exit(128 + constants.signals[signal]));
    child.kill("SIGINT");
  };
  for (const signal of signals) process.on(signal, end);
  return () => {
    for (const signal of signals) process.off(signal, end);
  };
}
