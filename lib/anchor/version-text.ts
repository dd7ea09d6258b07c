/** Two versions of an article read over one vocabulary: words, sentences and plain writing of each. */
import { STOP_WORDS } from "#lib/compare/stop-words.ts";
import { sentences } from "#lib/text/sentences.ts";
import { type Token, tokenize } from "#lib/text/tokens.ts";
import { type PlainWriting, plainSlice, plainWriting } from "./plain-writing.ts";

/** A sentence and its words [from, to); equal keys are sentences that read the same, in both versions. */
export type Sentence = { startUtf16: number; endUtf16: number; from: number; to: number; key: number };

export type VersionText = {
  text: string;
  writing: PlainWriting;
  tokens: Token[];
  /** The word at each token; equal numbers are equal words, in both versions. */
  words: Int32Array;
  /** How telling the word at each token is. */
  weights: Float64Array;
  sentences: Sentence[];
};

const COMMON_WEIGHT = 0.3;
const LEAST_WEIGHT = 0.05;

/** A word tells less the more often the text says it; everyday words tell little however rare they are here. */
function weightsOf(tokens: readonly Token[], words: Int32Array): Float64Array {
  const counts = new Map<number, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Float64Array.from(tokens, (token, at) => {
    const rarity = 1 / Math.sqrt(counts.get(words[at] ?? 0) ?? 1);
    return Math.max(LEAST_WEIGHT, STOP_WORDS.has(token.norm) ? COMMON_WEIGHT * rarity : rarity);
  });
}

/** The first index from 0 for which `isBehind` holds, in a list where it holds from some index on. */
function firstWhere(length: number, isBehind: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBehind(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The words that [startUtf16, endUtf16) touches, as [from, to); empty, at their place, where it touches none. */
export function wordsWithin(
  version: VersionText,
  startUtf16: number,
  endUtf16: number,
): { from: number; to: number } {
  const { tokens } = version;
  const from = firstWhere(tokens.length, (i) => (tokens[i]?.endUtf16 ?? 0) > startUtf16);
  const to = firstWhere(tokens.length, (i) => (tokens[i]?.startUtf16 ?? 0) >= endUtf16);
  return { from, to: Math.max(from, to) };
}

/** The sentences that [startUtf16, endUtf16) touches, as [from, to). */
export function sentencesWithin(
  version: VersionText,
  startUtf16: number,
  endUtf16: number,
): { from: number; to: number } {
  const list = version.sentences;
  const from = firstWhere(list.length, (i) => (list[i]?.endUtf16 ?? 0) > startUtf16);
  const to = firstWhere(list.length, (i) => (list[i]?.startUtf16 ?? 0) >= endUtf16);
  return { from, to: Math.max(from, to) };
}

function numbering(): (name: string) => number {
  const numbers = new Map<string, number>();
  return (name) => {
    const known = numbers.get(name) ?? numbers.size;
    numbers.set(name, known);
    return known;
  };
}

/** Reads both over one vocabulary. O(text · log words). */
export function readVersions(oldText: string, newText: string): { older: VersionText; newer: VersionText } {
  const wordNumber = numbering();
  const sentenceNumber = numbering();
  const read = (text: string): VersionText => {
    const writing = plainWriting(text);
    const tokens = tokenize(text);
    const words = Int32Array.from(tokens, (token) => wordNumber(token.norm));
    const weights = weightsOf(tokens, words);
    const version: VersionText = { text, writing, tokens, words, weights, sentences: [] };
    version.sentences = sentences(text).map((span) => ({
      ...span,
      ...wordsWithin(version, span.startUtf16, span.endUtf16),
      key: sentenceNumber(plainSlice(writing, span.startUtf16, span.endUtf16)),
    }));
    return version;
  };
  return { older: read(oldText), newer: read(newText) };
}
