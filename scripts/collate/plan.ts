/** `collate plan FILE…`: what an import of the files would create, as JSON with offsets in code points. */

import { readFile, stat } from "node:fs/promises";
import { MAX_FILE_BYTES, TOO_LARGE } from "#lib/ingest/file-problem.ts";
import { planFile } from "#lib/ingest/plan-file.ts";
import { fileJson, problemJson } from "#scripts/collate/plan-json.ts";

type FileAnswer = { json: object; isRead: boolean };

/** Why a file could not be opened, in words, without a stack. */
function openProblem(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "ENOENT") return "There is no such file.";
  if (code === "EISDIR") return "This is a directory.";
  if (code === "EACCES") return "The file may not be read.";
  return error instanceof Error ? error.message : String(error);
}

async function planOne(file: string): Promise<FileAnswer> {
  let bytes: Uint8Array;
  try {
    const { size } = await stat(file);
    if (size > MAX_FILE_BYTES) return { json: problemJson(file, TOO_LARGE), isRead: false };
    bytes = await readFile(file);
  } catch (error) {
    return {
      json: problemJson(file, { code: "unreadable", message: openProblem(error), line: null }),
      isRead: false,
    };
  }
  const result = await planFile(bytes, file);
  return result.ok
    ? { json: fileJson(file, bytes, result.plan), isRead: true }
    : { json: problemJson(file, result.error), isRead: false };
}

/**
 * Prints the plans of the files in the order given.
 *
 * @param args file names
 * @returns 0 when every file was planned, 1 when some could not be, 2 when none was named
 */
export async function planCommand(args: string[]): Promise<number> {
  const flag = args.find((arg) => arg.startsWith("-"));
  if (args.length === 0 || flag !== undefined) {
    process.stderr.write("usage: collate plan FILE...\n");
    return 2;
  }
  const answers: FileAnswer[] = [];
  for (const file of args) {
    const answer = await planOne(file);
    if (!answer.isRead) process.stderr.write(`collate plan: ${file}: cannot be planned\n`);
    answers.push(answer);
  }
  process.stdout.write(`${JSON.stringify({ files: answers.map(({ json }) => json) })}\n`);
  return answers.every(({ isRead }) => isRead) ? 0 : 1;
}
