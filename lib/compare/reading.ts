/**
 * Two texts made ready for comparison: their words as small integers from one vocabulary, and their sentences as
 * ranges of words.
 */
import { findQuotations } from "#lib/compare/find-quotations.ts";
import { once } from "#lib/compare/once.ts";
import { readSentenceStems, type SentenceStems } from "#lib/compare/sentence-stems.ts";
import { STOP_WORDS } from "#lib/compare/stop-words.ts";
import { joinVocabularies, numberNames, type Vocabulary } from "#lib/compare/vocabulary.ts";
import { sentences } from "#lib/text/sentences.ts";
import { type Token, tokenize } from "#lib/text/tokens.ts";

/** Word indices, end exclusive. */
export type WordRange = { from: number; to: number };

/** A text's words and sentences, before it is held against another. */
export type TextWords = {
  text: string;
  tokens: Token[];
  /** 1 where the word is too common to be telling. */
  common: Uint8Array;
  /** Short sentences are joined to the next, overlong ones split. */
  sentences: WordRange[];
  /** Where a sentence, short or not, or a piece of one begins or ends, as word indices, ascending. */
  sentenceLimits: number[];
  /** 1 at each word that stands between quotation marks. */
  quoted: () => Uint8Array;
  /** Its words and their stems, in numbers of its own. */
  ownWords: Vocabulary;
  ownStems: Vocabulary;
  sentenceStems: () => SentenceStems;
};

/** A text held against another. */
export type Reading = TextWords & {
  /** The word at each token; equal numbers are equal words, in both texts. Below `wordCount`. */
  words: Int32Array;
  wordCount: number;
  /** The word's stem at each token, numbered apart from words. Below `stemCount`. */
  stems: Int32Array;
  stemCount: number;
  /** Of each of `ownStems` its number here. */
  stemNumbers: Int32Array;
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

/** 1 at each token inside a quotation of the text. */
function markQuoted(text: string, tokens: readonly Token[]): Uint8Array {
  const marks = new Uint8Array(tokens.length);
  let at = 0;
  for (const { startUtf16, endUtf16 } of findQuotations(text)) {
    while (at < tokens.length && (tokens[at]?.startUtf16 ?? 0) < startUtf16) at++;
    for (; at < tokens.length && (tokens[at]?.endUtf16 ?? 0) <= endUtf16; at++) marks[at] = 1;
  }
  return marks;
}

/** Reads one text. Linear. */
export function readWords(text: string): TextWords {
  const tokens = tokenize(text);
  const ends = splitLong(text, tokens, sentenceEnds(text, tokens));
  const ranges = joinShort(ends, tokens.length);
  const ownStems = numberNames(tokens, ({ norm }) => norm.slice(0, STEM_LENGTH));
  return {
    text,
    tokens,
    common: Uint8Array.from(tokens, (token) => (STOP_WORDS.has(token.norm) ? 1 : 0)),
    sentences: ranges,
    sentenceLimits: [...new Set([0, ...ends])],
    quoted: once(() => markQuoted(text, tokens)),
    ownWords: numberNames(tokens, ({ norm }) => norm),
    ownStems,
    sentenceStems: once(() => readSentenceStems(ownStems.at, ranges)),
  };
}

/** The text with its own numbers: the first of a pair gives its numbers to the other. */
function readFirst(one: TextWords): Pick<Reading, "words" | "stems" | "stemNumbers"> {
  return {
    words: one.ownWords.at,
    stems: one.ownStems.at,
    stemNumbers: Int32Array.from(one.ownStems.names, (_, number) => number),
  };
}

/** Numbers the words of two texts over one vocabulary. Linear; what is of one text alone is read once for all its pairs. */
export function numberWords(a: TextWords, b: TextWords): { a: Reading; b: Reading } {
  const words = joinVocabularies(a.ownWords, b.ownWords);
  const stems = joinVocabularies(a.ownStems, b.ownStems);
  const counts = { wordCount: words.count, stemCount: stems.count };
  const second = { words: words.at, stems: stems.at, stemNumbers: stems.numbers };
  return { a: { ...a, ...readFirst(a), ...counts }, b: { ...b, ...second, ...counts } };
}

/** Reads both texts over one vocabulary. Linear. */
export function readPair(aText: string, bText: string): { a: Reading; b: Reading } {
  return numberWords(readWords(aText), readWords(bText));
}
