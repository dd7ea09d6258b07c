/** The processes' log files: opened for appending, and begun anew when they have grown large. */

import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { lastWords } from "#scripts/start/last-words.ts";

const largestBytes = 10 * 1024 * 1024;

/** Opens a log for appending; a large one is first set aside as `.1`. The caller closes the descriptor. */
export function openLog(path: string): number {
  if (existsSync(path) && statSync(path).size > largestBytes) renameSync(path, `${path}.1`);
  return openSync(path, "a", 0o600);
}

/** Makes sure a log is there, so that another process may append to it. */
export function touchLog(path: string): void {
  closeSync(openLog(path));
}

/** What a program last said in its log, in one line; null for an empty or missing file. */
export function lastLine(path: string): string | null {
  return existsSync(path) ? lastWords(readFileSync(path, "utf8")) : null;
}
