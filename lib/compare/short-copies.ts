/**
 * Sentences copied word for word that are too short for a passage by likeness. Eight equal words in a row are chance where
 * they are a name, a title, a stock phrase or a turn of phrase; what tells a copy apart is how many words among them say
 * which statement it is. Not for edited sentences: of those so few words prove nothing.
 */
import { type AlignedPassage, alignBox } from "#lib/compare/align-box.ts";
import type { Box } from "#lib/compare/bound-passage.ts";
import { passageNatures } from "#lib/compare/passage-nature.ts";
import type { Reading } from "#lib/compare/reading.ts";
import type { Seed } from "#lib/compare/seed.ts";
import { markStockPhrases } from "#lib/compare/stock-phrases.ts";
import { isTelling } from "#lib/compare/telling-words.ts";

/** Words of a run, at least: as many as make two texts meet in the index of fingerprints for certain. */
const LEAST_WORDS = 8;
/** Different telling stems in a run that is a sentence, or several, from first word to last in both texts, */
const LEAST_TELLING_OF_SENTENCE = 4;
/** in a piece of a sentence, */
const LEAST_TELLING_OF_PIECE = 5;
/** and in a piece of fewer words than these: the shorter, the likelier a turn of phrase. */
const LEAST_TELLING_OF_SHORT_PIECE = 6;
const LONG_PIECE_WORDS = 10;
/** A word that stands oftener in its text is what the text is about, a page's furniture or common in its language. */
const MOST_SHARE_OF_TEXT = 0.01;
const MOST_TIMES_IN_SHORT_TEXT = 2;

/** What has to be known of a text to weigh a run of its words. */
type Weighed = {
  reading: Reading;
  /** How often each word stands in the text. */
  times: Int32Array;
  mostTimes: number;
  /** 1 where a sentence begins or ends in front of the word. */
  limits: Uint8Array;
};

function weigh(reading: Reading): Weighed {
  const times = new Int32Array(reading.wordCount);
  for (const word of reading.words) times[word] = (times[word] ?? 0) + 1;
  const limits = new Uint8Array(reading.words.length + 1);
  for (const limit of reading.sentenceLimits) limits[limit] = 1;
  const mostTimes = Math.max(MOST_TIMES_IN_SHORT_TEXT, reading.words.length * MOST_SHARE_OF_TEXT);
  return { reading, times, mostTimes, limits };
}

/** Whether the word at `index` says which statement it stands in: neither common nor a name, and rare in its text. */
function tells({ reading, times, mostTimes }: Weighed, index: number): boolean {
  const token = reading.tokens[index];
  if (token === undefined || (times[reading.words[index] ?? 0] ?? 0) > mostTimes) return false;
  return isTelling(reading.text, token);
}

/** Different stems of the run that are telling in both texts and stand in no stock phrase. */
function countTelling(a: Weighed, b: Weighed, { aFrom, aTo, bFrom }: Seed): number {
  const tokens = a.reading.tokens.slice(aFrom, aTo);
  const stock = new Uint8Array(tokens.length);
  markStockPhrases(tokens, 0, tokens.length, stock);
  const stems = new Set<number>();
  for (let i = 0; i < tokens.length; i++) {
    if (stock[i] === 0 && tells(a, aFrom + i) && tells(b, bFrom + i))
      stems.add(a.reading.stems[aFrom + i] ?? -1);
  }
  return stems.size;
}

/** Whether a sentence of both texts begins or ends in front of the word at `index` of A, `shift` words on in B. */
const isLimit = (a: Weighed, b: Weighed, index: number, shift: number) =>
  a.limits[index] === 1 && b.limits[index + shift] === 1;

function leastTelling(a: Weighed, b: Weighed, { aFrom, aTo, bFrom }: Seed): number {
  const shift = bFrom - aFrom;
  const isSentence = isLimit(a, b, aFrom, shift) && isLimit(a, b, aTo, shift);
  if (isSentence) return LEAST_TELLING_OF_SENTENCE;
  return aTo - aFrom >= LONG_PIECE_WORDS ? LEAST_TELLING_OF_PIECE : LEAST_TELLING_OF_SHORT_PIECE;
}

/** The run without the words of the sentences around it that happen to be equal as well: "… burned. The", "… burned. The". */
function withoutChance(a: Weighed, b: Weighed, run: Seed): Seed {
  const shift = run.bFrom - run.aFrom;
  const isCommon = (index: number) => a.reading.common[index] === 1;
  let [from, to] = [run.aFrom, run.aTo];
  while (from < to && !isLimit(a, b, from, shift) && isCommon(from)) from++;
  while (to > from && !isLimit(a, b, to, shift) && isCommon(to - 1)) to--;
  const aFrom = isLimit(a, b, from, shift) ? from : run.aFrom;
  const aTo = isLimit(a, b, to, shift) ? to : run.aTo;
  return { ...run, aFrom, aTo, bFrom: aFrom + shift, bTo: aTo + shift };
}

const isLongEnough = ({ aFrom, aTo }: Seed) => aTo - aFrom >= LEAST_WORDS;

const byLength = (x: Seed, y: Seed) =>
  y.aTo - y.aFrom - (x.aTo - x.aFrom) || x.aFrom - y.aFrom || x.bFrom - y.bFrom;

const meets = (x: Box, y: Box) =>
  (x.aFrom < y.aTo && y.aFrom < x.aTo) || (x.bFrom < y.bTo && y.bFrom < x.bTo);

/**
 * Of `runs` of equal words those that are copies though they are short, as passages. None has a word in `passages` on
 * either side; of runs that claim the same words the longest counts, then the first. What both texts quote is left to
 * their quotations. Linear in the texts, and in the product of runs and passages.
 */
export function findShortCopies(
  a: Reading,
  b: Reading,
  runs: readonly Seed[],
  passages: readonly Box[],
): AlignedPassage[] {
  const free = runs.filter((run) => isLongEnough(run) && !passages.some((passage) => meets(run, passage)));
  if (free.length === 0) return [];
  const [inA, inB] = [weigh(a), weigh(b)];
  const bounded = free.map((run) => withoutChance(inA, inB, run)).filter(isLongEnough);
  const kept: Seed[] = [];
  for (const run of bounded.sort(byLength)) {
    if (kept.some((other) => meets(run, other))) continue;
    if (countTelling(inA, inB, run) >= leastTelling(inA, inB, run)) kept.push(run);
  }
  const copies = kept.map(({ aFrom, aTo, bFrom, bTo }) => alignBox(a, b, { aFrom, aTo, bFrom, bTo }));
  const natures = passageNatures(a, b, copies);
  return copies.filter((_copy, index) => natures[index] === "copied");
}
