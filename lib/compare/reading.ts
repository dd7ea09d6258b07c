/**
 * Two texts made ready for comparison: their words as small integers from one vocabulary, and their sentences as
 * ranges of words.
 */
import { STOP_WORDS } from "#lib/compare/stop-words.ts";
import { sentences } from "#lib/text/sentences.ts";
import { type Token, tokenize } from "#lib/text/tokens.ts";

/** Word indices, end exclusive. */
export type WordRange = { from: number; to: number };

export type Reading = {
  text: string;
  tokens: Token[];
  /** The word at each token; equal numbers are equal words, in both texts. */
  words: Int32Array;
  /** The word's stem at each token, numbered apart from words. */
  stems: Int32Array;
  /** 1 where the word is too common to be telling. */
  common: Uint8Array;
  /** Short sentences are joined to the next, overlong ones split. */
  sentences: WordRange[];
  /** Where a sentence, short or not, or a piece of one begins or ends, as word indices, ascending. */
  sentenceLimits: number[];
};

/**
 * Truncation is the stemmer: it is even-handed between languages and near enough to suffix rules for retrieval
 * (P. McNamee, C. Nicholas, J. Mayfield, "Addressing morphological variation in alphabetic languages", SIGIR 2009).
 */
const STEM_LENGTH = 5;
/** A shorter sentence is read together with the one behind it. */
const LEAST_SENTENCE_WORDS = 4;
/** A longer one is a list or a table without stops: it is read by its lines, or in pieces of so many words. */
const MOST_SENTENCE_WORDS = 60;

function numbering(): (name: string) => number {
  const numbers = new Map<string, number>();
  return (name) => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, numbers.size);
    return numbers.size - 1;
  };
}

/** For each sentence the index of the first word behind it. */
function sentenceEnds(text: string, tokens: Token[]): number[] {
  let at = 0;
  return sentences(text).map(({ endUtf16 }) => {
    while (at < tokens.length && (tokens[at]?.startUtf16 ?? 0) < endUtf16) at++;
    return at;
  });
}

/** The ends, with those of the pieces of overlong sentences between them. */
function splitLong(text: string, tokens: Token[], ends: number[]): number[] {
  let from = 0;
  return ends.flatMap((to) => {
    const pieces: number[] = [];
    const isLong = to - from > MOST_SENTENCE_WORDS;
    for (let i = from + 1; isLong && i < to; i++) {
      const words = i - (pieces.at(-1) ?? from);
      const gap = text.slice(tokens[i - 1]?.endUtf16, tokens[i]?.startUtf16);
      const isLineEnd = words >= LEAST_SENTENCE_WORDS && gap.includes("\n");
      if (isLineEnd || words >= MOST_SENTENCE_WORDS) pieces.push(i);
    }
    from = to;
    return [...pieces, to];
  });
}

function joinShort(ends: number[], words: number): WordRange[] {
  const ranges: WordRange[] = [];
  let from = 0;
  for (const to of ends) {
    if (to - from < LEAST_SENTENCE_WORDS) continue;
    ranges.push({ from, to });
    from = to;
  }
  const last = ranges.at(-1);
  if (from < words && last !== undefined) last.to = words;
  else if (from < words) ranges.push({ from, to: words });
  return ranges;
}

/** A text's words and sentences, before it is held against another: what Reading has besides numbers. */
export type TextWords = Omit<Reading, "words" | "stems">;

/** Reads one text. Linear. */
export function readWords(text: string): TextWords {
  const tokens = tokenize(text);
  const ends = splitLong(text, tokens, sentenceEnds(text, tokens));
  return {
    text,
    tokens,
    common: Uint8Array.from(tokens, (token) => (STOP_WORDS.has(token.norm) ? 1 : 0)),
    sentences: joinShort(ends, tokens.length),
    sentenceLimits: [...new Set([0, ...ends])],
  };
}

/** Numbers the words of two texts over one vocabulary. Linear. */
export function numberWords(a: TextWords, b: TextWords): { a: Reading; b: Reading } {
  const wordNumber = numbering();
  const stemNumber = numbering();
  const read = (one: TextWords): Reading => ({
    ...one,
    words: Int32Array.from(one.tokens, (token) => wordNumber(token.norm)),
    stems: Int32Array.from(one.tokens, (token) => stemNumber(token.norm.slice(0, STEM_LENGTH))),
  });
  return { a: read(a), b: read(b) };
}

/** Reads both texts over one vocabulary. Linear. */
export function readPair(aText: string, bText: string): { a: Reading; b: Reading } {
  return numberWords(readWords(aText), readWords(bText));
}
