/**
 * The lines of many files, each under a number, so that what repeats among them is found without their texts being held
 * at once. Only lines that were read twice are kept as words. Pure.
 */

import { readUnits } from "./raw-units.ts";
import { countWords, endsAsSentence, isProse } from "./unit-shape.ts";

/** A file's lines in order, by their numbers. */
export type FileLines = {
  lines: Int32Array;
  /** 1 where the line is running text. */
  isText: Uint8Array;
  /** The same where lines broken to a width are joined, as planning reads them; often the very same. */
  joined: Int32Array;
};

export type LineRegister = {
  /** O(n) in the text, of which nothing is held afterwards but new lines' numbers. */
  read: (text: string) => FileLines;
  /** Of a line, white space folded; undefined where nobody has read it. */
  numberOf: (line: string) => number | undefined;
  /** White space folded; undefined for a line that was read once, and for one too long to be anything but an article's. */
  wordingOf: (line: number) => string | undefined;
};

/** Longer lines are articles. */
const MAX_LINE_UTF16 = 700;

/** Parts two 32-bit FNV-1a hashes of one text. */
const SEEDS = [0x811c9dc5, 0x9747b28c] as const;
const HIGH_BITS = 0x1f_ffff;

/** 53 bits. Of a million lines two share one by chance once in ten thousand times. */
function hashOf(line: string): number {
  let [low, high]: [number, number] = [...SEEDS];
  for (let at = 0; at < line.length; at += 1) {
    const unit = line.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x01000193);
  }
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b);
  high = Math.imul(high ^ (high >>> 15), 0xc2b2ae35);
  return ((high ^ (high >>> 13)) & HIGH_BITS) * 2 ** 32 + ((low ^ (low >>> 13)) >>> 0);
}

/** A text cut out of a larger one keeps the whole in memory; this one stands alone. */
const standingAlone = (text: string) => text.split("").join("");

export function isRunningText(line: string): boolean {
  return isProse(line) || (countWords(line) >= 6 && endsAsSentence(line));
}

/** An empty one. */
export function createLineRegister(): LineRegister {
  const numbers = new Map<number, number>();
  const wordings = new Map<number, string>();
  const register = (line: string) => {
    const hash = hashOf(line);
    const known = numbers.get(hash);
    if (known === undefined) {
      numbers.set(hash, numbers.size);
      return numbers.size - 1;
    }
    if (line.length <= MAX_LINE_UTF16 && !wordings.has(known)) wordings.set(known, standingAlone(line));
    return known;
  };
  return {
    read(text) {
      const units = readUnits(text, "blocks");
      const lines = Int32Array.from(units, (unit) => register(unit.text));
      const isText = Uint8Array.from(units, (unit) => (isRunningText(unit.text) ? 1 : 0));
      const wrapped = readUnits(text);
      const isBroken = wrapped.length < units.length;
      return { lines, isText, joined: isBroken ? Int32Array.from(wrapped, (u) => register(u.text)) : lines };
    },
    numberOf: (line) => numbers.get(hashOf(line)),
    wordingOf: (line) => wordings.get(line),
  };
}
