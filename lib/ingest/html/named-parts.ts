/** The part a line has in an article by the element it stands in: a caption, a byline, a date, a heading. */

import { type Asked, innermost } from "./around-element.ts";
import { elementWords } from "./element-words.ts";
import type { LineRole } from "./line-roles.ts";
import type { PageElement } from "./page-tree.ts";
import type { ViewLine } from "./page-view.ts";

const CAPTION_WORDS = new Set("caption captions figcaption imgcaption credit credits".split(" "));
const BYLINE_WORDS = new Set("byline author authors writer reporter".split(" "));
const DATE_WORDS = new Set(
  "dateline timestamp date datetime pubdate published datepublished updated".split(" "),
);
/** A longer line is no byline and no date, whatever its element is called. */
const MAX_META_WORDS = 30;

function hasWord(element: PageElement, wanted: ReadonlySet<string>): boolean {
  return elementWords(element).some((word) => wanted.has(word));
}

function captionOf(element: PageElement): LineRole | null {
  const isCaption =
    element.tag === "figcaption" || element.tag === "figure" || hasWord(element, CAPTION_WORDS);
  return isCaption ? { role: "caption", rule: "caption" } : null;
}

function metaOf(element: PageElement): LineRole | null {
  if (hasWord(element, BYLINE_WORDS) || element.tag === "address") return { role: "byline", rule: "byline" };
  return element.tag === "time" || hasWord(element, DATE_WORDS) ? { role: "date", rule: "date" } : null;
}

/**
 * Makes the question for one article.
 *
 * @param root the article's element; what stands around it is not asked
 * @returns gives the part the elements around a line name, the innermost first; null when none does
 */
export function namedParts(root: PageElement): (line: ViewLine) => LineRole | null {
  const longPart = innermost(captionOf, root);
  const shortPart = innermost((element) => captionOf(element) ?? metaOf(element), root);
  return ({ holder, shape }) => (shape.words > MAX_META_WORDS ? longPart(holder) : shortPart(holder));
}

/** Makes the question for one page: the level, 1 to 6, of the heading an element is or stands in; null for none. */
export function headingLevels(): Asked<number> {
  return innermost(({ tag }) => (/^h[1-6]$/.test(tag) ? Number(tag.slice(1)) : null));
}
