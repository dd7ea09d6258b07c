/** Where the article's stretch of a page really ends, once its heaviest part is known. */

import { readInvitation } from "./invitation-rules.ts";
import { isBarrier, type Page } from "./region-start.ts";
import type { Stretch } from "./text-core.ts";

/** Labels of at most this many words between invitations go with them. */
const MAX_LABEL_WORDS = 4;

/** Down over what stands like text, lists and tables with it, as far as a line that cannot be. O(n). */
export function extendEnd({ shapes }: Page, last: number): number {
  let at = last;
  while (at + 1 < shapes.length && !isBarrier(shapes[at + 1])) at += 1;
  return at;
}

/**
 * Up from the end over invitations and cards, and over furniture and signs between and above them.
 *
 * @returns the position of the last unit of text; what stands below it up to the stretch's end is no text. O(n).
 */
export function trimEnd({ units, shapes }: Page, { first, last }: Stretch): number {
  let end = last;
  for (let at = last; at > first; at -= 1) {
    const shape = shapes[at];
    const isBare = shape?.kind === "sign" || isBarrier(shape);
    if (isBare || readInvitation(units[at]?.text ?? "") !== null) end = at - 1;
    else if (shape?.kind !== "label" || shape.words > MAX_LABEL_WORDS) break;
  }
  return end;
}
