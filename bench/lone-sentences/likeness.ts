/** How much two sentences of two texts are alike, by every measure that a rule for lone rewritten sentences might rest on. */
import { type Reading, readPair } from "#lib/compare/reading.ts";
import { isTelling } from "#lib/compare/telling-words.ts";

export type Likeness = {
  /** Cosine over the different stems, weighted by inverse sentence frequency in the two texts. */
  cosine: number;
  /** Dice over the different stems, and over those that are no common words. */
  dice: number;
  contentDice: number;
  /** Stems both have: all but common words; without names and numbers; of these, those that neither text has oftener than twice. */
  content: number;
  telling: number;
  rare: number;
  /** Words other than common ones that both have in one order. */
  ordered: number;
};

type Words = { all: Set<number>; content: number[]; telling: Set<number> };

function wordsOf({ sentences, stems, common, tokens, text }: Reading, index: number): Words {
  const { from, to } = sentences[index] ?? { from: 0, to: 0 };
  const words: Words = { all: new Set(), content: [], telling: new Set() };
  for (let i = from; i < to; i++) {
    const [stem, token] = [stems[i] ?? 0, tokens[i]];
    words.all.add(stem);
    if (common[i] === 1 || token === undefined) continue;
    words.content.push(stem);
    if (isTelling(text, token) && !/\d/u.test(token.norm)) words.telling.add(stem);
  }
  return words;
}

const inBoth = (a: ReadonlySet<number>, b: ReadonlySet<number>) => [...a].filter((one) => b.has(one));

/** The longest common subsequence. */
function orderedWords(a: readonly number[], b: readonly number[]): number {
  const row = new Uint16Array(b.length + 1);
  for (const word of a) {
    let diagonal = 0;
    for (const [at, other] of b.entries()) {
      const above = row[at + 1] ?? 0;
      row[at + 1] = word === other ? diagonal + 1 : Math.max(above, row[at] ?? 0);
      diagonal = above;
    }
  }
  return row[b.length] ?? 0;
}

type Counts = { sentences: number; heldBy: Map<number, number>; times: Map<number, number>[] };

function count(readings: readonly Reading[], words: readonly Words[][]): Counts {
  const heldBy = new Map<number, number>();
  for (const { all } of words.flat()) for (const stem of all) heldBy.set(stem, (heldBy.get(stem) ?? 0) + 1);
  const times = readings.map(({ stems }) => {
    const found = new Map<number, number>();
    for (const stem of stems) found.set(stem, (found.get(stem) ?? 0) + 1);
    return found;
  });
  return { sentences: words.flat().length, heldBy, times };
}

const MOST_TIMES_RARE = 2;

function likenessOf(a: Words, b: Words, { sentences, heldBy, times }: Counts): Likeness {
  const weight = (stem: number) => Math.log(sentences / (heldBy.get(stem) ?? 1)) ** 2;
  const squares = (stems: Iterable<number>) => [...stems].reduce((sum, stem) => sum + weight(stem), 0);
  const shared = inBoth(a.all, b.all);
  const [aContent, bContent] = [new Set(a.content), new Set(b.content)];
  const content = inBoth(aContent, bContent).length;
  const telling = inBoth(a.telling, b.telling);
  const isRare = (stem: number) => times.every((one) => (one.get(stem) ?? 0) <= MOST_TIMES_RARE);
  return {
    cosine: squares(shared) / (Math.sqrt(squares(a.all) * squares(b.all)) || 1),
    dice: (2 * shared.length) / (a.all.size + b.all.size || 1),
    contentDice: (2 * content) / (aContent.size + bContent.size || 1),
    content,
    telling: telling.length,
    rare: telling.filter(isRare).length,
    ordered: orderedWords(a.content, b.content),
  };
}

function holds({ tokens, sentences }: Reading, index: number, placeUtf16: number | undefined): boolean {
  if (placeUtf16 === undefined) return true;
  const { from, to } = sentences[index] ?? { from: 0, to: 0 };
  return (tokens[from]?.startUtf16 ?? 0) <= placeUtf16 && placeUtf16 < (tokens[to - 1]?.endUtf16 ?? 0);
}

/**
 * The likeness of sentences of two texts; those that share fewer than `leastTelling` telling stems are left out.
 *
 * @param only a place in each sentence asked for; without it all pairs
 */
export function likenesses(
  aText: string,
  bText: string,
  leastTelling: number,
  only?: { aUtf16: number; bUtf16: number },
): Likeness[] {
  const { a, b } = readPair(aText, bText);
  const words = [a, b].map((reading) => reading.sentences.map((_, index) => wordsOf(reading, index)));
  const counts = count([a, b], words);
  const [inA = [], inB = []] = words;
  return inA.flatMap((left, aIndex) => {
    if (!holds(a, aIndex, only?.aUtf16)) return [];
    return inB.flatMap((right, bIndex) => {
      if (!holds(b, bIndex, only?.bUtf16)) return [];
      if (inBoth(left.telling, right.telling).length < leastTelling) return [];
      return [likenessOf(left, right, counts)];
    });
  });
}
