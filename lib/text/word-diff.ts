/**
 * Longest common subsequence of two sequences, as runs of equal elements.
 * E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1 (1986), greedy forward form.
 * Up to EDIT_LIMIT edits the answer is minimal; beyond it the search commits to the furthest point reached and starts
 * anew from there, so that the cost stays at O((N + M) · EDIT_LIMIT) for texts that have little in common.
 */

export type EqualRun = { aIndex: number; bIndex: number; length: number };

const EDIT_LIMIT = 256;

type Sequence = ArrayLike<number>;
/** Where a search ended: at element `x` of a on `diagonal`, after so many edits. `trace`: its frontiers before each edit. */
type Frontier = { trace: Int32Array; x: number; diagonal: number; edits: number };

/**
 * The frontiers lie one behind the other: that before edit d has 2d + 3 elements, the middle one of diagonal 0. Gives where
 * in the trace a diagonal of it stands.
 */
const traceAt = (edits: number, diagonal: number) => edits * (edits + 2) + edits + 1 + diagonal;

/** Edits that a trace has room for at first; most searches need fewer. */
const FIRST_EDITS = 15;

/** How many elements from (aIndex, bIndex) on are equal. */
function equalLength(a: Sequence, b: Sequence, aIndex: number, bIndex: number): number {
  let length = 0;
  while (
    aIndex + length < a.length &&
    bIndex + length < b.length &&
    a[aIndex + length] === b[bIndex + length]
  ) {
    length++;
  }
  return length;
}

/** Whether edit number `edits` onto `diagonal` takes an element of b (from the diagonal above) or one of a. */
function isDownward(diagonal: number, edits: number, left: number, below: number): boolean {
  return diagonal === -edits || (diagonal !== edits && left < below);
}

type Reach = { diagonal: number; sum: number };

/** The further one; of equals the one that strays less from the main diagonal. */
function further(best: Reach, next: Reach): Reach {
  if (next.sum !== best.sum) return next.sum > best.sum ? next : best;
  return Math.abs(next.diagonal) < Math.abs(best.diagonal) ? next : best;
}

/** What the last search wrote its trace into, for the next: it is read before another begins, and is never longer than EDIT_LIMIT takes. */
let latestTrace = new Int32Array(traceAt(FIRST_EDITS + 1, 0));

/** `trace` with room for the frontier before edit number `edits`. */
function withRoom(trace: Int32Array<ArrayBuffer>, edits: number): Int32Array<ArrayBuffer> {
  const size = traceAt(edits + 1, -edits - 2);
  if (size <= trace.length) return trace;
  const wider = new Int32Array(2 * size);
  wider.set(trace);
  latestTrace = wider;
  return wider;
}

/** The diagonal of the search that came furthest within both sequences. */
function furthestReach(furthest: Int32Array, limit: number, aLength: number, bLength: number): Reach {
  let best: Reach = { diagonal: 0, sum: -1 };
  for (let diagonal = -limit; diagonal <= limit; diagonal += 2) {
    const x = furthest[limit + 1 + diagonal] ?? -1;
    const isOutside = x > aLength || x - diagonal > bLength;
    if (!isOutside) best = further(best, { diagonal, sum: 2 * x - diagonal });
  }
  return best;
}

/** One round from (aFrom, bFrom): until the end is met or EDIT_LIMIT edits are spent. */
function search(a: Sequence, b: Sequence, aFrom: number, bFrom: number): Frontier {
  const aLength = a.length - aFrom;
  const bLength = b.length - bFrom;
  const limit = Math.min(EDIT_LIMIT, aLength + bLength);
  const centre = limit + 1;
  const furthest = new Int32Array(2 * limit + 3).fill(-1);
  furthest[centre + 1] = 0;
  let trace = latestTrace;
  for (let edits = 0; edits <= limit; edits++) {
    trace = withRoom(trace, edits);
    trace.set(furthest.subarray(centre - edits - 1, centre + edits + 2), traceAt(edits, -edits - 1));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const below = furthest[centre + diagonal + 1] ?? -1;
      const left = furthest[centre + diagonal - 1] ?? -1;
      const start = isDownward(diagonal, edits, left, below) ? below : left + 1;
      const isOutside = start > aLength || start - diagonal > bLength;
      const x = isOutside ? start : start + equalLength(a, b, aFrom + start, bFrom + start - diagonal);
      furthest[centre + diagonal] = x;
      if (x === aLength && x - diagonal === bLength) return { trace, x, diagonal, edits };
    }
  }
  const { diagonal } = furthestReach(furthest, limit, aLength, bLength);
  return { trace, x: furthest[centre + diagonal] ?? -1, diagonal, edits: limit };
}

type Walked = { runs: EqualRun[]; x: number; y: number };

/** Walks a search back to its start. */
function snakes({ trace, x: lastX, diagonal: lastDiagonal, edits: lastEdits }: Frontier): Walked {
  let diagonal = lastDiagonal;
  let x = lastX;
  const end = { x, y: x - diagonal };
  const runs: EqualRun[] = [];
  for (let edits = lastEdits; edits >= 0; edits--) {
    const below = trace[traceAt(edits, diagonal + 1)] ?? -1;
    const left = trace[traceAt(edits, diagonal - 1)] ?? -1;
    const isInsertion = isDownward(diagonal, edits, left, below);
    const startX = edits === 0 ? 0 : isInsertion ? below : left + 1;
    if (x > startX) runs.push({ aIndex: startX, bIndex: startX - diagonal, length: x - startX });
    if (edits === 0) break;
    x = isInsertion ? below : left;
    diagonal = isInsertion ? diagonal + 1 : diagonal - 1;
  }
  return { runs: runs.reverse(), ...end };
}

function append(runs: EqualRun[], run: EqualRun): void {
  const last = runs.at(-1);
  const adjoins =
    last !== undefined &&
    last.aIndex + last.length === run.aIndex &&
    last.bIndex + last.length === run.bIndex;
  if (adjoins) last.length += run.length;
  else runs.push({ ...run });
}

/**
 * Runs of equal elements in order, none adjoining the next on both sides; what lies between them differs.
 * Elements are compared by `===`. Deterministic.
 */
export function equalRuns(a: Sequence, b: Sequence): EqualRun[] {
  const runs: EqualRun[] = [];
  // What both begin with needs no search; nearly equal texts are read once.
  const start = equalLength(a, b, 0, 0);
  if (start > 0) runs.push({ aIndex: 0, bIndex: 0, length: start });
  let aFrom = start;
  let bFrom = start;
  while (aFrom < a.length && bFrom < b.length) {
    const found = snakes(search(a, b, aFrom, bFrom));
    for (const run of found.runs)
      append(runs, { ...run, aIndex: run.aIndex + aFrom, bIndex: run.bIndex + bFrom });
    if (found.x + found.y === 0) break;
    aFrom += found.x;
    bFrom += found.y;
  }
  return runs;
}
