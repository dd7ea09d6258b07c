/** Bytes of a source file to the canonical text every raw offset indexes. */

import { canonicalText } from "#lib/text/canonical-text.ts";
import { detectEncoding, type EncodingHints } from "./detect-encoding.ts";
import { decodeUtf32 } from "./encoding/decode-utf32.ts";
import { encodingName } from "./encoding/encoding-names.ts";
import { type FileProblem, MAX_FILE_BYTES, TOO_LARGE } from "./file-problem.ts";
import { knownBinaryKind } from "./file-signatures.ts";

export type DecodedFile = {
  encoding: string;
  text: string;
  /** Other encodings the bytes may as well be in; absent where one is told. */
  rivals?: readonly string[];
};
export type DecodeResult = { ok: true; file: DecodedFile } | { ok: false; error: FileProblem };

/** Control characters no text file needs; tab and the line ends are white space and left out. */
const CONTROL = /(?!\s)\p{Cc}/gu;
/** A stray NUL in a scrape is tolerated (and stored as U+FFFD); more than this share is not text. */
const MAX_CONTROL_SHARE = 0.02;
const MAX_BROKEN_SHARE = 0.1;

function refuse(code: FileProblem["code"], message: string, line: number | null = null): DecodeResult {
  return { ok: false, error: { code, message, line } };
}

function lineOf(text: string, atUtf16: number): number {
  return text.slice(0, atUtf16).split(/\r\n?|\n/).length;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function checkDecoded({ encoding, text, ...rest }: DecodedFile): DecodeResult {
  if (text.trim() === "") return refuse("empty", "The file holds nothing but white space.");
  const controls = count(text, CONTROL);
  if (controls > Math.max(1, text.length * MAX_CONTROL_SHARE)) {
    const line = lineOf(text, text.search(CONTROL));
    return refuse("binary", "The file is not text: it is full of control characters.", line);
  }
  const broken = count(text, /\uFFFD/g);
  if (broken > text.length * MAX_BROKEN_SHARE) {
    const line = lineOf(text, text.indexOf("\uFFFD"));
    return refuse(
      "undecodable",
      `The text cannot be read as ${encoding}, nor as any other encoding tried.`,
      line,
    );
  }
  return { ok: true, file: { encoding, text: canonicalText(text), ...rest } };
}

function decode(bytes: Uint8Array, label: string): { encoding: string; text: string } {
  if (label === "utf-32le" || label === "utf-32be")
    return { encoding: label, text: decodeUtf32(bytes, label === "utf-32le" ? "little" : "big") };
  const decoder = new TextDecoder(label, { ignoreBOM: true });
  return { encoding: decoder.encoding, text: decoder.decode(bytes) };
}

/**
 * Decodes a file of plain text. A byte order mark is dropped; bytes that mean nothing become U+FFFD.
 *
 * @param bytes the whole file
 * @param hints what a person chose, and what the file says of its encoding
 * @returns the text and the WHATWG name of its encoding (or utf-32le/be), or why there is none: empty, larger than
 *   `MAX_FILE_BYTES`, binary, not decodable, or an encoding chosen that is not known. Never throws. O(n).
 */
export function decodeBytes(bytes: Uint8Array, hints: EncodingHints = {}): DecodeResult {
  if (bytes.length === 0) return refuse("empty", "The file is empty.");
  if (bytes.length > MAX_FILE_BYTES) return { ok: false, error: TOO_LARGE };
  const kind = knownBinaryKind(bytes);
  if (kind !== null) return refuse("binary", `The file is not plain text: it looks like a ${kind}.`);
  if (hints.byHand !== undefined && encodingName(hints.byHand) === null)
    return refuse("undecodable", `There is no encoding named “${hints.byHand}”.`);
  const { label, bomBytes, rivals } = detectEncoding(bytes, hints);
  const decoded = decode(bytes.subarray(bomBytes), label);
  return checkDecoded(rivals === undefined ? decoded : { ...decoded, rivals });
}
