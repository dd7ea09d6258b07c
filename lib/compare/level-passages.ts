/**
 * Which shared passages can stand level when two texts are laid side by side, and which stand elsewhere on one side.
 * Level ones follow each other in both texts; among all such choices the one that covers most text is taken.
 */
import type { Passage } from "./comparison.ts";

type Spans = Pick<Passage, "aStartUtf16" | "aEndUtf16" | "bStartUtf16" | "bEndUtf16">;

const follows = (later: Spans, earlier: Spans) =>
  later.aStartUtf16 >= earlier.aEndUtf16 && later.bStartUtf16 >= earlier.bEndUtf16;

type Placed = Spans & { index: number };
type Link = { weight: number; before: number };

const unitsCovered = (passage: Spans) =>
  passage.aEndUtf16 - passage.aStartUtf16 + (passage.bEndUtf16 - passage.bStartUtf16);

/** The heaviest chain that ends before `passage`: its last link, or -1. */
function heaviestBefore(passage: Placed, earlier: readonly Placed[], links: readonly Link[]): number {
  let best = -1;
  for (const [at, candidate] of earlier.entries()) {
    if (!follows(passage, candidate)) continue;
    if (best === -1 || (links[at]?.weight ?? 0) > (links[best]?.weight ?? 0)) best = at;
  }
  return best;
}

/**
 * Indices into `passages` of the level ones, in text order: the heaviest chain by UTF-16 units covered, O(n²) for n
 * passages (heaviest increasing subsequence). The rest were moved, or overlap a level one.
 */
export function levelPassages(passages: readonly Spans[]): number[] {
  const order = passages
    .map((passage, index) => ({ ...passage, index }))
    .sort((x, y) => x.aStartUtf16 - y.aStartUtf16 || x.bStartUtf16 - y.bStartUtf16);
  const links: Link[] = [];
  for (const [at, passage] of order.entries()) {
    const before = heaviestBefore(passage, order.slice(0, at), links);
    links.push({ before, weight: unitsCovered(passage) + (links[before]?.weight ?? 0) });
  }
  const heaviest = links.reduce(
    (best, link, at) => (link.weight > (links[best]?.weight ?? 0) ? at : best),
    0,
  );
  const chain: number[] = [];
  for (let at = links.length === 0 ? -1 : heaviest; at !== -1; at = links[at]?.before ?? -1) {
    chain.push(order[at]?.index ?? -1);
  }
  return chain.reverse();
}
