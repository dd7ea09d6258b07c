/** A page's lines with what is known of each before the article is looked for. */

import type { Asked } from "./around-element.ts";
import { type ElementSums, sumByElement } from "./element-sums.ts";
import { furnitureAround } from "./furniture-around.ts";
import { type LineShape, shapeOf } from "./line-shape.ts";
import { findLinkLists } from "./link-lists.ts";
import { findOwnArticle } from "./own-article.ts";
import type { PageElement, PageTree } from "./page-tree.ts";
import { statedLines } from "./stated-body.ts";
import type { PageLine } from "./text-layer.ts";
import { findTitleLine } from "./title-line.ts";

export type ViewLine = PageLine & { shape: LineShape };

export type PageView = {
  /** All elements of the page, parents before children. */
  elements: readonly PageElement[];
  lines: readonly ViewLine[];
  /** Position of the title's line, or null. */
  titleAt: number | null;
  /** By line: the article's text as the page states it beside its lines holds it. Null: it states none. */
  isStated: readonly boolean[] | null;
  /** Weight of the lines below each element. */
  weights: ElementSums;
  linkLists: ReadonlySet<PageElement>;
  /** The page, or its own article where that is sure. */
  scope: PageElement;
  /** The rule by which an element stands in an article that is not the page's own. */
  otherArticle: Asked<string>;
  /** The rule by which an element stands in furniture of the page. */
  furnitureOf: Asked<string>;
};

export type StatedOfPage = {
  titles: readonly string[];
  outlets: readonly string[];
  articleBody: string | null;
};

/**
 * Looks at a page.
 *
 * @param page its tree
 * @param pageLines its lines
 * @param stated what it states as its article's titles and text, and as its site's name
 */
export function viewPage(
  { root, elements }: PageTree,
  pageLines: readonly PageLine[],
  { titles, outlets, articleBody }: StatedOfPage,
): PageView {
  const lines = pageLines.map((line) => ({ ...line, shape: shapeOf(line) }));
  const weights = sumByElement(elements, lines, ({ shape }) => shape.weight);
  const titleAt = findTitleLine(lines, titles, outlets);
  const title = titleAt === null ? null : (lines[titleAt]?.holder ?? null);
  const linkLists = findLinkLists(elements, lines, title);
  const { element, otherArticle } = findOwnArticle(title, weights);
  const scope = element ?? root;
  const named = furnitureAround({ weights, total: weights.get(scope), linkLists });
  const furnitureOf: Asked<string> = (asked) => named(asked) ?? otherArticle(asked);
  const isStated = statedLines(lines, articleBody);
  return { elements, lines, titleAt, isStated, weights, linkLists, scope, otherArticle, furnitureOf };
}
