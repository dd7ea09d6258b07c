/** The passages two texts share, as word ranges with their word alignment. */
import { type Box, boundPassage } from "#lib/compare/bound-passage.ts";
import { type Chain, chainSeeds } from "#lib/compare/chain-seeds.ts";
import { exactRuns } from "#lib/compare/exact-runs.ts";
import { joinPassages } from "#lib/compare/join-passages.ts";
import type { Reading } from "#lib/compare/reading.ts";
import { sentenceSeeds } from "#lib/compare/sentence-seeds.ts";
import { type EqualRun, equalRuns } from "#lib/text/word-diff.ts";

/** `runs` are word indices of the whole texts. */
export type AlignedPassage = Box & { runs: EqualRun[]; similarity: number };

/** Chains below are not looked at: about four telling words. */
const LEAST_CHAIN_SCORE = 4;
/** Telling words in common, times the likeness: six copied words are enough, two sentences about one thing are not. */
const LEAST_EVIDENCE = 6;
/** Dice over the stems of both sides. */
const LEAST_OVERLAP = 0.35;
/** A passage must bring this share of new words on one side at least. */
const LEAST_NEW = 0.5;

type Overlap = { shared: number; dice: number };

/** Stems both sides have, counted with multiplicity; common words count for Dice only. */
function overlapOf(a: Reading, b: Reading, box: Box): Overlap {
  const left = new Map<number, number>();
  for (let i = box.aFrom; i < box.aTo; i++) {
    const stem = a.stems[i] ?? -1;
    left.set(stem, (left.get(stem) ?? 0) + 1);
  }
  let all = 0;
  let telling = 0;
  for (let i = box.bFrom; i < box.bTo; i++) {
    const stem = b.stems[i] ?? -1;
    const count = left.get(stem) ?? 0;
    if (count === 0) continue;
    left.set(stem, count - 1);
    all++;
    if (b.common[i] === 0) telling++;
  }
  return { shared: telling, dice: (2 * all) / (box.aTo - box.aFrom + box.bTo - box.bFrom) };
}

function newShare(covered: Uint8Array, from: number, to: number): number {
  let fresh = 0;
  for (let i = from; i < to; i++) if (covered[i] === 0) fresh++;
  return fresh / (to - from);
}

function align(a: Reading, b: Reading, box: Box): AlignedPassage {
  const found = equalRuns(a.words.subarray(box.aFrom, box.aTo), b.words.subarray(box.bFrom, box.bTo));
  const runs = found.map((run) => ({
    ...run,
    aIndex: run.aIndex + box.aFrom,
    bIndex: run.bIndex + box.bFrom,
  }));
  const matched = runs.reduce((sum, run) => sum + run.length, 0);
  return { ...box, runs, similarity: (2 * matched) / (box.aTo - box.aFrom + box.bTo - box.bFrom) };
}

function isWholeText(reading: Reading, from: number, to: number): boolean {
  return from === 0 && to === reading.words.length;
}

function isPassage(a: Reading, b: Reading, box: Box): boolean {
  if (isWholeText(a, box.aFrom, box.aTo) && isWholeText(b, box.bFrom, box.bTo)) return true;
  const { shared, dice } = overlapOf(a, b, box);
  return dice >= LEAST_OVERLAP && shared * dice >= LEAST_EVIDENCE;
}

function wholeText(a: Reading, b: Reading): Box | null {
  const length = a.words.length;
  const isSame = length > 0 && length === b.words.length && a.words.every((word, i) => word === b.words[i]);
  return isSame ? { aFrom: 0, aTo: length, bFrom: 0, bTo: length } : null;
}

function selectChains(a: Reading, b: Reading, chains: Chain[]): Box[] {
  const aCovered = new Uint8Array(a.words.length);
  const bCovered = new Uint8Array(b.words.length);
  const isNew = (box: Box) =>
    newShare(aCovered, box.aFrom, box.aTo) >= LEAST_NEW ||
    newShare(bCovered, box.bFrom, box.bTo) >= LEAST_NEW;
  const boxes: Box[] = [];
  for (const chain of chains) {
    if (chain.score < LEAST_CHAIN_SCORE || !isNew(chain)) continue;
    const box = boundPassage(a, b, chain);
    if (!box || !isNew(box) || overlapOf(a, b, box).dice < LEAST_OVERLAP) continue;
    aCovered.fill(1, box.aFrom, box.aTo);
    bCovered.fill(1, box.bFrom, box.bTo);
    boxes.push(box);
  }
  const joined = joinPassages(boxes, (hull) => overlapOf(a, b, hull).dice);
  return joined.filter((box) => isPassage(a, b, box));
}

/** Shared passages in A's order. Seeds: runs of equal words and like sentences. */
export function findPassages(a: Reading, b: Reading): AlignedPassage[] {
  const whole = wholeText(a, b);
  const boxes = whole
    ? [whole]
    : selectChains(a, b, chainSeeds([...exactRuns(a, b), ...sentenceSeeds(a, b)]));
  return boxes.map((box) => align(a, b, box)).sort((x, y) => x.aFrom - y.aFrom || x.bFrom - y.bFrom);
}
