/** The words of a passage's two sides, numbered over one vocabulary of stems, for finding parts that changed places. */
import type { Passage } from "#lib/compare/comparison.ts";
import type { WordRange } from "#lib/compare/reading.ts";
import { STOP_WORDS } from "#lib/compare/stop-words.ts";
import { findingKey, isTelling } from "#lib/compare/telling-words.ts";
import { readStretch } from "#lib/compare/word-changes.ts";
import type { Token } from "#lib/text/tokens.ts";

/** One side's words, in order; the lists are by word. */
export type SideWords = {
  tokens: readonly Token[];
  /** The stem; equal numbers are equal stems, on both sides. */
  stems: Int32Array;
  /** 1 where the word is common in its language. */
  common: Uint8Array;
  /** 1 where the word says which statement it stands in: neither common nor a name. */
  telling: Uint8Array;
};

export type PassageSides = { a: SideWords; b: SideWords };

function readSide(text: string, tokens: readonly Token[], numberOf: (token: Token) => number): SideWords {
  return {
    tokens,
    stems: Int32Array.from(tokens, numberOf),
    common: Uint8Array.from(tokens, ({ norm }) => (STOP_WORDS.has(norm) ? 1 : 0)),
    telling: Uint8Array.from(tokens, (token) => (isTelling(text, token) ? 1 : 0)),
  };
}

/** `a` and `b` are the whole texts the passage was found in. Linear. */
export function readSides(a: string, b: string, passage: Passage): PassageSides {
  const numbers = new Map<string, number>();
  const numberOf = (token: Token) => {
    const key = findingKey(token);
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  };
  const onA = readStretch(a, passage.aStartUtf16, passage.aEndUtf16);
  const onB = readStretch(b, passage.bStartUtf16, passage.bEndUtf16);
  return { a: readSide(a, onA.tokens, numberOf), b: readSide(b, onB.tokens, numberOf) };
}

function stemsOf(side: SideWords, { from, to }: WordRange, counts: Uint8Array, as: number): Set<number> {
  const stems = new Set<number>();
  for (let word = from; word < to; word++) if (counts[word] === as) stems.add(side.stems[word] ?? -1);
  return stems;
}

/** The different stems of the range that say which statement it is. */
export const tellingOf = (side: SideWords, range: WordRange): Set<number> =>
  stemsOf(side, range, side.telling, 1);

/** The different stems of the range that are not common, names among them. */
export const uncommonOf = (side: SideWords, range: WordRange): Set<number> =>
  stemsOf(side, range, side.common, 0);
