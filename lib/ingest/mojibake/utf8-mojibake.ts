/**
 * Text whose bytes were UTF-8 and were read by a single-byte table ("donâ€™t", "Ð½Ðµ"). Judged line by line, since files
 * are glued from good and bad parts: in a line that was misread every character beyond ASCII is a piece of a valid UTF-8
 * sequence, which real text of several such characters next to never is.
 */

import { type ByteTable, bytesBefore, byteTable } from "./byte-table.ts";

/** Tables that programs fall back to, the likeliest first. */
const TABLES = ["windows-1252", "windows-1251", "windows-1250", "windows-1254", "macintosh"];

/** A line is taken for misread when this share of its characters beyond ASCII are pieces of sequences. */
const MIN_LINE_SHARE = 0.8;
/** And a text as a whole, so that every sequence in it counts. */
const MIN_TEXT_SHARE = 0.9;
/** Sequences in all, unless one of them is of three bytes or more and stands for a usual mark. */
const MIN_SEQUENCES = 3;

/** What sequences of real texts decode to: letters of living scripts, marks of punctuation, symbols, pictures. */
const PLAUSIBLE =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: single characters are tested, combining ones among them.
  /^[\u00a0-\u024f\u0300-\u036f\u0370-\u06ff\u0900-\u0dff\u0e00-\u0e7f\u10a0-\u10ff\u1e00-\u1fff\u2000-\u23ff\u2460-\u2bff\u3000-\u33ff\u4e00-\u9fff\uac00-\ud7a3\ue000-\uf8ff\ufb00-\ufdff\ufe0f-\ufe4f\ufe70-\ufffd\u{1f000}-\u{1faff}]$/u;
const USUAL_MARK = /^[‘’“”–—…•€™]$/u;
const BEYOND_ASCII = /[^\0-\x7f]/gu;

export type Mojibake = {
  /** The table the bytes were read by. */
  readAs: string;
  /** Characters beyond ASCII in the misread lines, and how many of them fit. */
  beyond: number;
  fitting: number;
  sequences: number;
};

/** A table's sequences are some thousands of kinds; each is decoded once. */
const decoded = new Map<ByteTable, Map<string, string | null>>();
const MAX_KNOWN = 20_000;

function decodeSequence(sequence: string, table: ByteTable): string | null {
  const bytes = bytesBefore(sequence, table);
  if (bytes === null) return null;
  try {
    const character = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return PLAUSIBLE.test(character) ? character : null;
  } catch {
    return null;
  }
}

/** The character a sequence stands for, or null when it is none that texts have. */
function characterOf(sequence: string, table: ByteTable): string | null {
  const known = decoded.get(table) ?? new Map<string, string | null>();
  decoded.set(table, known);
  const found = known.get(sequence);
  if (found !== undefined) return found;
  const character = decodeSequence(sequence, table);
  if (known.size < MAX_KNOWN) known.set(sequence, character);
  return character;
}

type Tally = { beyond: number; fitting: number; sequences: number; marks: number };

function tally(line: string, table: ByteTable): Tally {
  const found: Tally = { beyond: line.match(BEYOND_ASCII)?.length ?? 0, fitting: 0, sequences: 0, marks: 0 };
  for (const [sequence] of line.matchAll(table.sequences)) {
    const character = characterOf(sequence, table);
    if (character === null) continue;
    found.sequences += 1;
    found.fitting += [...sequence].length;
    if (sequence.length >= 3 && USUAL_MARK.test(character)) found.marks += 1;
  }
  return found;
}

function add(a: Tally, b: Tally): Tally {
  return {
    beyond: a.beyond + b.beyond,
    fitting: a.fitting + b.fitting,
    sequences: a.sequences + b.sequences,
    marks: a.marks + b.marks,
  };
}

const NONE: Tally = { beyond: 0, fitting: 0, sequences: 0, marks: 0 };
const LINE = /[^\n]+/g;

/** By itself a line is misread when it shows it twice, or by a mark; in a text that is, also by one sequence alone. */
function isMisreadAlone({ beyond, fitting, sequences, marks }: Tally): boolean {
  return fitting >= beyond * MIN_LINE_SHARE && (sequences >= 2 || marks > 0);
}

type Judged = { isWhole: boolean; misread: Tally };

function judge(text: string, table: ByteTable): Judged | null {
  if (text.search(table.sequences) === -1) return null;
  let [whole, misread] = [NONE, NONE];
  for (const [line] of text.matchAll(LINE)) {
    const found = tally(line, table);
    whole = add(whole, found);
    if (isMisreadAlone(found)) misread = add(misread, found);
  }
  const isEnough = ({ sequences, marks }: Tally) => sequences >= MIN_SEQUENCES || marks > 0;
  if (isEnough(whole) && whole.fitting >= whole.beyond * MIN_TEXT_SHARE)
    return { isWhole: true, misread: whole };
  return isEnough(misread) ? { isWhole: false, misread } : null;
}

/**
 * Finds UTF-8 that was misread.
 *
 * @returns by which table, with the counts its confidence is measured by; null when the text is not that. O(n · tables).
 */
export function findUtf8Mojibake(text: string): Mojibake | null {
  const found = TABLES.flatMap((label) => {
    const judged = judge(text, byteTable(label));
    if (judged === null) return [];
    const { beyond, fitting, sequences } = judged.misread;
    return [{ readAs: label, beyond, fitting, sequences }];
  });
  const [best] = found.toSorted((a, b) => b.fitting - a.fitting);
  return best ?? null;
}

/**
 * The text as it was before it was read by the table: all of it where all of it fits, else its misread lines and those
 * in which nothing but sequences is beyond ASCII. O(n).
 */
export function repairUtf8Mojibake(text: string, readAs: string): string {
  const table = byteTable(readAs);
  const isWhole = judge(text, table)?.isWhole ?? false;
  return text.replace(LINE, (line) => {
    const found = tally(line, table);
    const isMisread =
      isWhole || isMisreadAlone(found) || (found.sequences > 0 && found.fitting === found.beyond);
    if (!isMisread) return line;
    return line.replace(table.sequences, (sequence) => characterOf(sequence, table) ?? sequence);
  });
}
