/** The passages two texts share, as word ranges with their word alignment. */
import { type AlignedPassage, alignBox } from "#lib/compare/align-box.ts";
import { type Box, boundPassage } from "#lib/compare/bound-passage.ts";
import { type Chain, chainSeeds } from "#lib/compare/chain-seeds.ts";
import { copiedCore } from "#lib/compare/copied-core.ts";
import { cutAtMoved } from "#lib/compare/cut-at-moved.ts";
import { exactRuns } from "#lib/compare/exact-runs.ts";
import { joinPassages } from "#lib/compare/join-passages.ts";
import { overlapOf } from "#lib/compare/overlap.ts";
import type { Reading } from "#lib/compare/reading.ts";
import { type RatedBox, resolveOverlaps } from "#lib/compare/resolve-overlaps.ts";
import type { Seed } from "#lib/compare/seed.ts";
import { sentenceSeeds } from "#lib/compare/sentence-seeds.ts";
import { findShortCopies } from "#lib/compare/short-copies.ts";
import { withSummaries } from "#lib/compare/with-summaries.ts";

/** Chains below are not looked at: about four telling words. */
const LEAST_CHAIN_SCORE = 4;
/** Dice over stems for a candidate, before its neighbours are joined to it. */
const LEAST_CANDIDATE_OVERLAP = 0.2;
/** Dice over stems for a passage. */
const LEAST_OVERLAP = 0.25;
/**
 * Different stems a passage's sides share, about a short sentence. Of all measures tried on half of PAN 2013 (Dice,
 * cosine over tf·isf, length, word pairs, similarity) this one parts copying from two texts about one thing best.
 */
const LEAST_STEMS = 16;
/** Of these, so many that are not common words. */
const LEAST_TELLING_STEMS = 5;
/** In a passage that is most of a text, a brief of a sentence or two, so many are enough, */
const LEAST_STEMS_OF_BRIEF = 8;
/** when it makes up this share of the text, and its sides are this much alike. */
const MOST_OF_BRIEF = 0.5;
const LEAST_BRIEF_OVERLAP = 0.5;
/** A passage must bring this share of new words on one side at least. */
const LEAST_NEW = 0.5;

function newShare(covered: Uint8Array, from: number, to: number): number {
  let fresh = 0;
  for (let i = from; i < to; i++) if (covered[i] === 0) fresh++;
  return fresh / (to - from);
}

function isMostOfBrief(a: Reading, b: Reading, box: Box): boolean {
  const aShare = (box.aTo - box.aFrom) / a.words.length;
  const bShare = (box.bTo - box.bFrom) / b.words.length;
  return Math.max(aShare, bShare) >= MOST_OF_BRIEF;
}

function isPassage(a: Reading, b: Reading, { box, overlap }: RatedBox): boolean {
  const { stems, tellingStems, dice } = overlap;
  if (tellingStems < LEAST_TELLING_STEMS) return false;
  if (stems >= LEAST_STEMS && dice >= LEAST_OVERLAP) return true;
  return stems >= LEAST_STEMS_OF_BRIEF && dice >= LEAST_BRIEF_OVERLAP && isMostOfBrief(a, b, box);
}

function wholeText(a: Reading, b: Reading): Box | null {
  const length = a.words.length;
  const isSame = length > 0 && length === b.words.length && a.words.every((word, i) => word === b.words[i]);
  return isSame ? { aFrom: 0, aTo: length, bFrom: 0, bTo: length } : null;
}

function boundChains(a: Reading, b: Reading, chains: Chain[]): Box[] {
  const aCovered = new Uint8Array(a.words.length);
  const bCovered = new Uint8Array(b.words.length);
  const isNew = (box: Box) =>
    newShare(aCovered, box.aFrom, box.aTo) >= LEAST_NEW ||
    newShare(bCovered, box.bFrom, box.bTo) >= LEAST_NEW;
  const boxes: Box[] = [];
  for (const chain of chains) {
    if (chain.score < LEAST_CHAIN_SCORE || !isNew(chain)) continue;
    const box = boundPassage(a, b, chain);
    if (!box || !isNew(box) || overlapOf(a, b, box).dice < LEAST_CANDIDATE_OVERLAP) continue;
    aCovered.fill(1, box.aFrom, box.aTo);
    bCovered.fill(1, box.bFrom, box.bTo);
    boxes.push(box);
  }
  return boxes;
}

function selectPassages(a: Reading, b: Reading, runs: readonly Seed[]): Box[] {
  const chains = cutAtMoved(chainSeeds([...runs, ...sentenceSeeds(a, b)]), runs);
  const joined = joinPassages(boundChains(a, b, chains), (hull) => overlapOf(a, b, hull).dice);
  const rated = joined.map((candidate) => {
    const box = copiedCore(a, b, candidate);
    return { box, overlap: overlapOf(a, b, box) };
  });
  return resolveOverlaps(
    a,
    b,
    rated.filter((candidate) => isPassage(a, b, candidate)),
  );
}

/**
 * Shared passages in A's order. Seeds are runs of equal words and like sentences; they are chained, bounded, joined with
 * their neighbours and cut to what was copied. Where one text sums up the other in a few sentences, that is one passage.
 * A sentence too short for all that is a passage where it was copied word for word.
 */
export function findPassages(a: Reading, b: Reading): AlignedPassage[] {
  const whole = wholeText(a, b);
  const runs = whole ? [] : exactRuns(a, b);
  const boxes = whole ? [whole] : withSummaries(a, b, selectPassages(a, b, runs));
  const passages = [...boxes.map((box) => alignBox(a, b, box)), ...findShortCopies(a, b, runs, boxes)];
  return passages.sort((x, y) => x.aFrom - y.aFrom || x.bFrom - y.bFrom);
}
