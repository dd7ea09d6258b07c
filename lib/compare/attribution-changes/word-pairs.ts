/**
 * The words of two aligned passages, each with its counterpart, and the sentences they stand in: what every rule about
 * lost or changed attributions asks. Pairs come from the passage's own changes; nothing is matched by likeness.
 */
import type { Span } from "#lib/compare/attribution/attribution.ts";
import type { WhoSaysWhat } from "#lib/compare/attribution/who-says-what.ts";
import { type SharedStretch, unchangedStretches } from "#lib/compare/unchanged-stretches.ts";
import { sentences } from "#lib/text/sentences.ts";
import { type Token, tokenize } from "#lib/text/tokens.ts";

/** A whole text with what it says of who said what. */
export type SayingText = { text: string; said: WhoSaysWhat };

/** The paragraphs that a passage stands in: all their words, those outside the passage too, and their sentences. */
export type PassageSide = SayingText & { words: Token[]; sentences: Span[] };

/** `partner`: for each word of `from` the place of its counterpart among those of `to`; −1: it has none. */
export type WordPairs = { from: PassageSide; to: PassageSide; partner: readonly number[] };

/** A paragraph is read this far beyond the passage. */
const REACH_UTF16 = 4_000;
const BREAK = /\n[^\S\n]*\n/gu;

/** What a sentence may gain or lose without saying anything else: articles, and verbs that only carry tense. */
const FILLERS: ReadonlySet<string> = new Set(
  "a an the and but that which is are was were be been being has have had will would to as s".split(" "),
);

export const isFiller = ({ norm }: Token) => FILLERS.has(norm);

function paragraphsAround(text: string, { startUtf16, endUtf16 }: Span): Span {
  const from = Math.max(0, startUtf16 - REACH_UTF16);
  const before = [...text.slice(from, startUtf16).matchAll(BREAK)].at(-1);
  const behind = text.slice(endUtf16, endUtf16 + REACH_UTF16).search(BREAK);
  return {
    startUtf16: before ? from + before.index + before[0].length : from,
    endUtf16: behind === -1 ? Math.min(text.length, endUtf16 + REACH_UTF16) : endUtf16 + behind,
  };
}

function readSide(whole: SayingText, passage: Span): PassageSide {
  const { startUtf16, endUtf16 } = paragraphsAround(whole.text, passage);
  const region = whole.text.slice(startUtf16, endUtf16);
  const shifted = <T extends Span>(span: T): T => ({
    ...span,
    startUtf16: span.startUtf16 + startUtf16,
    endUtf16: span.endUtf16 + startUtf16,
  });
  return { ...whole, words: tokenize(region).map(shifted), sentences: sentences(region).map(shifted) };
}

/** The first place from which on `words` begin at or behind `offset`. O(log n). */
function firstAt(words: readonly Span[], offset: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.startUtf16 ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The places of the words that begin in the span. */
export function wordsIn({ words }: Pick<PassageSide, "words">, { startUtf16, endUtf16 }: Span): number[] {
  const first = firstAt(words, startUtf16);
  const end = firstAt(words, endUtf16);
  return Array.from({ length: Math.max(0, end - first) }, (_, at) => first + at);
}

/** The sentences that the span touches, as one. */
export function sentencesOf(side: Pick<PassageSide, "sentences">, span: Span): Span {
  const touched = side.sentences.filter((one) => overlap(one, span));
  return {
    startUtf16: Math.min(span.startUtf16, ...touched.map((one) => one.startUtf16)),
    endUtf16: Math.max(span.endUtf16, ...touched.map((one) => one.endUtf16)),
  };
}

export const overlap = (x: Span, y: Span) => x.startUtf16 < y.endUtf16 && y.startUtf16 < x.endUtf16;

const spanOn = (stretch: SharedStretch, side: "a" | "b"): Span =>
  side === "a"
    ? { startUtf16: stretch.aStartUtf16, endUtf16: stretch.aEndUtf16 }
    : { startUtf16: stretch.bStartUtf16, endUtf16: stretch.bEndUtf16 };

/** `taken`: the places of `to` that are counterparts already. */
type Growing = WordPairs & { partner: number[]; taken: Set<number> };

function pair({ partner, taken }: Growing, place: number, other: number): void {
  partner[place] = other;
  taken.add(other);
}

/** Pairs the words that the changes of `whole` leave alone, those that have no counterpart yet. */
function pairWithin(pairs: Growing, whole: SharedStretch, changes: readonly SharedStretch[]): void {
  for (const stretch of unchangedStretches(whole, changes)) {
    const left = wordsIn(pairs.from, spanOn(stretch, "a"));
    const right = wordsIn(pairs.to, spanOn(stretch, "b"));
    // Words that are only spaced otherwise ("air strike", "airstrike") are no change, and have no counterpart either.
    if (left.length !== right.length) continue;
    for (const [at, place] of left.entries()) {
      const other = right[at];
      if (other !== undefined && pairs.partner[place] === -1 && !pairs.taken.has(other))
        pair(pairs, place, other);
    }
  }
}

/** Pairs equal words from `place` and `other` on, until two differ or one has its counterpart already. */
function pairOutward(pairs: Growing, place: number, other: number, step: 1 | -1): void {
  const { from, to, partner, taken } = pairs;
  let [left, right] = [place, other];
  while (partner[left] === -1 && !taken.has(right)) {
    const [here, there] = [from.words[left], to.words[right]];
    if (here === undefined || there === undefined || here.norm !== there.norm) return;
    pair(pairs, left, right);
    left += step;
    right += step;
  }
}

/** A moved part ends at a word that is not a common one: the common ones beside it, which moved along, have their counterparts too. */
function pairBeside(pairs: Growing, part: SharedStretch): void {
  const left = wordsIn(pairs.from, spanOn(part, "a"));
  const right = wordsIn(pairs.to, spanOn(part, "b"));
  const [first, last, otherFirst, otherLast] = [left[0], left.at(-1), right[0], right.at(-1)];
  if (first === undefined || last === undefined || otherFirst === undefined || otherLast === undefined)
    return;
  pairOutward(pairs, first - 1, otherFirst - 1, -1);
  pairOutward(pairs, last + 1, otherLast + 1, 1);
}

/** A passage with what changed in it, and its parts that stand at another place of its order. */
export type ReadPassage = SharedStretch & {
  changes: readonly SharedStretch[];
  moved: readonly (SharedStretch & { changes: readonly SharedStretch[] })[];
};

/**
 * From A to B, words of moved parts with those of the other place. Changes are in order. Linear in the words of both.
 */
export function pairWords(a: SayingText, b: SayingText, passage: ReadPassage): WordPairs {
  const from = readSide(a, spanOn(passage, "a"));
  const to = readSide(b, spanOn(passage, "b"));
  const pairs: Growing = { from, to, partner: from.words.map(() => -1), taken: new Set() };
  pairWithin(pairs, passage, passage.changes);
  for (const part of passage.moved) {
    pairWithin(pairs, part, part.changes);
    pairBeside(pairs, part);
  }
  return pairs;
}

/** The same from B to A. */
export function turned({ from, to, partner }: WordPairs): WordPairs {
  const back = to.words.map(() => -1);
  for (const [place, other] of partner.entries()) if (other !== -1) back[other] = place;
  return { from: to, to: from, partner: back };
}
