/** Which stretches that a passage's alignment left over say the same, one to one, best first. */
import { type Fit, fitLocally } from "#lib/compare/moved-parts/fit-locally.ts";
import type { Gap } from "#lib/compare/moved-parts/gaps.ts";
import {
  type PassageSides,
  type SideWords,
  tellingOf,
  uncommonOf,
} from "#lib/compare/moved-parts/part-words.ts";
import { type Budget, isClear } from "#lib/compare/moved-parts/rival-places.ts";
import type { WordRange } from "#lib/compare/reading.ts";

/** Different stems in common that say which statement it is; fewer are a turn of phrase. */
const LEAST_TELLING = 4;
/** Dice over the different stems of both parts, common words left out. */
const LEAST_DICE = 0.5;

type Side = "a" | "b";

/** Words without a counterpart. `gap` is the place of the gap they lie in: what has the same one stands level. */
type Left = WordRange & { gap: number; telling: ReadonlySet<number> };
type Alike = Fit & { aLeft: Left; bLeft: Left };

const lengthOf = ({ from, to }: WordRange) => to - from;

function countShared(x: ReadonlySet<number>, y: ReadonlySet<number>): number {
  let count = 0;
  for (const stem of x) if (y.has(stem)) count++;
  return count;
}

function saysTheSame({ a, b }: PassageSides, fit: Fit): boolean {
  if (countShared(tellingOf(a, fit.a), tellingOf(b, fit.b)) < LEAST_TELLING) return false;
  const [onA, onB] = [uncommonOf(a, fit.a), uncommonOf(b, fit.b)];
  return (2 * countShared(onA, onB)) / (onA.size + onB.size) >= LEAST_DICE;
}

/** Every two of the stretches that say the same, for what the budget allows: the shorter ones are looked at first. */
function findAlike(sides: PassageSides, onA: readonly Left[], onB: readonly Left[], spend: Budget): Alike[] {
  const near: { aLeft: Left; bLeft: Left; cells: number }[] = [];
  for (const aLeft of onA) {
    for (const bLeft of onB) {
      if (!spend(aLeft.telling.size)) break;
      if (countShared(aLeft.telling, bLeft.telling) >= LEAST_TELLING)
        near.push({ aLeft, bLeft, cells: lengthOf(aLeft) * lengthOf(bLeft) });
    }
  }
  return near
    .sort((x, y) => x.cells - y.cells)
    .flatMap(({ aLeft, bLeft, cells }) => {
      const fit = spend(cells) ? fitLocally(sides.a, aLeft, sides.b, bLeft) : null;
      return fit !== null && saysTheSame(sides, fit) ? [{ ...fit, aLeft, bLeft }] : [];
    });
}

/** A range without a part of it; pieces too short to say anything are left out. */
function without({ from, to }: WordRange, part: WordRange): WordRange[] {
  return [
    { from, to: Math.min(part.from, to) },
    { from: Math.max(part.to, from), to },
  ].filter((piece) => lengthOf(piece) >= LEAST_TELLING);
}

function leftOf(sides: PassageSides, gaps: readonly Gap[], side: Side): Left[] {
  return gaps
    .map((gap, index) => ({ ...gap[side], gap: index, telling: tellingOf(sides[side], gap[side]) }))
    .filter(({ telling }) => telling.size >= LEAST_TELLING);
}

function piecesOf(side: SideWords, left: Left, part: WordRange): Left[] {
  return without(left, part).map((piece) => ({ ...piece, gap: left.gap, telling: tellingOf(side, piece) }));
}

const byScore = (x: Alike, y: Alike) => y.score - x.score || x.a.from - y.a.from || x.b.from - y.b.from;

/**
 * The pairs that stand at different places of the passage. What is said level takes its words first; a pair that another
 * place rivals is named nowhere. `cells` bound the work: what is not looked at by then is not named.
 */
export function pairStretches(sides: PassageSides, gaps: readonly Gap[], cells: number): Fit[] {
  let spent = 0;
  const spend: Budget = (wanted) => {
    if (spent + wanted > cells) return false;
    spent += wanted;
    return true;
  };
  let [onA, onB] = [leftOf(sides, gaps, "a"), leftOf(sides, gaps, "b")];
  let open = findAlike(sides, onA, onB, spend);
  const moved: Fit[] = [];
  for (let best = open.sort(byScore)[0]; best !== undefined; best = open.sort(byScore)[0]) {
    const { a, b, score, aLeft, bLeft } = best;
    if (aLeft.gap !== bLeft.gap && isClear(sides, best, spend)) moved.push({ a, b, score });
    const [aPieces, bPieces] = [piecesOf(sides.a, aLeft, a), piecesOf(sides.b, bLeft, b)];
    onA = onA.filter((one) => one !== aLeft);
    onB = [...onB.filter((one) => one !== bLeft), ...bPieces];
    open = open.filter((one) => one.aLeft !== aLeft && one.bLeft !== bLeft);
    open.push(...findAlike(sides, aPieces, onB, spend), ...findAlike(sides, onA, bPieces, spend));
    onA = [...onA, ...aPieces];
  }
  return moved;
}
