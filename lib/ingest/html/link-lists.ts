/**
 * Lists of other stories: elements several of whose children each hold a headline that is a link, with or without a few
 * words below it.
 */

import { isProse } from "../unit-shape.ts";
import { ancestry } from "./around-element.ts";
import { isBodyContainer } from "./body-hints.ts";
import { sumByElement } from "./element-sums.ts";
import type { PageElement, PageNode } from "./page-tree.ts";
import type { ViewLine } from "./page-view.ts";

const MIN_CARDS = 3;
/** The share of an element's children with text that must be cards. */
const MIN_CARD_SHARE = 0.6;
const HEADLINE = { words: 3, linkShare: 0.8 };
const MAX_CARD_WORDS = 90;

const BARE_ADDRESS = /^(?:https?:|www\.)\S*$/i;

/** A paragraph of links with a few words of its own is text still. */
const MAX_PROSE_LINK_SHARE = 0.95;

/** A line of which a share is links, and which names something: no bare address, no sentence. */
export function isLinkLine({ text, shape }: ViewLine, least: { words: number; linkShare: number }): boolean {
  if (shape.linkShare < least.linkShare || shape.words < least.words || BARE_ADDRESS.test(text)) return false;
  return shape.linkShare >= MAX_PROSE_LINK_SHARE || !isProse(text);
}

const WHOLE_TAGS = new Set(["html", "body", "main"]);

function isElement(node: PageNode): node is PageElement {
  return typeof node !== "string";
}

/**
 * Finds the lists of other stories in a page.
 *
 * @param title the element that holds the title's line, or null
 * @returns the elements that hold such a list, outermost and inner ones; none that calls itself an article's body or
 *   that the title stands in. O(lines + elements).
 */
export function findLinkLists(
  elements: readonly PageElement[],
  lines: readonly ViewLine[],
  title: PageElement | null,
): ReadonlySet<PageElement> {
  const words = sumByElement(elements, lines, ({ shape }) => shape.words);
  const headlines = sumByElement(elements, lines, (line) => (isLinkLine(line, HEADLINE) ? 1 : 0));
  const isCard = (child: PageElement) => headlines.get(child) > 0 && words.get(child) <= MAX_CARD_WORDS;
  const aroundTitle = new Set(title === null ? [] : ancestry(title));
  const isList = (element: PageElement) => {
    if (headlines.get(element) < MIN_CARDS || WHOLE_TAGS.has(element.tag)) return false;
    if (aroundTitle.has(element) || isBodyContainer(element)) return false;
    const children = element.children.filter(isElement).filter((child) => words.get(child) > 0);
    const cards = children.filter(isCard).length;
    return cards >= MIN_CARDS && cards >= MIN_CARD_SHARE * children.length;
  };
  return new Set(elements.filter(isList));
}
