/**
 * The stretch of one range of words that says most like a stretch of another: local alignment by stems, without the cost
 * of a replaced word, only of one passed over. T. F. Smith, M. S. Waterman, "Identification of common molecular
 * subsequences", Journal of Molecular Biology 147 (1981).
 */
import type { SideWords } from "#lib/compare/moved-parts/part-words.ts";
import type { WordRange } from "#lib/compare/reading.ts";

/** Both stretches begin and end with a word that they share and that is not common. */
export type Fit = { a: WordRange; b: WordRange; score: number };

/** A shared word that is not common carries eight words passed over, a common one two. */
const TELLING_WEIGHT = 8;
const COMMON_WEIGHT = 2;
const PASSED_OVER = 1;

const [STOP, DIAGONAL, UP, LEFT] = [0, 1, 2, 3];

const lengthOf = ({ from, to }: WordRange) => to - from;

type Cell = { a: number; b: number };
type Table = { steps: Uint8Array; width: number; score: number; end: Cell };

function fillTable(a: SideWords, onA: WordRange, b: SideWords, onB: WordRange): Table {
  const width = lengthOf(onB) + 1;
  const steps = new Uint8Array((lengthOf(onA) + 1) * width);
  let [above, row] = [new Int32Array(width), new Int32Array(width)];
  let [score, end]: [number, Cell] = [0, { a: 0, b: 0 }];
  for (let i = 1; i <= lengthOf(onA); i++) {
    const stem = a.stems[onA.from + i - 1];
    const weight = a.common[onA.from + i - 1] === 1 ? COMMON_WEIGHT : TELLING_WEIGHT;
    for (let j = 1; j < width; j++) {
      const isShared = stem === b.stems[onB.from + j - 1];
      const [up, left] = [(above[j] ?? 0) - PASSED_OVER, (row[j - 1] ?? 0) - PASSED_OVER];
      let [cell, step] = isShared ? [(above[j - 1] ?? 0) + weight, DIAGONAL] : [0, STOP];
      if (up > cell) [cell, step] = [up, UP];
      if (left > cell) [cell, step] = [left, LEFT];
      row[j] = cell;
      steps[i * width + j] = step;
      if (cell > score) [score, end] = [cell, { a: i, b: j }];
    }
    [above, row] = [row, above];
  }
  return { steps, width, score, end };
}

/** The shared words on the way back from the best cell, last first. */
function sharedCells({ steps, width, end }: Table): Cell[] {
  const shared: Cell[] = [];
  let { a, b } = end;
  for (let step = steps[a * width + b]; step !== undefined && step !== STOP; step = steps[a * width + b]) {
    if (step === DIAGONAL) shared.push({ a, b });
    if (step !== LEFT) a--;
    if (step !== UP) b--;
  }
  return shared;
}

/** The best local fit of the two ranges; null where they share no word that is not common. O(words · words). */
export function fitLocally(a: SideWords, onA: WordRange, b: SideWords, onB: WordRange): Fit | null {
  const table = fillTable(a, onA, b, onB);
  const uncommon = sharedCells(table).filter((cell) => a.common[onA.from + cell.a - 1] === 0);
  const [last, first] = [uncommon[0], uncommon.at(-1)];
  if (first === undefined || last === undefined) return null;
  return {
    a: { from: onA.from + first.a - 1, to: onA.from + last.a },
    b: { from: onB.from + first.b - 1, to: onB.from + last.b },
    score: table.score,
  };
}
