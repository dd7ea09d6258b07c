/**
 * The edge of lib/ingest: a source file's bytes to its text, by the format the bytes and the name show. Formats that
 * are not text are decoded by libraries; each in a module of its own, loaded when it is first needed.
 */

import { decodeBytes } from "./decode-bytes.ts";
import type { FileProblem } from "./file-problem.ts";
import type { Reading, SourceText } from "./source-text.ts";

export type ReadResult = { ok: true; source: SourceText } | { ok: false; error: FileProblem };

/** The text of a plain text file, about which its format says nothing. */
export function plainSource(encoding: string, text: string): SourceText {
  const nothing = { layout: [], parts: null, facts: [], warnings: [], columns: null };
  return { format: "text", encoding, text, ...nothing };
}

/**
 * Reads one file.
 *
 * @param bytes the whole file
 * @param name its name; the ending decides only where the bytes leave a choice
 * @param _reading how a person wants it read
 * @returns its text and what its format says, or what is wrong with it. Rejects only for bugs.
 */
export async function readSource(
  bytes: Uint8Array,
  _name: string,
  _reading: Reading = {},
): Promise<ReadResult> {
  const decoded = decodeBytes(bytes);
  if (!decoded.ok) return decoded;
  const { encoding, text } = decoded.file;
  return { ok: true, source: plainSource(encoding, text) };
}
