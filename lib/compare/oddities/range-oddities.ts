/** "between 18,000 and 14,000 fighters": a range whose ends stand the wrong way round. */

import { exactValue, inDigits, type Neighbours, type Oddity, oddity } from "./oddity.ts";

const BETWEEN = /\bbetween (?:US\$|[$€£])?$/iu;
const AND = /^(?: \p{L}+)? and (?:US\$|[$€£])?$/iu;
/** Below this, two bare numbers may be times of day, scores or pages. */
const LEAST_BARE = 100;

export function rangeBackwards({ first, second, gap, before }: Neighbours): Oddity | null {
  const [low, high] = [exactValue(first), exactValue(second)];
  if (low === null || high === null || low <= high || !BETWEEN.test(before) || !AND.test(gap)) return null;
  if (first.unit !== null && first.unit !== second.unit) return null;
  if (first.kind !== second.kind || second.unit === null || second.kind === "age") return null;
  if (
    second.kind === "count" &&
    high < LEAST_BARE &&
    first.unit === null &&
    second.state === null &&
    high < 10
  )
    return null;
  return oddity(
    "rangeBackwards",
    [first, second],
    `The range begins at ${inDigits(low)} and ends at ${inDigits(high)}, which is less.`,
  );
}
