/** The text of a file whose format is text, as a person wants it read, with what was found wrong about its characters. */

import { type DecodedFile, decodeBytes } from "./decode-bytes.ts";
import type { FileProblem } from "./file-problem.ts";
import { treatMojibake } from "./mojibake/undo-mojibake.ts";
import type { Reading, SourceWarning } from "./source-text.ts";

export type DecodedSource =
  | { ok: true; file: DecodedFile & { warnings: SourceWarning[] } }
  | { ok: false; error: FileProblem };

/**
 * Decodes a file's text.
 *
 * @param reading the encoding a person chose, and whether to undo what was misread before
 * @param declared the encoding the file itself names (XML's declaration, a meta element), or null
 * @returns its text, encoding and a warning where it was misread; or why there is none. Never throws. O(n).
 */
export function decodeSource(
  bytes: Uint8Array,
  reading: Reading,
  declared: string | null = null,
): DecodedSource {
  const decoded = decodeBytes(bytes, { byHand: reading.encoding, declared });
  if (!decoded.ok) return decoded;
  const { text, warnings } = treatMojibake(decoded.file.text, reading.repairMojibake ?? false);
  return { ok: true, file: { encoding: decoded.file.encoding, text, warnings } };
}

/** Bytes in which a declaration stands, if it is there: the first of them, one character a byte. */
const HEAD_BYTES = 1024;

/** The encoding an XML declaration names, or null (XML 1.0, 4.3.3 and appendix F). */
export function declaredByXml(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD_BYTES));
  return /^\W{0,4}<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1] ?? null;
}
