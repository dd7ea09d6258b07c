/**
 * Finds a short stretch of one text that tells in its own words what the other says at length. No two sentences need be
 * alike for that: nearly all telling words of the stretch stand in the other text, spread over it, and far more of them
 * than such a text holds of any prose. Two articles that name the same things share some of their words everywhere and
 * in no stretch nearly all.
 */
import type { Box } from "#lib/compare/bound-passage.ts";
import type { Reading, WordRange } from "#lib/compare/reading.ts";

/** Sentences of a summary, and its telling words, at most. */
const MOST_SENTENCES = 12;
const MOST_TELLING = 130;
/** Where a summary begins and ends: its sentences have more than this share of their telling words from the other text. */
const EDGE_SHARE = 0.5;
/** Stems of the stretch that make a sentence of the other text one it draws on. */
const LEAST_DRAWN = 2;
/** Sentences the stretch may pass over between two it draws on, as in Sanchez-Perez et al., CLEF 2014. */
const MOST_PASSED_OVER = 24;
/** What the stretch draws on is at least so many times as long, */
const LEAST_RATIO = 3;
/** and at most so many words: a longer text holds most words of any prose. */
const MOST_REGION_WORDS = 2500;
/** No place so many times as long as the stretch has more than this share of the stems: it would be taken from there. */
const PLACE_RATIO = 1.5;
const MOST_IN_ONE_PLACE = 0.75;
/** Stems held beyond the share to be expected and EXCESS_SHARE above it. */
const LEAST_EXCESS = 11;
const EXCESS_SHARE = 0.25;
/** The same, in standard deviations of chance. */
const LEAST_DEVIATIONS = 8.5;
/** Neighbouring words of the stretch that are neighbours there too, for each of its telling words: names, phrases. */
const LEAST_PAIRS = 0.35;
/** Stems of the first text's other words that weigh as much as what is known of texts of the second's length. */
const PRIOR_STEMS = 100;

type Tally = { telling: number; held: number };

function stemSet(reading: Reading, range: WordRange): Set<number> {
  const stems = new Set<number>();
  for (let i = range.from; i < range.to; i++) if (reading.common[i] === 0) stems.add(reading.stems[i] ?? -1);
  return stems;
}

/** 1 at each stem of the range's telling words. */
function stemMarks(reading: Reading, { from, to }: WordRange): Uint8Array {
  const marks = new Uint8Array(reading.stemCount);
  for (let i = from; i < to; i++) if (reading.common[i] === 0) marks[reading.stems[i] ?? 0] = 1;
  return marks;
}

function tallyWords(reading: Reading, range: WordRange, held: Uint8Array): Tally {
  const tally = { telling: 0, held: 0 };
  for (let i = range.from; i < range.to; i++) {
    if (reading.common[i] === 1) continue;
    tally.telling++;
    if (held[reading.stems[i] ?? 0] === 1) tally.held++;
  }
  return tally;
}

/** The run of sentences with most held words above EDGE_SHARE; null when no sentence has any. `held`: 1 at each held stem. */
function bestStretch(reading: Reading, held: Uint8Array): WordRange | null {
  const tallies = reading.sentences.map((range) => tallyWords(reading, range, held));
  let best: { range: WordRange; gain: number } | null = null;
  reading.sentences.forEach(({ from }, first) => {
    let gain = 0;
    let telling = 0;
    for (let last = first; last < Math.min(tallies.length, first + MOST_SENTENCES); last++) {
      const tally = tallies[last] ?? { telling: 0, held: 0 };
      telling += tally.telling;
      if (telling > MOST_TELLING) return;
      gain += tally.held - EDGE_SHARE * tally.telling;
      if (gain > (best?.gain ?? 0)) best = { range: { from, to: reading.sentences[last]?.to ?? from }, gain };
    }
  });
  return best === null ? null : (best as { range: WordRange }).range;
}

/** How many of the `stems`, which are marked with 1, each sentence has among its telling words. */
function drawnBySentence(reading: Reading, stems: Uint8Array): number[] {
  // In which sentence a stem was seen last, counted from 1.
  const seen = new Int32Array(reading.stemCount);
  return reading.sentences.map(({ from, to }, index) => {
    let drawn = 0;
    for (let i = from; i < to; i++) {
      const stem = reading.stems[i] ?? 0;
      if (reading.common[i] === 1 || stems[stem] !== 1 || seen[stem] === index + 1) continue;
      seen[stem] = index + 1;
      drawn++;
    }
    return drawn;
  });
}

/** From the first to the last sentence drawn on; of several such regions far from each other the one drawn on most. */
function drawnOn(reading: Reading, stems: Uint8Array): WordRange | null {
  let best: { range: WordRange; drawn: number } | null = null;
  let open: { range: WordRange; drawn: number; last: number } | null = null;
  const drawn = drawnBySentence(reading, stems);
  for (const [index, range] of reading.sentences.entries()) {
    const shared = drawn[index] ?? 0;
    if (shared < LEAST_DRAWN) continue;
    if (open === null || index - open.last - 1 > MOST_PASSED_OVER)
      open = { range: { ...range }, drawn: 0, last: index };
    open.range.to = range.to;
    open.drawn += shared;
    open.last = index;
    if (best === null || open.drawn > best.drawn) best = open;
  }
  return best === null ? null : best.range;
}

/** Pairs of neighbouring stems in the stretch, not both of common words, that are neighbours in the region as well. */
function countSharedPairs(reading: Reading, stretch: WordRange, other: Reading, region: WordRange): number {
  const pairAt = ({ stems }: Reading, i: number) => `${stems[i]} ${stems[i + 1]}`;
  const pairs = new Set<string>();
  for (let i = region.from; i + 1 < region.to; i++) pairs.add(pairAt(other, i));
  let shared = 0;
  for (let i = stretch.from; i + 1 < stretch.to; i++) {
    const isCommon = reading.common[i] === 1 && reading.common[i + 1] === 1;
    if (!isCommon && pairs.has(pairAt(reading, i))) shared++;
  }
  return shared;
}

/** The largest share of the region's `stems` that stands within `words` consecutive words of it. Linear. */
function shareInOnePlace(
  reading: Reading,
  region: WordRange,
  stems: ReadonlySet<number>,
  words: number,
): number {
  const counts = new Map<number, number>();
  const all = new Set<number>();
  let most = 0;
  for (let i = region.from; i < region.to; i++) {
    const stem = reading.stems[i] ?? -1;
    if (stems.has(stem)) {
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
      all.add(stem);
    }
    const gone = i - words >= region.from ? (reading.stems[i - words] ?? -1) : -1;
    const left = (counts.get(gone) ?? 0) - 1;
    if (left > 0) counts.set(gone, left);
    else counts.delete(gone);
    most = Math.max(most, counts.size);
  }
  return most / all.size;
}

/** Share of any prose's telling stems that a text of so many words holds; read off unrelated pairs of news and web pages. */
function expectedShare(words: number): number {
  return Math.min(0.8, Math.max(0.05, 0.075 * Math.log2(Math.max(1, words)) - 0.45));
}

/** Whether the stretch holds far more of the region's stems than the rest of its own text does, or any text would. */
function isTelling(reading: Reading, stretch: WordRange, other: Reading, region: WordRange): boolean {
  const held = stemSet(other, region);
  const inside = stemSet(reading, stretch);
  const outside = stemSet(reading, { from: 0, to: stretch.from });
  for (const stem of stemSet(reading, { from: stretch.to, to: reading.words.length })) outside.add(stem);
  const count = (stems: Set<number>) => [...stems].filter((stem) => held.has(stem)).length;
  const prior = expectedShare(region.to - region.from);
  const expected = (count(outside) + PRIOR_STEMS * prior) / (outside.size + PRIOR_STEMS);
  const found = count(inside);
  const deviation = Math.sqrt(expected * (1 - expected) * inside.size);
  return (
    found - (expected + EXCESS_SHARE) * inside.size >= LEAST_EXCESS &&
    found - expected * inside.size >= LEAST_DEVIATIONS * deviation
  );
}

function isSummary(reading: Reading, stretch: WordRange, other: Reading, region: WordRange): boolean {
  const words = stretch.to - stretch.from;
  const regionWords = region.to - region.from;
  if (regionWords < LEAST_RATIO * words || regionWords > MOST_REGION_WORDS) return false;
  if (!isTelling(reading, stretch, other, region)) return false;
  const { telling } = tallyWords(reading, stretch, new Uint8Array(0));
  if (countSharedPairs(reading, stretch, other, region) < LEAST_PAIRS * telling) return false;
  const place = Math.ceil(PLACE_RATIO * words);
  return shareInOnePlace(other, region, stemSet(reading, stretch), place) <= MOST_IN_ONE_PLACE;
}

/**
 * The stretch of `a` that best sums up `b`, with what of `b` it draws on, as word ranges; null when there is none.
 * About linear in both texts' words.
 */
export function findSummary(a: Reading, b: Reading): Box | null {
  const stretch = bestStretch(a, stemMarks(b, { from: 0, to: b.words.length }));
  if (stretch === null) return null;
  const region = drawnOn(b, stemMarks(a, stretch));
  if (region === null || !isSummary(a, stretch, b, region)) return null;
  return { aFrom: stretch.from, aTo: stretch.to, bFrom: region.from, bTo: region.to };
}
