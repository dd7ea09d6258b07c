/** Bytes that are no document at all (a picture, a program) are named and let go; what a later engine may read is kept. */
import { detectFormat } from "#lib/ingest/detect-format.ts";
import type { FileProblem } from "#lib/ingest/file-problem.ts";

/** `head`: the file, or its beginning. Null when it may be a document. */
export function noDocument(head: Uint8Array, name: string): FileProblem | null {
  const detected = detectFormat(head, name);
  return !detected.ok && detected.error.code === "binary" ? detected.error : null;
}
