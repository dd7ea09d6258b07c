/** The text of a file whose format is text, as a person wants it read, with what was found wrong about its characters. */

import { type DecodedFile, decodeBytes } from "./decode-bytes.ts";
import { encodingWords } from "./encoding/encoding-names.ts";
import type { FileProblem } from "./file-problem.ts";
import { treatMojibake } from "./mojibake/undo-mojibake.ts";
import type { Reading, SourceWarning } from "./source-text.ts";

export type DecodedSource =
  | { ok: true; file: DecodedFile & { warnings: SourceWarning[] } }
  | { ok: false; error: FileProblem };

const EITHER = new Intl.ListFormat("en-GB", { type: "disjunction" });

/** What was not told by the bytes is not passed over in silence. */
function warnOfGuess({ encoding, text, rivals = [] }: DecodedFile): SourceWarning[] {
  if (rivals.length === 0) return [];
  const others = EITHER.format(rivals.map(encodingWords));
  const message = `The encoding is a guess: it is read as ${encodingWords(encoding)}, and its letters fit ${others} about as well. If words look wrong, choose the encoding by hand beside the file's name.`;
  const first = text.search(/[^\0-\x7f]/u);
  const line = text.slice(0, Math.max(0, first)).split(/\r\n?|\n/).length;
  return [{ code: "encoding_guessed", message, line }];
}

/**
 * Decodes a file's text.
 *
 * @param reading the encoding a person chose, and whether to undo what was misread before
 * @param declared the encoding the file itself names (XML's declaration, a meta element), or null
 * @returns its text, encoding and a warning where it was misread, or its encoding guessed; or why there is none. Never throws. O(n).
 */
export function decodeSource(
  bytes: Uint8Array,
  reading: Reading,
  declared: string | null = null,
): DecodedSource {
  const decoded = decodeBytes(bytes, { byHand: reading.encoding, declared });
  if (!decoded.ok) return decoded;
  const { encoding } = decoded.file;
  const { text, warnings } = treatMojibake(decoded.file.text, reading.repairMojibake ?? false);
  return { ok: true, file: { encoding, text, warnings: [...warnOfGuess(decoded.file), ...warnings] } };
}

/** Bytes in which a declaration stands, if it is there: the first of them, one character a byte. */
const HEAD_BYTES = 1024;

/** The encoding an XML declaration names, or null (XML 1.0, 4.3.3 and appendix F). */
export function declaredByXml(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD_BYTES));
  return /^\W{0,4}<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1] ?? null;
}
