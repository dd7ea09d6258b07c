/** Where the article's stretch of a page really ends, once its heaviest part is known. */

import { boilerplateRule } from "../boilerplate-rules.ts";
import { endRule } from "./end-markers.ts";
import { readInvitation } from "./invitation-rules.ts";
import type { LineShape } from "./line-shape.ts";
import { isBarrier, type Page } from "./region-start.ts";
import type { Stretch } from "./text-core.ts";

/** Labels of at most this many words between invitations go with them. */
const MAX_LABEL_WORDS = 4;

/** A heading of links and at most this many of them make a box the text may go on below. */
const MAX_BOX_LINKS = 3;
/** And at most this many boxes and advertisements stand between two paragraphs. */
const MAX_INTERRUPTIONS = 3;

function isBoxLine(shape: LineShape | undefined): boolean {
  return shape?.kind === "label" || shape?.kind === "fragment" || shape?.kind === "entry";
}

/** The position below a small box of links that is one block, its heading and its links; null where none begins. */
function belowBox({ units, shapes }: Page, at: number): number | null {
  const text = units[at]?.text ?? "";
  const isHeading = [endRule(text), boilerplateRule(text, "anywhere")].includes("related links");
  if (!isHeading) return null;
  let end = at + 1;
  while (units[end]?.isAfterBlank === false && isBoxLine(shapes[end])) end += 1;
  const links = end - at - 1;
  return links >= 1 && links <= MAX_BOX_LINKS ? end : null;
}

function belowAdvertisement({ units }: Page, at: number): number | null {
  return boilerplateRule(units[at]?.text ?? "", "anywhere") === "advertisement" ? at + 1 : null;
}

/**
 * The paragraph below small boxes of links and advertisements, as pages set them in the middle of a text, while text
 * stands alone; null where no such thing begins at the position. A teaser has its headline above it, so is none.
 */
function belowInterruptions(page: Page, at: number): number | null {
  let end = at;
  for (let count = 0; count < MAX_INTERRUPTIONS; count += 1) {
    end = belowAdvertisement(page, end) ?? belowBox(page, end) ?? end;
  }
  const below = page.shapes[end];
  const isText = below?.isAlone === true && (below.kind === "paragraph" || below.kind === "sentence");
  return end > at && isText ? end : null;
}

/** Down over what stands like text, lists and tables with it, as far as a line that cannot be. O(n). */
export function extendEnd(page: Page, last: number): number {
  const { shapes } = page;
  let at = last;
  for (;;) {
    const next = isBarrier(shapes[at + 1]) ? belowInterruptions(page, at + 1) : at + 1;
    if (next === null || next >= shapes.length) return at;
    at = next;
  }
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
