/**
 * Has pairs of one version compared in a thread, some together, so that its text is read once for all of them. Where one of
 * them breaks the thread or its limits, each is compared by itself: what is wrong with one is told of that one.
 */
import "server-only";
import type { CompareTask, PairToCompare } from "./compare-task.ts";
import { type Compared, compareInThread } from "./run-compare.ts";

const mostTogether = 16;
/** Two long texts have a thread's time to themselves; and what is in memory at once is bounded by this, not by how many they are. */
const mostUtf16Together = 500_000;

/**
 * Parts the list in its order: no group holds more than sixteen, nor more than half a million UTF-16 units, unless one alone
 * has more. Each holds at least one. Linear.
 */
export function groupsOf<One>(list: readonly One[], utf16Of: (one: One) => number): One[][] {
  const groups: One[][] = [];
  let heldUtf16 = 0;
  for (const one of list) {
    const utf16 = utf16Of(one);
    const last = groups.at(-1);
    const fits = last !== undefined && last.length < mostTogether && heldUtf16 + utf16 <= mostUtf16Together;
    if (fits) last.push(one);
    else groups.push([one]);
    heldUtf16 = fits ? heldUtf16 + utf16 : utf16;
  }
  return groups;
}

/** What came of each, in their order. */
export async function compareGroup(pairs: PairToCompare[]): Promise<Compared<CompareTask>[]> {
  if (pairs.length > 1) {
    const together = await compareInThread({ kind: "compareMany", pairs });
    if (together.ok) return together.value.map((value) => ({ ok: true, value }));
  }
  return Promise.all(pairs.map((pair) => compareInThread({ kind: "compare", ...pair })));
}
