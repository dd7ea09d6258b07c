/**
 * Objects of a JSON text that is not JSON as a whole (cut off, one bad record, records one after another without a list):
 * each object that stands whole is parsed alone, and the others are named with their line.
 */

import { type BadRecord, MAX_RECORDS } from "./record.ts";

export type Pieces = { values: { line: number; value: unknown }[]; bad: BadRecord[] };

/** After so many the file is no list of records. */
const MAX_BAD = 1_000;
/** Each of these may have been looked for to the end of the text. */
const MAX_UNCLOSED = 20;

/** V8's reason without its place, which counts from the piece's own start. */
export function jsonReason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const reason = message
    .replace(/,? (?:in JSON )?at position \d+(?: \(line \d+ column \d+\))?/, "")
    .replace(/, (?:\.{3})?"[\s\S]*"(?:\.{3})? is not valid JSON$/, "")
    .replace(/\s+/g, " ");
  if (/^Unexpected end of JSON input|^Unterminated string/.test(reason)) return "it breaks off in the middle";
  return `${reason.charAt(0).toLowerCase()}${reason.slice(1)}`.replace(/[.\s]+$/, "");
}

/** Behind the quote that closes the string opened before `from`; null when none does in that line. */
export function stringEnd(text: string, from: number): number | null {
  for (let at = from; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character === 0x22) return at + 1;
    if (character === 0x0a) return null;
    if (character === 0x5c) at += 1;
  }
  return null;
}

/** The end of the object that opens at `start`, or null where it is not closed. Strings are passed over whole. */
function objectEnd(text: string, start: number): number | null {
  const mark = /["{}]/g;
  mark.lastIndex = start;
  let depth = 0;
  for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
    if (found[0] === "{") depth += 1;
    else if (found[0] === "}") depth -= 1;
    else {
      const end = stringEnd(text, mark.lastIndex);
      if (end === null) return null;
      mark.lastIndex = end;
    }
    if (depth === 0) return mark.lastIndex;
  }
  return null;
}

/** Counts the lines of a text along it; a line feed, a carriage return or both end one. O(n) for all places together. */
export class LineCounter {
  readonly #text: string;
  readonly #lineEnd = /\r\n?|\n/g;
  #next: number | null = 0;
  #line = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The 1-based line of a place after all that were asked for before. */
  lineAt(atUtf16: number): number {
    while (this.#next !== null && this.#next <= atUtf16) {
      this.#line += 1;
      this.#next = this.#lineEnd.test(this.#text) ? this.#lineEnd.lastIndex : null;
    }
    return this.#line;
  }
}

/**
 * Parses the objects of a text one by one.
 *
 * @param startUtf16 behind the bracket of the list, or 0
 * @returns those that parse and those that do not, each with its line. After one that does not close, reading goes on at
 *   the next line that begins an object. O(n).
 */
export function parsePieces(text: string, startUtf16: number): Pieces {
  const pieces: Pieces = { values: [], bad: [] };
  const lines = new LineCounter(text);
  let at = text.indexOf("{", startUtf16);
  let unclosed = 0;
  while (
    at !== -1 &&
    pieces.bad.length < MAX_BAD &&
    unclosed < MAX_UNCLOSED &&
    pieces.values.length <= MAX_RECORDS
  ) {
    const line = lines.lineAt(at);
    const end = objectEnd(text, at);
    try {
      const piece = text.slice(at, end ?? text.length);
      pieces.values.push({ line, value: JSON.parse(piece) });
      at = text.indexOf("{", end ?? text.length);
    } catch (error) {
      if (end === null) unclosed += 1;
      const reason = end === null ? "it is never closed" : jsonReason(error);
      pieces.bad.push({ line, place: null, column: null, reason });
      const next = /\n[ \t]*[[,]*[ \t]*\{/g;
      next.lastIndex = at;
      at = next.exec(text) === null ? -1 : next.lastIndex - 1;
      if (end !== null && at !== -1 && at < end) at = text.indexOf("{", end);
    }
  }
  return pieces;
}
