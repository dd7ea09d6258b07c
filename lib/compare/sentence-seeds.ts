/**
 * Pairs of sentences that say much the same in other words or another order, where no run of equal words is long
 * enough to show it. Cosine over tf·isf and Dice over stems, both above a threshold:
 * M. Sanchez-Perez, G. Sidorov, A. Gelbukh, "A Winning Approach to Text Alignment for Text Reuse Detection at
 * PAN 2014", CLEF 2014.
 */
import type { Reading, WordRange } from "#lib/compare/reading.ts";
import type { Seed } from "#lib/compare/seed.ts";
import type { SentenceStems } from "#lib/compare/sentence-stems.ts";

const LEAST_COSINE = 0.3;
const LEAST_DICE = 0.3;
/** Best partners kept for a sentence; without a limit a text of like sentences would give all pairs. */
const MOST_PARTNERS = 4;
/** Share of a sentence's best cosine that its other partners reach: what was copied from one place is only like another. */
const LEAST_OF_BEST = 0.7;
/** Pairs looked at for a sentence, best first. */
const MOST_CANDIDATES = 16;

type Candidate = { a: number; b: number; cosine: number };

/** The stems of a text's sentences in the pair's numbers, with the length of each sentence's vector. */
type Bags = SentenceStems & { size: number; norms: Float64Array };

/** ln(N / sentences holding the stem): a stem of every sentence weighs nothing. */
function inverseFrequency(a: Reading, b: Reading): Float64Array {
  const held = new Int32Array(a.stemCount);
  for (const reading of [a, b]) {
    for (const stem of reading.sentenceStems().stems) {
      const number = reading.stemNumbers[stem] ?? 0;
      held[number] = (held[number] ?? 0) + 1;
    }
  }
  const total = a.sentences.length + b.sentences.length;
  return Float64Array.from(held, (count) => Math.log(total / count));
}

function bagsOf(reading: Reading, isf: Float64Array): Bags {
  const { starts, stems: own, counts } = reading.sentenceStems();
  const stems = own.map((stem) => reading.stemNumbers[stem] ?? 0);
  const size = reading.sentences.length;
  const norms = new Float64Array(size);
  for (let sentence = 0; sentence < size; sentence++) {
    let squares = 0;
    for (let at = starts[sentence] ?? 0; at < (starts[sentence + 1] ?? 0); at++)
      squares += ((counts[at] ?? 0) * (isf[stems[at] ?? 0] ?? 0)) ** 2;
    norms[sentence] = Math.sqrt(squares);
  }
  return { starts, stems, counts, size, norms };
}

/** For each stem the sentences that hold it, ascending, with its weight there: from `starts[stem]` to `starts[stem + 1]`. */
type Postings = { starts: Int32Array; sentences: Int32Array; weights: Float64Array };

function postingsOf(bags: Bags, isf: Float64Array): Postings {
  const starts = new Int32Array(isf.length + 1);
  for (const stem of bags.stems) starts[stem + 1] = (starts[stem + 1] ?? 0) + 1;
  for (let stem = 0; stem < isf.length; stem++)
    starts[stem + 1] = (starts[stem + 1] ?? 0) + (starts[stem] ?? 0);
  const next = starts.slice();
  const sentences = new Int32Array(bags.stems.length);
  const weights = new Float64Array(bags.stems.length);
  for (let sentence = 0; sentence < bags.size; sentence++) {
    for (let at = bags.starts[sentence] ?? 0; at < (bags.starts[sentence + 1] ?? 0); at++) {
      const stem = bags.stems[at] ?? 0;
      const place = next[stem] ?? 0;
      next[stem] = place + 1;
      sentences[place] = sentence;
      weights[place] = (bags.counts[at] ?? 0) * (isf[stem] ?? 0);
    }
  }
  return { starts, sentences, weights };
}

/** Best first; equal pairs by how far they stand from the diagonal, then by place, so that the choice is stable. */
function byCosine(x: Candidate, y: Candidate): number {
  return y.cosine - x.cosine || Math.abs(x.b - x.a) - Math.abs(y.b - y.a) || x.a - y.a || x.b - y.b;
}

/** Into `dots` the products of sentence `index` of A with every sentence of B. */
function multiply(a: Bags, index: number, isf: Float64Array, postings: Postings, dots: Float64Array): void {
  dots.fill(0);
  for (let at = a.starts[index] ?? 0; at < (a.starts[index + 1] ?? 0); at++) {
    const stem = a.stems[at] ?? 0;
    const weight = (a.counts[at] ?? 0) * (isf[stem] ?? 0);
    if (weight === 0) continue;
    for (let place = postings.starts[stem] ?? 0; place < (postings.starts[stem + 1] ?? 0); place++) {
      const sentence = postings.sentences[place] ?? 0;
      dots[sentence] = (dots[sentence] ?? 0) + weight * (postings.weights[place] ?? 0);
    }
  }
}

/** The sentences of B most like each sentence of A, at most MOST_CANDIDATES for each. */
function cosines(a: Bags, b: Bags, isf: Float64Array): Candidate[] {
  const postings = postingsOf(b, isf);
  const dots = new Float64Array(b.size);
  const all: Candidate[] = [];
  for (let aIndex = 0; aIndex < a.size; aIndex++) {
    multiply(a, aIndex, isf, postings, dots);
    const norm = a.norms[aIndex] ?? 0;
    const found: Candidate[] = [];
    for (let bIndex = 0; bIndex < b.size; bIndex++) {
      const dot = dots[bIndex] ?? 0;
      if (dot === 0) continue;
      const cosine = dot / (norm * (b.norms[bIndex] ?? 0));
      if (cosine > LEAST_COSINE) found.push({ a: aIndex, b: bIndex, cosine });
    }
    all.push(...(found.length > MOST_CANDIDATES ? found.sort(byCosine).slice(0, MOST_CANDIDATES) : found));
  }
  return all;
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

const stemsAt = ({ starts, stems }: SentenceStems, index: number) =>
  stems.subarray(starts[index], starts[index + 1]);

/** Dice over the different stems of two sentences. */
function dice(a: Int32Array, b: Int32Array): number {
  const inA = new Set(a);
  let shared = 0;
  for (const stem of b) if (inA.has(stem)) shared++;
  return (2 * shared) / (a.length + b.length);
}

function seedOf(left: WordRange, right: WordRange, cosine: number): Seed {
  const words = Math.min(left.to - left.from, right.to - right.from);
  return { aFrom: left.from, aTo: left.to, bFrom: right.from, bTo: right.to, weight: cosine * words };
}

/**
 * Seeds of like sentences; a seed's weight is the cosine times the shorter sentence's words.
 * Time grows with the pairs of sentences that share an untypical stem: at worst their product, on short vectors.
 */
export function sentenceSeeds(a: Reading, b: Reading): Seed[] {
  const isf = inverseFrequency(a, b);
  const [aBags, bBags] = [bagsOf(a, isf), bagsOf(b, isf)];
  const aTaken = new Uint16Array(aBags.size);
  const bTaken = new Uint16Array(bBags.size);
  const seeds: Seed[] = [];
  const pairs = withoutLesser(cosines(aBags, bBags, isf), aBags.size, bBags.size);
  for (const pair of pairs.sort(byCosine)) {
    const left = a.sentences[pair.a];
    const right = b.sentences[pair.b];
    if (!left || !right || (aTaken[pair.a] ?? 0) >= MOST_PARTNERS || (bTaken[pair.b] ?? 0) >= MOST_PARTNERS)
      continue;
    if (dice(stemsAt(aBags, pair.a), stemsAt(bBags, pair.b)) <= LEAST_DICE) continue;
    aTaken[pair.a] = (aTaken[pair.a] ?? 0) + 1;
    bTaken[pair.b] = (bTaken[pair.b] ?? 0) + 1;
    seeds.push(seedOf(left, right, pair.cosine));
  }
  return seeds;
}
