/** `collate compare A B` and `collate compare --pairs LIST --a-dir DIR --b-dir DIR`. */

import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { FilePair } from "#scripts/collate/compare-files.ts";
import { comparePairs } from "#scripts/collate/compare-pairs.ts";
import type { TextForm } from "#scripts/collate/read-text.ts";

const USAGE =
  "usage: collate compare [--clean] A B\n" +
  "       collate compare [--clean] --pairs LIST --a-dir DIR --b-dir DIR [--jobs N]\n";

type Request = { pairs: FilePair[]; jobs: number };

class UsageError extends Error {}

function parsePairs(list: string, aFolder: string, bFolder: string, form: TextForm): FilePair[] {
  return list
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [aFile, bFile, ...others] = line.trim().split(/\s+/);
      if (!aFile || !bFile || others.length > 0) throw new UsageError(`not a pair of files: ${line}`);
      return { aFile, bFile, aFolder, bFolder, form };
    });
}

function parseJobs(jobs: string | undefined): number {
  if (jobs === undefined) return 1;
  if (!/^[1-9]\d{0,2}$/.test(jobs)) throw new UsageError("--jobs takes a number from 1 to 999");
  return Number(jobs);
}

function readOptions(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        clean: { type: "boolean", default: false },
        pairs: { type: "string" },
        "a-dir": { type: "string" },
        "b-dir": { type: "string" },
        jobs: { type: "string" },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function readRequest(args: string[]): Request {
  const { values, positionals } = readOptions(args);
  const form = values.clean ? "clean" : "raw";
  const { pairs: list, "a-dir": aFolder, "b-dir": bFolder } = values;
  if (list !== undefined) {
    if (aFolder === undefined || bFolder === undefined || positionals.length > 0) {
      throw new UsageError("--pairs needs --a-dir and --b-dir, and no other files");
    }
    const jobs = parseJobs(values.jobs);
    return { pairs: parsePairs(readFileSync(list, "utf8"), aFolder, bFolder, form), jobs };
  }
  const [aFile, bFile, ...others] = positionals;
  const isStray = [aFolder, bFolder, values.jobs].some((value) => value !== undefined);
  if (!aFile || !bFile || others.length > 0 || isStray) throw new UsageError("two files are needed");
  return { pairs: [{ aFile, bFile, aFolder: "", bFolder: "", form }], jobs: 1 };
}

/**
 * Prints one comparison a line, in the order of the pairs.
 *
 * @param args what follows the command's name
 * @returns 0 when every file was read, 1 when some could not be, 2 for wrong usage
 */
export async function compareCommand(args: string[]): Promise<number> {
  let request: Request;
  try {
    request = readRequest(args);
  } catch (error) {
    const isUsage = error instanceof UsageError;
    process.stderr.write(`collate compare: ${error instanceof Error ? error.message : String(error)}\n`);
    if (isUsage) process.stderr.write(USAGE);
    return isUsage ? 2 : 1;
  }
  let failed = 0;
  await comparePairs(request.pairs, request.jobs, ({ json, isRead }) => {
    process.stdout.write(`${json}\n`);
    if (!isRead) failed++;
  });
  if (failed > 0)
    process.stderr.write(`collate compare: ${failed} of ${request.pairs.length} not compared\n`);
  return failed === 0 ? 0 : 1;
}
