/** Sums over the lines below each element of a page. */

import type { PageElement } from "./page-tree.ts";

/** A number for each element; 0 where no line below it has one. */
export type ElementSums = { get(element: PageElement): number };

function addUpwards(elements: readonly PageElement[], sums: Float64Array): ElementSums {
  for (let at = elements.length - 1; at > 0; at -= 1) {
    const above = elements[at]?.parent?.position;
    if (above !== undefined) sums[above] = (sums[above] ?? 0) + (sums[at] ?? 0);
  }
  return { get: ({ position }) => sums[position] ?? 0 };
}

/** How many elements of a kind each element is or holds. O(elements). */
export function countByElement(
  elements: readonly PageElement[],
  isOfKind: (element: PageElement) => boolean,
): ElementSums {
  return addUpwards(
    elements,
    Float64Array.from(elements, (element) => (isOfKind(element) ? 1 : 0)),
  );
}

/**
 * Adds an amount of each line to its holder and every element around it.
 *
 * @param elements all elements of the page, each at its position, parents before children
 * @returns O(lines + elements)
 */
export function sumByElement<Line extends { holder: PageElement }>(
  elements: readonly PageElement[],
  lines: readonly Line[],
  amountOf: (line: Line, at: number) => number,
): ElementSums {
  const sums = new Float64Array(elements.length);
  lines.forEach((line, at) => {
    const { position } = line.holder;
    sums[position] = (sums[position] ?? 0) + amountOf(line, at);
  });
  return addUpwards(elements, sums);
}
