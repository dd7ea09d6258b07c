/**
 * Cuts chains where they leap over a paragraph that stands word for word elsewhere in the other text. In a copy with its
 * paragraphs in another order each of them is a passage; a chain that keeps the order would take two of them and what
 * lies between for one passage that was rewritten.
 */
import type { Chain } from "#lib/compare/chain-seeds.ts";
import type { Seed } from "#lib/compare/seed.ts";

/** A run of equal words this long is a sentence that was copied, not a turn of phrase. */
const LEAST_MOVED_WORDS = 15;
/** Words that a run may share with the seeds beside the gap. */
const MOST_SHARED_WORDS = 3;

type Gap = { from: number; to: number };

const isInside = (from: number, to: number, gap: Gap) =>
  from >= gap.from - MOST_SHARED_WORDS && to <= gap.to + MOST_SHARED_WORDS;
const isOutside = (from: number, to: number, gap: Gap) =>
  to <= gap.from + MOST_SHARED_WORDS || from >= gap.to - MOST_SHARED_WORDS;

function leapsOverMoved(previous: Seed, next: Seed, moved: readonly Seed[]): boolean {
  const a = { from: previous.aTo, to: next.aFrom };
  const b = { from: previous.bTo, to: next.bFrom };
  if (Math.max(a.to - a.from, b.to - b.from) < LEAST_MOVED_WORDS) return false;
  return moved.some(
    (run) =>
      (isInside(run.aFrom, run.aTo, a) && isOutside(run.bFrom, run.bTo, b)) ||
      (isInside(run.bFrom, run.bTo, b) && isOutside(run.aFrom, run.aTo, a)),
  );
}

/** The chain that `seeds` make by themselves; a piece is worth what its seeds are. */
function pieceOf(seeds: Seed[], chain: Chain): Chain {
  const [first, last] = [seeds[0], seeds.at(-1)];
  if (first === undefined || last === undefined || seeds.length === chain.seeds.length) return chain;
  const score = Math.min(
    chain.score,
    seeds.reduce((sum, { weight }) => sum + weight, 0),
  );
  return { seeds, score, aFrom: first.aFrom, aTo: last.aTo, bFrom: first.bFrom, bTo: last.bTo };
}

/** The chains, in their order, cut there. `runs` of equal words. O(gaps of a sentence or more · long runs). */
export function cutAtMoved(chains: readonly Chain[], runs: readonly Seed[]): Chain[] {
  const moved = runs.filter(({ aFrom, aTo }) => aTo - aFrom >= LEAST_MOVED_WORDS);
  if (moved.length < 2) return [...chains];
  return chains.flatMap((chain) => {
    const pieces: Seed[][] = [];
    let last: Seed | null = null;
    for (const seed of chain.seeds) {
      const open = pieces.at(-1);
      if (open === undefined || (last !== null && leapsOverMoved(last, seed, moved))) pieces.push([seed]);
      else open.push(seed);
      last = seed;
    }
    return pieces.map((seeds) => pieceOf(seeds, chain));
  });
}
