/** Runs a tool of the project in view of the person who waits. */
import { spawn } from "node:child_process";
import { once } from "node:events";

/** The exit code; 1 for a tool that could not be run or was killed. */
export async function runCommand(
  file: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<number> {
  const child = spawn(file, args, { stdio: "inherit", env: { ...process.env, ...env } });
  try {
    const [code]: unknown[] = await once(child, "close");
    return typeof code === "number" ? code : 1;
  } catch (error) {
    console.error(`${file} could not be run: ${error}`);
    return 1;
  }
}
