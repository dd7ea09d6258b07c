/** What can be wrong with a file of an import, and which of it shows before a byte is read. Runs in the browser, too. */
import { type FileProblem, type FileProblemCode, MAX_FILE_BYTES } from "#lib/ingest/file-problem.ts";
import { formatByEnding } from "#lib/ingest/source-formats.ts";

/** `wrong_type` stands in rows of the time when only plain text was read. */
export type ImportFileProblemCode = FileProblemCode | "took_too_long" | "crashed" | "wrong_type";
export type ImportFileProblem = Omit<FileProblem, "code"> & { code: ImportFileProblemCode };

/** An archive is taken whole and then file by file. */
export const MAX_ARCHIVE_BYTES = 500 * 1024 * 1024;

const megabyte = 1024 * 1024;

export function isArchiveName(name: string): boolean {
  return formatByEnding(name) === "zip";
}

/** How large a file of this name may be. */
export function mostBytesOf(name: string): number {
  return isArchiveName(name) ? MAX_ARCHIVE_BYTES : MAX_FILE_BYTES;
}

/** "20 MB" for whole ones, else with one digit behind the point. */
function size(bytes: number): string {
  const megabytes = bytes / megabyte;
  return `${Number.isInteger(megabytes) ? megabytes : megabytes.toFixed(1)} MB`;
}

/** Tells from name and size alone that a file cannot be used; null when it has to be read to know. */
export function problemBeforeReading(name: string, byteLength: number): ImportFileProblem | null {
  if (byteLength === 0) return { code: "empty", message: "The file is empty.", line: null };
  const most = mostBytesOf(name);
  if (byteLength <= most) return null;
  const message = `The file has ${size(byteLength)}; at most ${size(most)} can be imported.`;
  return { code: "too_large", message, line: null };
}
