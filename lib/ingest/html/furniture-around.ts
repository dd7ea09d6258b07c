/** Which lines of a page stand in furniture: the outermost element around a line that is a menu, a rail, a list of links. */

import { type Asked, outermost } from "./around-element.ts";
import type { ElementSums } from "./element-sums.ts";
import { furnitureHint } from "./furniture-hints.ts";
import type { PageElement } from "./page-tree.ts";

/**
 * An element with more than this share of the running text is no furniture whatever it is called: pages name their
 * outermost boxes after their sidebar.
 */
const MAX_SHARE = 0.4;

export type FurnitureInput = {
  /** Weight of running text below each element, and in all. */
  weights: ElementSums;
  total: number;
  linkLists: ReadonlySet<PageElement>;
};

/** Makes the question for one page: the rule of the outermost furniture around an element, or null. */
export function furnitureAround({ weights, total, linkLists }: FurnitureInput): Asked<string> {
  return outermost((element) => {
    // A list of other stories is one by its shape, however much it says.
    if (linkLists.has(element)) return furnitureHint(element) ?? "related links";
    return weights.get(element) > MAX_SHARE * total ? null : furnitureHint(element);
  });
}
