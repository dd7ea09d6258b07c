/** What can be wrong with a file of an import, and which of it shows before a byte is read. */
import { type FileProblem, type FileProblemCode, MAX_FILE_BYTES } from "#lib/ingest/file-problem.ts";

export type ImportFileProblemCode = FileProblemCode | "wrong_type";
export type ImportFileProblem = Omit<FileProblem, "code"> & { code: ImportFileProblemCode };

const megabyte = 1024 * 1024;

/** Tells from name and size alone that a file cannot be used; null when it has to be read to know. */
export function problemBeforeReading(name: string, byteLength: number): ImportFileProblem | null {
  if (!/\.te?xt$/iu.test(name)) {
    return {
      code: "wrong_type",
      message: "Only plain text files can be imported: the name has to end in .txt.",
      line: null,
    };
  }
  if (byteLength === 0) return { code: "empty", message: "The file is empty.", line: null };
  if (byteLength <= MAX_FILE_BYTES) return null;
  const size = (byteLength / megabyte).toFixed(1);
  return {
    code: "too_large",
    message: `The file has ${size} MB; at most ${MAX_FILE_BYTES / megabyte} MB can be imported.`,
    line: null,
  };
}
