/**
 * Joins passages that are neighbours in both texts, in whatever order: sentences of one passage that were moved around
 * in the copy are still one passage. (The clustering step of Sanchez-Perez et al., CLEF 2014.)
 */
import type { Box } from "#lib/compare/bound-passage.ts";

/** A box with the likeness of its sides, 0 to 1. */
type Rated = { box: Box; likeness: number };

/** Words between two passages, at most, on either side, for them to be one. */
const MOST_APART_WORDS = 40;

/** Share of the two's likeness, weighted by their words, that the joined passage must keep. */
const LEAST_KEPT = 0.65;

const apart = (xFrom: number, xTo: number, yFrom: number, yTo: number) =>
  Math.max(xFrom, yFrom) - Math.min(xTo, yTo);

function areNeighbours(x: Box, y: Box): boolean {
  return (
    apart(x.aFrom, x.aTo, y.aFrom, y.aTo) <= MOST_APART_WORDS &&
    apart(x.bFrom, x.bTo, y.bFrom, y.bTo) <= MOST_APART_WORDS
  );
}

/** Two paragraphs copied as they were, each in the other's place: what moved is a passage of its own. */
const LEAST_MOVED_LIKENESS = 0.9;
const LEAST_MOVED_WORDS = 30;

const isCopy = ({ box, likeness }: Rated) =>
  likeness >= LEAST_MOVED_LIKENESS && wordsOf(box) >= LEAST_MOVED_WORDS;

const areCrossed = (x: Box, y: Box) => x.aFrom < y.aFrom !== x.bFrom < y.bFrom;

const hull = (x: Box, y: Box): Box => ({
  aFrom: Math.min(x.aFrom, y.aFrom),
  aTo: Math.max(x.aTo, y.aTo),
  bFrom: Math.min(x.bFrom, y.bFrom),
  bTo: Math.max(x.bTo, y.bTo),
});

const wordsOf = (box: Box) => box.aTo - box.aFrom + box.bTo - box.bFrom;

function meanLikeness(x: Rated, y: Rated): number {
  const xWords = wordsOf(x.box);
  const yWords = wordsOf(y.box);
  return (x.likeness * xWords + y.likeness * yWords) / (xWords + yWords);
}

const isWithin = (inner: Box, outer: Box) =>
  (inner.aFrom >= outer.aFrom && inner.aTo <= outer.aTo) ||
  (inner.bFrom >= outer.bFrom && inner.bTo <= outer.bTo);

/** Whether one as a whole would swallow a copy that moved across either of them. */
function holdsMoved(x: Rated, y: Rated, copies: readonly Box[]): boolean {
  const box = hull(x.box, y.box);
  const isCrossed = (copy: Box) =>
    (isCopy(x) && areCrossed(copy, x.box)) || (isCopy(y) && areCrossed(copy, y.box));
  return copies.some((copy) => isWithin(copy, box) && isCrossed(copy));
}

/** How alike the sides of a box are, and which copies must not be swallowed. */
type Judge = { rate: (box: Box) => number; copies: readonly Box[] };

/** The two as one, or null when much of the whole is on one side only: a repetition, or a gap too wide for them. */
function join(x: Rated, y: Rated, { rate, copies }: Judge): Rated | null {
  if (!areNeighbours(x.box, y.box) || holdsMoved(x, y, copies)) return null;
  const box = hull(x.box, y.box);
  const likeness = rate(box);
  return likeness >= LEAST_KEPT * meanLikeness(x, y) ? { box, likeness } : null;
}

/**
 * The passages with neighbours joined until none are left, but for copies that moved. `rate` tells how alike the sides of
 * a box are, 0 to 1. Cubic at worst in the passages that stand close, which are at most a few hundred.
 */
export function joinPassages(boxes: Box[], rate: (box: Box) => number): Box[] {
  const open = boxes
    .map((box) => ({ box, likeness: rate(box) }))
    .sort((x, y) => x.box.aFrom - y.box.aFrom || x.box.bFrom - y.box.bFrom);
  const judge = { rate, copies: open.filter(isCopy).map(({ box }) => box) };
  const done: Box[] = [];
  for (let current = open.shift(); current; current = open.shift()) {
    const rated: Rated = current;
    let joined: Rated | null = null;
    const at = open.findIndex((other) => {
      joined = join(rated, other, judge);
      return joined !== null;
    });
    if (joined) open.splice(at, 1, joined);
    else done.push(rated.box);
  }
  return done;
}
