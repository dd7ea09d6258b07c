/** Tries, as the account that is to run Postgres, whether it gets to what it needs: permissions are asked, not guessed. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** A command to spawn, and as whom. */
export interface Invocation {
  file: string;
  args: string[];
  uid?: number;
  gid?: number;
}

type Wrap = (file: string, args: string[]) => Invocation;

/** Whether the server can be run and its cluster written. */
export function canReach(wrap: Wrap, native: string, writable: string): boolean {
  const postgres = join(native, "bin", "postgres");
  const catalog = join(native, "share", "postgresql", "postgres.bki");
  return passes(wrap, 'test -x "$1" && test -r "$2" && test -w "$3"', [postgres, catalog, writable]);
}

export function canWrite(wrap: Wrap, directory: string): boolean {
  return passes(wrap, 'test -w "$1"', [directory]);
}

function passes(wrap: Wrap, script: string, paths: string[]): boolean {
  const { file, args, uid, gid } = wrap("sh", ["-c", script, "sh", ...paths]);
  return spawnSync(file, args, { uid, gid, cwd: "/", stdio: "ignore" }).status === 0;
}
