/**
 * A decoded text as units: one per line, or per paragraph where the lines are hard-wrapped. Units carry their raw
 * span without surrounding white space; blank lines are no units.
 */

import { narrowBreaks } from "./narrow-lines.ts";
import type { RawSpan } from "./planned-article.ts";

export type RawUnit = RawSpan & {
  /** The unit's text with every run of white space folded to one space. */
  text: string;
  /** True when an empty line, or the start of the file, stands before the unit. */
  isAfterBlank: boolean;
};

type RawLine = { startUtf16: number; endUtf16: number };

const LINE = /[^\r\n\f\v\u0085\u2028\u2029]*(?:\r\n|[\r\n\f\v\u0085\u2028\u2029]|$)/g;
/** Wrapped text is set between these widths, or in a narrow column; longer lines are whole paragraphs. */
const MIN_WRAP_UTF16 = 40;
const MAX_WRAP_UTF16 = 120;

const SENTENCE_END = /[.!?…]["'”’»)\]]*$/u;

/** A run of white space that is not one space alone. What is folded already is then not copied. */
const UNFOLDED = /[^\S ]\s*| \s+/g;

/** Replaces every run of white space (no-break spaces and line ends with it) by one space and trims. */
export function foldWhiteSpace(text: string): string {
  return text.replace(UNFOLDED, " ").trim();
}

function trimmedLines(text: string): RawLine[] {
  const lines: RawLine[] = [];
  for (const match of text.matchAll(LINE)) {
    if (match[0] === "") continue;
    const line = match[0];
    const startUtf16 = match.index + (line.length - line.trimStart().length);
    lines.push({ startUtf16, endUtf16: Math.max(startUtf16, match.index + line.trimEnd().length) });
  }
  return lines;
}

function isBlank(line: RawLine): boolean {
  return line.startUtf16 === line.endUtf16;
}

/** True when `next` had to go to a new line because its first word did not fit into the width after `line`. */
function isWrappedBreak(text: string, line: RawLine, next: RawLine, widthUtf16: number): boolean {
  const length = line.endUtf16 - line.startUtf16;
  if (length < MIN_WRAP_UTF16) return false;
  const firstWord = /^\S+/.exec(text.slice(next.startUtf16, next.endUtf16))?.[0] ?? "";
  return length + 1 + firstWord.length > widthUtf16;
}

/** The width a text is wrapped at, or null when its line breaks are paragraph breaks. */
function wrapWidth(text: string, lines: RawLine[]): number | null {
  const widest = lines.reduce((width, line) => Math.max(width, line.endUtf16 - line.startUtf16), 0);
  if (widest < MIN_WRAP_UTF16 || widest > MAX_WRAP_UTF16) return null;
  let wrapped = 0;
  let closed = 0;
  let breaks = 0;
  lines.forEach((line, at) => {
    const next = lines[at + 1];
    if (next === undefined || isBlank(line) || isBlank(next)) return;
    // A short line ends where it does for its own sake: a mail's headers say nothing of how its text is broken.
    if (line.endUtf16 - line.startUtf16 < MIN_WRAP_UTF16) return;
    breaks += 1;
    if (!isWrappedBreak(text, line, next, widest)) return;
    wrapped += 1;
    if (SENTENCE_END.test(text.slice(Math.max(line.startUtf16, line.endUtf16 - 3), line.endUtf16)))
      closed += 1;
  });
  // Lines broken to a width break off in the middle of sentences; paragraphs of like length do not.
  return wrapped >= 3 && wrapped * 2 >= breaks && closed * 2 <= wrapped ? widest : null;
}

/** True when `next` goes on in the middle of a sentence that `line` breaks off in, at a hyphen or any other place. */
function goesOn(text: string, line: RawLine, next: RawLine): boolean {
  if (line.endUtf16 - line.startUtf16 < MIN_WRAP_UTF16) return false;
  const isOpen = /[\p{L}\p{N},;\u2010-]$/u.test(text.slice(line.endUtf16 - 1, line.endUtf16));
  return isOpen && /^\p{Ll}/u.test(text.slice(next.startUtf16, next.startUtf16 + 2));
}

/** Which lines the next one goes on from; null when line breaks are paragraph breaks. */
function readWraps(text: string, lines: RawLine[]): ((at: number) => boolean) | null {
  const narrow = narrowBreaks(text, lines);
  if (narrow !== null) return (at) => narrow.has(at);
  const width = wrapWidth(text, lines);
  if (width === null) return null;
  return (at) => {
    const [line, next] = [lines[at], lines[at + 1]];
    if (line === undefined || next === undefined || isBlank(line)) return false;
    return isWrappedBreak(text, line, next, width) || goesOn(text, line, next);
  };
}

/**
 * Reads a text into units.
 *
 * @param text decoded text; `\r\n`, `\r`, `\n`, form feed and the Unicode separators end a line
 * @param lines whether lines may be broken to a width, or the format says that each is a block of its own
 * @returns units in text order, none empty, not overlapping. O(n log n).
 */
export function readUnits(text: string, lines: "mayWrap" | "blocks" = "mayWrap"): RawUnit[] {
  const found = trimmedLines(text);
  const isWrapped = lines === "mayWrap" ? readWraps(text, found) : null;
  const units: RawUnit[] = [];
  found.forEach((line, at) => {
    if (isBlank(line)) return;
    const previous = found[at - 1];
    const isAfterBlank = previous === undefined || isBlank(previous);
    const open = units.at(-1);
    if (!isAfterBlank && open !== undefined && isWrapped?.(at - 1)) {
      open.rawEndUtf16 = line.endUtf16;
      return;
    }
    units.push({ rawStartUtf16: line.startUtf16, rawEndUtf16: line.endUtf16, text: "", isAfterBlank });
  });
  for (const unit of units) unit.text = foldWhiteSpace(text.slice(unit.rawStartUtf16, unit.rawEndUtf16));
  return units;
}
