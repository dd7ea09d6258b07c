/** Reads `postmaster.pid`, the note a running Postgres leaves in its data directory. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

export interface PostmasterPid {
  pid: number;
  directory: string;
  port: number;
}

/**
 * The lines of a `postmaster.pid` that matter: 1 the process, 2 the data directory, 4 the port (PostgreSQL's
 * miscinit.h). Null while the file is not yet complete, since the server writes it in steps.
 */
export function parsePostmasterPid(text: string): PostmasterPid | null {
  const lines = text.split("\n");
  const pid = Number(lines[0]);
  const directory = lines[1] ?? "";
  const port = Number(lines[3]);
  const isComplete =
    Number.isInteger(pid) && pid > 0 && directory !== "" && Number.isInteger(port) && port > 0;
  return isComplete ? { pid, directory, port } : null;
}

/** The note in a data directory; null when no server has left one there. */
export function readPostmasterPid(directory: string): PostmasterPid | null {
  try {
    return parsePostmasterPid(readFileSync(join(directory, "postmaster.pid"), "utf8"));
  } catch {
    return null;
  }
}
