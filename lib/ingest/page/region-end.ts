/** Where the article's stretch of a page really ends, once its heaviest part is known. */

import { boilerplateRule } from "../boilerplate-rules.ts";
import { endsAsSentence } from "../unit-shape.ts";
import { endRule } from "./end-markers.ts";
import { readInvitation } from "./invitation-rules.ts";
import type { LineKind, LineShape } from "./line-shape.ts";
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

/** What standing alone says of the page's lines: nothing where none does. */
type EndedPage = Page & { aloneness: "tells" | "tells nothing" };

/** Of a sentence of three words the shape is a label's. */
const TEXT_KINDS: ReadonlySet<LineKind> = new Set(["paragraph", "sentence", "label"]);

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
 * The sentence or paragraph below small boxes of links and advertisements, as pages set them in the middle of a text; null
 * where no such thing begins at the position. It stands alone where any text does. A teaser has its headline above it, so
 * is none; a box is told from the text below it by the empty line between.
 */
function belowInterruptions(page: EndedPage, at: number): number | null {
  const { units, shapes, aloneness } = page;
  let end = at;
  let hasBox = false;
  for (let count = 0; count < MAX_INTERRUPTIONS; count += 1) {
    const belowOne = belowAdvertisement(page, end);
    const belowLinks = belowOne === null ? belowBox(page, end) : null;
    hasBox ||= belowLinks !== null;
    end = belowOne ?? belowLinks ?? end;
  }
  const below = shapes[end];
  const isInPlace = below?.isAlone === true || (!hasBox && aloneness === "tells nothing");
  const isText = TEXT_KINDS.has(below?.kind ?? "sign") && endsAsSentence(units[end]?.text ?? "");
  return end > at && isInPlace && isText ? end : null;
}

/** Down over what stands like text, lists and tables with it, as far as a line that cannot be. O(n). */
export function extendEnd(page: Page, last: number): number {
  const { shapes } = page;
  const aloneness = shapes.some(({ isAlone }) => isAlone) ? "tells" : "tells nothing";
  let at = last;
  for (;;) {
    const next = isBarrier(shapes[at + 1]) ? belowInterruptions({ ...page, aloneness }, at + 1) : at + 1;
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
