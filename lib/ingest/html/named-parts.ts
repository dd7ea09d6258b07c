/** The part a line has in an article by the element it stands in: a caption, a byline, a date, a heading. */

import { type Asked, innermost } from "./around-element.ts";
import type { ElementSums } from "./element-sums.ts";
import { elementWords } from "./element-words.ts";
import type { LineRole } from "./line-roles.ts";
import type { PageElement } from "./page-tree.ts";
import type { ViewLine } from "./page-view.ts";

const CAPTION_WORDS = new Set("caption captions figcaption imgcaption credit credits".split(" "));
const BYLINE_WORDS = new Set("byline author authors writer reporter".split(" "));
const DATE_WORDS = new Set(
  "dateline timestamp date datetime pubdate published datepublished updated".split(" "),
);
/** What a figure may hold that is the article's own: a table, a list, a quoted post. */
const CONTENT_TAGS = new Set("table blockquote pre ul ol dl".split(" "));
/** A longer line is no byline and no date, and an element with more words holds more than one. */
const MAX_META_WORDS = 30;
const MAX_META_ELEMENT_WORDS = 60;
const MAX_CAPTION_ELEMENT_WORDS = 250;

function hasWord(element: PageElement, wanted: ReadonlySet<string>): boolean {
  return elementWords(element).some((word) => wanted.has(word));
}

/** Where a line stands as to pictures: in a caption, or in what a figure shows. */
function pictureOf(element: PageElement, words: number): "caption" | "content" | null {
  if (element.tag === "figcaption") return "caption";
  if (CONTENT_TAGS.has(element.tag)) return "content";
  const isNamed = element.tag === "figure" || hasWord(element, CAPTION_WORDS);
  return isNamed && words <= MAX_CAPTION_ELEMENT_WORDS ? "caption" : null;
}

function metaOf(element: PageElement, words: number): LineRole | null {
  if (words > MAX_META_ELEMENT_WORDS) return null;
  if (hasWord(element, BYLINE_WORDS) || element.tag === "address") return { role: "byline", rule: "byline" };
  return element.tag === "time" || hasWord(element, DATE_WORDS) ? { role: "date", rule: "date" } : null;
}

/**
 * Makes the question for one article.
 *
 * @param root the article's element; what stands around it is not asked
 * @param words how many words stand below an element
 * @returns gives the part the elements around a line name, the innermost first; null when none does
 */
export function namedParts(root: PageElement, words: ElementSums): (line: ViewLine) => LineRole | null {
  const picture = innermost((element) => pictureOf(element, words.get(element)), root);
  const meta = innermost((element) => metaOf(element, words.get(element)), root);
  return ({ holder, shape }) => {
    if (picture(holder) === "caption") return { role: "caption", rule: "caption" };
    return shape.words > MAX_META_WORDS ? null : meta(holder);
  };
}

/** Makes the question for one page: the level, 1 to 6, of the heading an element is or stands in; null for none. */
export function headingLevels(): Asked<number> {
  return innermost(({ tag }) => (/^h[1-6]$/.test(tag) ? Number(tag.slice(1)) : null));
}
