/** Word-level differences of two stretches of text, as a reader would mark them. */
import { startsSentence } from "#lib/compare/changed-side.ts";
import { tokenizeTimes } from "#lib/compare/clock-times.ts";
import type { WordChange } from "#lib/compare/comparison.ts";
import { type Block, slideChanges } from "#lib/compare/slide-changes.ts";
import { STOP_WORDS } from "#lib/compare/stop-words.ts";
import { withTurnedAgency } from "#lib/compare/turned-agency.ts";
import { touchesOf } from "#lib/compare/word-touches.ts";
import type { Token } from "#lib/text/tokens.ts";
import { type EqualRun, equalRuns } from "#lib/text/word-diff.ts";

/** A stretch of `text` and its words, with offsets in the whole text. */
export type Stretch = { text: string; tokens: Token[]; startUtf16: number; endUtf16: number };

/** A lone "of" between two rewritten parts this long is chance, not something kept. */
const REWRITTEN_WORDS = 3;
const STEM_LENGTH = 5;

/** The stretch [startUtf16, endUtf16) of `text`; ends should be word boundaries. */
export function readStretch(text: string, startUtf16: number, endUtf16: number): Stretch {
  const tokens = tokenizeTimes(text.slice(startUtf16, endUtf16)).map((token) => ({
    ...token,
    startUtf16: token.startUtf16 + startUtf16,
    endUtf16: token.endUtf16 + startUtf16,
  }));
  return { text, tokens, startUtf16, endUtf16 };
}

function numbered(a: Token[], b: Token[], nameOf: (token: Token) => string): [number[], number[]] {
  const numbers = new Map<string, number>();
  const number = (token: Token) => {
    const name = nameOf(token);
    const known = numbers.get(name) ?? numbers.size;
    numbers.set(name, known);
    return known;
  };
  return [a.map(number), b.map(number)];
}

/** Equal words of two token lists. */
export function equalWords(a: Token[], b: Token[]): EqualRun[] {
  return equalRuns(...numbered(a, b, (token) => token.norm));
}

function gapsBetween(runs: EqualRun[], whole: Block): Block[] {
  const blocks: Block[] = [];
  let aFrom = whole.aFrom;
  let bFrom = whole.bFrom;
  for (const { aIndex, bIndex, length } of [...runs, { aIndex: whole.aTo, bIndex: whole.bTo, length: 0 }]) {
    if (aIndex > aFrom || bIndex > bFrom) blocks.push({ aFrom, aTo: aIndex, bFrom, bTo: bIndex });
    aFrom = aIndex + length;
    bFrom = bIndex + length;
  }
  return blocks;
}

const extent = (block: Block) => Math.max(block.aTo - block.aFrom, block.bTo - block.bFrom);

/** Joins blocks that only one common word keeps apart, where both are rewritten at length. */
function joinRewritten(blocks: Block[], a: Token[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const isApartByOne = last !== undefined && block.aFrom - last.aTo === 1 && block.bFrom - last.bTo === 1;
    const between = last && isApartByOne ? a[last.aTo] : undefined;
    const isChance =
      between !== undefined &&
      STOP_WORDS.has(between.norm) &&
      extent(block) >= REWRITTEN_WORDS &&
      extent(last ?? block) >= REWRITTEN_WORDS;
    if (last && isChance) Object.assign(last, { aTo: block.aTo, bTo: block.bTo });
    else joined.push({ ...block });
  }
  return joined;
}

/** Pairs "adapt" with "adapting" inside a replaced stretch, so that each change is as small as it can be. */
function splitByStems(block: Block, a: Token[], b: Token[]): Block[] {
  if (block.aFrom === block.aTo || block.bFrom === block.bTo) return [block];
  const left = a.slice(block.aFrom, block.aTo);
  const right = b.slice(block.bFrom, block.bTo);
  const stem = (token: Token) =>
    STOP_WORDS.has(token.norm) || /^\P{L}/u.test(token.norm) ? token.norm : token.norm.slice(0, STEM_LENGTH);
  const runs = equalRuns(...numbered(left, right, stem)).map((run) => ({
    aIndex: run.aIndex + block.aFrom,
    bIndex: run.bIndex + block.bFrom,
    length: run.length,
  }));
  const pairs = runs.flatMap(({ aIndex, bIndex, length }) =>
    Array.from({ length }, (_, i) => ({
      aFrom: aIndex + i,
      aTo: aIndex + i + 1,
      bFrom: bIndex + i,
      bTo: bIndex + i + 1,
    })),
  );
  const replaced = pairs.filter((pair) => a[pair.aFrom]?.norm !== b[pair.bFrom]?.norm);
  return [...gapsBetween(runs, block), ...replaced].sort((x, y) => x.aFrom - y.aFrom || x.bFrom - y.bFrom);
}

const groupingSpace = /^[ \u00a0\u2009\u202f]$/u;

/** Whether figures of the two words are one number's, or make none: "1 200" is, "2-1" and "7 8" are two numbers. */
function isOneNumber(text: string, left: Token, right: Token): boolean {
  if (!/\p{Nd}$/u.test(left.norm) || !/^\p{Nd}/u.test(right.norm)) return true;
  const isGroup = /^\p{Nd}{3}$/u.test(right.norm);
  return isGroup && groupingSpace.test(text.slice(left.endUtf16, right.startUtf16));
}

const joinedNorms = ({ text, tokens }: Stretch, from: number, to: number) =>
  tokens.slice(from, to).reduce((joined, token, at, all) => {
    const before = all[at - 1];
    const glue = before === undefined || isOneNumber(text, before, token) ? "" : " ";
    return `${joined}${glue}${token.norm}`;
  }, "");

function spanOf(side: Stretch, from: number, to: number): { startUtf16: number; endUtf16: number } {
  const first = side.tokens[from];
  const last = side.tokens[to - 1];
  if (from < to && first && last) return { startUtf16: first.startUtf16, endUtf16: last.endUtf16 };
  const place = last?.endUtf16 ?? side.startUtf16;
  return { startUtf16: place, endUtf16: place };
}

function toChange(a: Stretch, b: Stretch, block: Block): WordChange {
  const aSpan = spanOf(a, block.aFrom, block.aTo);
  const bSpan = spanOf(b, block.bFrom, block.bTo);
  const isInsert = block.aFrom === block.aTo;
  const isDelete = block.bFrom === block.bTo;
  return {
    kind: isInsert ? "insert" : isDelete ? "delete" : "substitute",
    a: a.text.slice(aSpan.startUtf16, aSpan.endUtf16),
    b: b.text.slice(bSpan.startUtf16, bSpan.endUtf16),
    aStartUtf16: aSpan.startUtf16,
    aEndUtf16: aSpan.endUtf16,
    bStartUtf16: bSpan.startUtf16,
    bEndUtf16: bSpan.endUtf16,
    touches: touchesOf(
      { text: a.text, tokens: a.tokens, from: block.aFrom, to: block.aTo },
      { text: b.text, tokens: b.tokens, from: block.bFrom, to: block.bTo },
    ),
  };
}

/**
 * Where the words of the two differ, in order, each block where a reader would see it. Spacing and hyphens still count
 * as differences here.
 */
export function changedBlocks(a: Stretch, b: Stretch): Block[] {
  const whole = { aFrom: 0, aTo: a.tokens.length, bFrom: 0, bTo: b.tokens.length };
  return slideChanges(gapsBetween(equalWords(a.tokens, b.tokens), whole), {
    a: a.tokens,
    b: b.tokens,
    startsSentence: (token, isA) => startsSentence(isA ? a.text : b.text, token.startUtf16),
  });
}

/** The blocks of words that are changes, none of typography alone, each as small as it can be. */
function differingBlocks(a: Stretch, b: Stretch): Block[] {
  return joinRewritten(changedBlocks(a, b), a.tokens)
    .filter(({ aFrom, aTo, bFrom, bTo }) => joinedNorms(a, aFrom, aTo) !== joinedNorms(b, bFrom, bTo))
    .flatMap((block) => splitByStems(block, a.tokens, b.tokens));
}

/**
 * How many words `wordChanges` would mark, on the side that has more of them, without what each of them touches. The same
 * cost but for that.
 */
export function countChangedWords(a: Stretch, b: Stretch): number {
  const blocks = differingBlocks(a, b);
  const sum = (words: (block: Block) => number) => blocks.reduce((total, block) => total + words(block), 0);
  return Math.max(
    sum(({ aFrom, aTo }) => aTo - aFrom),
    sum(({ bFrom, bTo }) => bTo - bFrom),
  );
}

/**
 * The changes that make `a`'s words into `b`'s, in order. Differences of typography are none: dashes, ellipses,
 * brackets, quotation marks, case, and words that are only spaced or hyphenated otherwise ("air strike", "airstrike").
 * O(words · edits) up to the limit of `equalRuns`.
 */
export function wordChanges(a: Stretch, b: Stretch): WordChange[] {
  return withTurnedAgency(differingBlocks(a, b).map((block) => toChange(a, b, block)));
}
