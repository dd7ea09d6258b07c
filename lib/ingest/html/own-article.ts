/** On a page of several `article` elements, which of them is the page's own: the one its title stands in. */

import { type Asked, ancestry, outermost } from "./around-element.ts";
import type { ElementSums } from "./element-sums.ts";
import { attribute, type PageElement } from "./page-tree.ts";

/** Less text than this is a teaser's. */
const MIN_WORDS = 20;
/** An own article with as much text is all there is to look at. */
const SUFFICIENT_WORDS = 60;

export const OTHER_ARTICLE = "another article";

export type OwnArticle = {
  /** The page's own article, where it has enough text to be sure of; nothing outside it belongs to the article. */
  element: PageElement | null;
  /** A rule for an element in an article beside the page's own, or nested in it; null for all others. */
  otherArticle: Asked<string>;
};

function isArticle(element: PageElement): boolean {
  return element.tag === "article" || attribute(element, "role") === "article";
}

/**
 * Finds the page's own article.
 *
 * @param title the element that holds the title's line, or null
 * @param weights running text below each element
 * @returns without an article around the title, no element is another article's
 */
export function findOwnArticle(title: PageElement | null, weights: ElementSums): OwnArticle {
  const around = title === null ? [] : [...ancestry(title)];
  const own = around.find((element) => isArticle(element) && weights.get(element) >= MIN_WORDS);
  if (own === undefined) return { element: null, otherArticle: () => null };
  const isOfTitle = new Set(around);
  const otherArticle = outermost((element) =>
    isArticle(element) && !isOfTitle.has(element) ? OTHER_ARTICLE : null,
  );
  return { element: weights.get(own) >= SUFFICIENT_WORDS ? own : null, otherArticle };
}
