/**
 * Chains seeds that follow each other in both texts into candidate passages.
 * Colinear chaining with gap costs, as in genome alignment (W. J. Kent et al., "Evolution's cauldron", PNAS 2003).
 */
import type { Seed } from "#lib/compare/seed.ts";

export type Chain = { seeds: Seed[]; score: number; aFrom: number; aTo: number; bFrom: number; bTo: number };

/** Words between two seeds of one passage, at most, in either text. */
const MOST_GAP_WORDS = 60;
/** What a word of gap costs, and a word by which the two gaps differ. */
const GAP_COST = 0.1;
const SHIFT_COST = 0.05;
/** Predecessors looked at for a seed; the limit keeps texts with very many seeds linear. */
const MOST_PREDECESSORS = 128;

const byPlace = (x: Seed, y: Seed) =>
  x.aTo - y.aTo || x.bTo - y.bTo || x.aFrom - y.aFrom || x.bFrom - y.bFrom;

/** What `next` adds behind `previous`, or null when it cannot follow it. */
function gainBehind(previous: Seed, next: Seed): number | null {
  const isBehind =
    previous.aFrom <= next.aFrom &&
    previous.bFrom <= next.bFrom &&
    previous.aTo <= next.aTo &&
    previous.bTo <= next.bTo;
  if (!isBehind) return null;
  const aGap = next.aFrom - previous.aTo;
  const bGap = next.bFrom - previous.bTo;
  if (aGap > MOST_GAP_WORDS || bGap > MOST_GAP_WORDS) return null;
  const overlap =
    Math.max(0, -aGap, -bGap) / Math.max(1, Math.min(next.aTo - next.aFrom, next.bTo - next.bFrom));
  const gained = next.weight * Math.max(0, 1 - overlap);
  const gap = Math.max(0, aGap) + Math.max(0, bGap);
  return gained - gap * GAP_COST - Math.abs(aGap - bGap) * SHIFT_COST;
}

type Link = { score: number; previous: number };

function bestLink(seeds: Seed[], links: Link[], index: number): Link {
  const seed = seeds[index];
  if (!seed) return { score: 0, previous: -1 };
  let best: Link = { score: seed.weight, previous: -1 };
  const first = Math.max(0, index - MOST_PREDECESSORS);
  for (let before = index - 1; before >= first; before--) {
    const previous = seeds[before];
    const link = links[before];
    if (!previous || !link || previous.aTo < seed.aFrom - MOST_GAP_WORDS) break;
    const gain = gainBehind(previous, seed);
    if (gain !== null && link.score + gain > best.score)
      best = { score: link.score + gain, previous: before };
  }
  return best;
}

/** Seeds of a chain advance in both texts, so its first and last bound it. */
function boxOf(seeds: Seed[], score: number): Chain | null {
  const first = seeds[0];
  const last = seeds.at(-1);
  if (!first || !last) return null;
  return { seeds, score, aFrom: first.aFrom, aTo: last.aTo, bFrom: first.bFrom, bTo: last.bTo };
}

/** Chains, best score first; every seed is in exactly one. O(seeds · MOST_PREDECESSORS). */
export function chainSeeds(unordered: Seed[]): Chain[] {
  const seeds = [...unordered].sort(byPlace);
  const links: Link[] = [];
  seeds.forEach((_seed, index) => {
    links.push(bestLink(seeds, links, index));
  });
  const ends = seeds.map((_seed, index) => index);
  ends.sort((x, y) => (links[y]?.score ?? 0) - (links[x]?.score ?? 0) || x - y);
  const used = new Uint8Array(seeds.length);
  const chains: Chain[] = [];
  for (const end of ends) {
    const members: Seed[] = [];
    let at = end;
    while (at !== -1 && used[at] === 0) {
      used[at] = 1;
      const seed = seeds[at];
      if (seed) members.push(seed);
      at = links[at]?.previous ?? -1;
    }
    const joined = at === -1 ? 0 : (links[at]?.score ?? 0);
    const chain = boxOf(members.reverse(), (links[end]?.score ?? 0) - joined);
    if (chain) chains.push(chain);
  }
  return chains.sort((x, y) => y.score - x.score || x.aFrom - y.aFrom || x.bFrom - y.bFrom);
}
