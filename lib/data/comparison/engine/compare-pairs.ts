/**
 * Has the pairs of one version compared in threads, some together, so that its text is read once for all of them. Where
 * one of them breaks the thread or its limits, each is compared by itself: what is wrong with one is told of that one.
 */
import "server-only";
import type { CompareTask, PairToCompare } from "./compare-task.ts";
import { type Compared, compareInThread } from "./run-compare.ts";

const mostTogether = 16;
/** Two long texts have a thread's time to themselves. */
const mostUtf16Together = 500_000;

/** In their order; each group has at least one pair. */
function groupsOf(pairs: readonly PairToCompare[]): PairToCompare[][] {
  const groups: PairToCompare[][] = [];
  let heldUtf16 = 0;
  for (const pair of pairs) {
    const utf16 = pair.a.length + pair.b.length;
    const last = groups.at(-1);
    const fits = last !== undefined && last.length < mostTogether && heldUtf16 + utf16 <= mostUtf16Together;
    if (fits) last.push(pair);
    else groups.push([pair]);
    heldUtf16 = fits ? heldUtf16 + utf16 : utf16;
  }
  return groups;
}

async function compareGroup(pairs: PairToCompare[]): Promise<Compared<CompareTask>[]> {
  if (pairs.length > 1) {
    const together = await compareInThread({ kind: "compareMany", pairs });
    if (together.ok) return together.value.map((value) => ({ ok: true, value }));
  }
  return Promise.all(pairs.map((pair) => compareInThread({ kind: "compare", ...pair })));
}

/** Gives each group that is done to `use`, with the place of its first pair; resolves when all are used. */
export async function comparePairs(
  pairs: readonly PairToCompare[],
  use: (compared: Compared<CompareTask>[], from: number) => Promise<void>,
): Promise<void> {
  let from = 0;
  const uses = groupsOf(pairs).map(async (group) => {
    const at = from;
    from += group.length;
    await use(await compareGroup(group), at);
  });
  await Promise.all(uses);
}
