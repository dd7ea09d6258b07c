/**
 * The naive way: the longest common subsequence of words by the table of all pairs of places (R. Wagner, M. Fischer, 1974),
 * and of it the runs of at least `least` words. Quadratic in time and memory.
 */
import type { WordRun } from "./word-runs.ts";

/** Rows of the table's lengths, one byte a cell for the way back: 1 both, 2 up, 3 left. */
function ways(a: readonly string[], b: readonly string[]): Uint8Array {
  const width = b.length + 1;
  const way = new Uint8Array((a.length + 1) * width);
  let above = new Uint32Array(width);
  let row = new Uint32Array(width);
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const up = above[j] ?? 0;
      const left = row[j - 1] ?? 0;
      const isSame = a[i - 1] === b[j - 1];
      row[j] = isSame ? (above[j - 1] ?? 0) + 1 : Math.max(up, left);
      way[i * width + j] = isSame ? 1 : up >= left ? 2 : 3;
    }
    [above, row] = [row, above];
  }
  return way;
}

/** In order of both texts. */
export function diffRuns(a: readonly string[], b: readonly string[], least: number): WordRun[] {
  const way = ways(a, b);
  const runs: WordRun[] = [];
  let i = a.length;
  let j = b.length;
  let length = 0;
  const close = () => {
    if (length >= least) runs.push({ a: i, b: j, length });
    length = 0;
  };
  while (i > 0 && j > 0) {
    const step = way[i * (b.length + 1) + j];
    if (step === 1) {
      i--;
      j--;
      length++;
      continue;
    }
    close();
    if (step === 2) i--;
    else j--;
  }
  close();
  return runs.reverse();
}
