/**
 * Pairs of sentences that say much the same in other words or another order, where no run of equal words is long
 * enough to show it. Cosine over tf·isf and Dice over stems, both above a threshold:
 * M. Sanchez-Perez, G. Sidorov, A. Gelbukh, "A Winning Approach to Text Alignment for Text Reuse Detection at
 * PAN 2014", CLEF 2014.
 */
import type { Reading, WordRange } from "#lib/compare/reading.ts";
import type { Seed } from "#lib/compare/seed.ts";

const LEAST_COSINE = 0.3;
const LEAST_DICE = 0.3;
/** Best partners kept for a sentence; without a limit a text of like sentences would give all pairs. */
const MOST_PARTNERS = 4;
/** Share of a sentence's best cosine that its other partners reach: what was copied from one place is only like another. */
const LEAST_OF_BEST = 0.7;
/** Pairs looked at for a sentence, best first. */
const MOST_CANDIDATES = 16;

type Sentence = { range: WordRange; counts: Map<number, number>; norm: number };
type Candidate = { a: number; b: number; cosine: number };

function countStems(reading: Reading, range: WordRange): Map<number, number> {
  const counts = new Map<number, number>();
  for (let i = range.from; i < range.to; i++) {
    const stem = reading.stems[i] ?? -1;
    counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return counts;
}

/** ln(N / sentences holding the stem): a stem of every sentence weighs nothing. */
function inverseFrequency(sentences: Map<number, number>[]): Map<number, number> {
  const held = new Map<number, number>();
  for (const counts of sentences) for (const stem of counts.keys()) held.set(stem, (held.get(stem) ?? 0) + 1);
  const total = sentences.length;
  return new Map([...held].map(([stem, count]) => [stem, Math.log(total / count)]));
}

function withNorms(reading: Reading, counts: Map<number, number>[], isf: Map<number, number>): Sentence[] {
  return counts.map((stems, index) => {
    let squares = 0;
    for (const [stem, count] of stems) squares += (count * (isf.get(stem) ?? 0)) ** 2;
    return { range: reading.sentences[index] ?? { from: 0, to: 0 }, counts: stems, norm: Math.sqrt(squares) };
  });
}

type Posting = { index: number; weight: number };

function postingsOf(sentences: Sentence[], isf: Map<number, number>): Map<number, Posting[]> {
  const postings = new Map<number, Posting[]>();
  sentences.forEach(({ counts }, index) => {
    for (const [stem, count] of counts) {
      const weight = count * (isf.get(stem) ?? 0);
      if (weight === 0) continue;
      const list = postings.get(stem);
      if (list) list.push({ index, weight });
      else postings.set(stem, [{ index, weight }]);
    }
  });
  return postings;
}

/** Best first; equal pairs by how far they stand from the diagonal, then by place, so that the choice is stable. */
function byCosine(x: Candidate, y: Candidate): number {
  return y.cosine - x.cosine || Math.abs(x.b - x.a) - Math.abs(y.b - y.a) || x.a - y.a || x.b - y.b;
}

/** The sentences of B most like each sentence of A, at most MOST_CANDIDATES for each. */
function cosines(a: Sentence[], b: Sentence[], isf: Map<number, number>): Candidate[] {
  const postings = postingsOf(b, isf);
  const dots = new Float64Array(b.length);
  return a.flatMap(({ counts, norm }, aIndex) => {
    dots.fill(0);
    for (const [stem, count] of counts) {
      const weight = count * (isf.get(stem) ?? 0);
      for (const posting of postings.get(stem) ?? []) {
        dots[posting.index] = (dots[posting.index] ?? 0) + weight * posting.weight;
      }
    }
    const found: Candidate[] = [];
    b.forEach((sentence, bIndex) => {
      const cosine = (dots[bIndex] ?? 0) / (norm * sentence.norm);
      if (cosine > LEAST_COSINE) found.push({ a: aIndex, b: bIndex, cosine });
    });
    return found.length > MOST_CANDIDATES ? found.sort(byCosine).slice(0, MOST_CANDIDATES) : found;
  });
}

/** The pairs in which neither sentence has a much better partner. */
function withoutLesser(pairs: Candidate[], aSentences: number, bSentences: number): Candidate[] {
  const aBest = new Float64Array(aSentences);
  const bBest = new Float64Array(bSentences);
  for (const { a, b, cosine } of pairs) {
    aBest[a] = Math.max(aBest[a] ?? 0, cosine);
    bBest[b] = Math.max(bBest[b] ?? 0, cosine);
  }
  return pairs.filter(({ a, b, cosine }) => cosine >= LEAST_OF_BEST * Math.max(aBest[a] ?? 0, bBest[b] ?? 0));
}

function dice(a: Sentence, b: Sentence): number {
  let shared = 0;
  for (const stem of a.counts.keys()) if (b.counts.has(stem)) shared++;
  return (2 * shared) / (a.counts.size + b.counts.size);
}

/**
 * Seeds of like sentences; a seed's weight is the cosine times the shorter sentence's words.
 * Time grows with the pairs of sentences that share an untypical stem: at worst their product, on short vectors.
 */
export function sentenceSeeds(a: Reading, b: Reading): Seed[] {
  const aCounts = a.sentences.map((range) => countStems(a, range));
  const bCounts = b.sentences.map((range) => countStems(b, range));
  const isf = inverseFrequency([...aCounts, ...bCounts]);
  const aSentences = withNorms(a, aCounts, isf);
  const bSentences = withNorms(b, bCounts, isf);
  const aTaken = new Uint16Array(aSentences.length);
  const bTaken = new Uint16Array(bSentences.length);
  const seeds: Seed[] = [];
  const pairs = withoutLesser(cosines(aSentences, bSentences, isf), aSentences.length, bSentences.length);
  for (const pair of pairs.sort(byCosine)) {
    const left = aSentences[pair.a];
    const right = bSentences[pair.b];
    if (!left || !right || (aTaken[pair.a] ?? 0) >= MOST_PARTNERS || (bTaken[pair.b] ?? 0) >= MOST_PARTNERS)
      continue;
    if (dice(left, right) <= LEAST_DICE) continue;
    aTaken[pair.a] = (aTaken[pair.a] ?? 0) + 1;
    bTaken[pair.b] = (bTaken[pair.b] ?? 0) + 1;
    const words = Math.min(left.range.to - left.range.from, right.range.to - right.range.from);
    seeds.push({
      aFrom: left.range.from,
      aTo: left.range.to,
      bFrom: right.range.from,
      bTo: right.range.to,
      weight: pair.cosine * words,
    });
  }
  return seeds;
}
