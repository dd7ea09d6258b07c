/**
 * The element that holds an article's text. From the page's root it goes down as long as one child holds most of the
 * running text that is not furniture, then out again to a container that calls itself the article's body, and to the
 * text that stands just around it. Weighing lines by length and links follows boilerpipe (Kohlschütter et al., WSDM
 * 2010).
 */

import { ancestry } from "./around-element.ts";
import { isBodyContainer } from "./body-hints.ts";
import { type ElementSums, sumByElement } from "./element-sums.ts";
import { elementsOf, type PageElement } from "./page-tree.ts";
import type { PageView } from "./page-view.ts";

/** A child with this share of its parent's text is gone down into. */
const MIN_CHILD_SHARE = 0.75;
/** A title with less than this share of the text below it is not the article's. */
const MIN_SHARE_BELOW_TITLE = 0.2;
/** A container that calls itself the article's body is believed with this much of the text around it. */
const MIN_NAMED_SHARE = 0.5;
const MIN_NAMED_WORDS = 40;
/** Words of text beside the root that are worth a climb, and how much they must outweigh what comes with them. */
const MIN_CLIMB_WORDS = 15;
const CLIMB_RATIO = 2;

/**
 * Weight of each line as the article's: none in furniture, and none above the title. Where the page states the article's
 * text, its lines alone count.
 */
function gains({ lines, titleAt, isStated, furnitureOf }: PageView): number[] {
  if (isStated !== null) return lines.map(({ shape }, at) => (isStated[at] ? shape.words : 0));
  const own = lines.map(({ holder, shape }) => (furnitureOf(holder) === null ? shape.weight : 0));
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  const isTitled = titleAt !== null && sum(own.slice(titleAt)) >= MIN_SHARE_BELOW_TITLE * sum(own);
  return isTitled ? own.map((value, at) => (at < titleAt ? 0 : value)) : own;
}

function heaviestChild(element: PageElement, sums: ElementSums): PageElement | null {
  let best: PageElement | null = null;
  let most = 0;
  for (const child of element.children) {
    if (typeof child === "string") continue;
    const sum = sums.get(child) ?? 0;
    if (sum > most) [best, most] = [child, sum];
  }
  return best;
}

/** Down to the innermost element of several lines that still holds most of the text. */
function descend(from: PageElement, sums: ElementSums, lineCounts: ElementSums): PageElement {
  let element = from;
  for (;;) {
    const child = heaviestChild(element, sums);
    if (child === null || lineCounts.get(child) < 2) return element;
    if (sums.get(child) < MIN_CHILD_SHARE * sums.get(element)) return element;
    element = child;
  }
}

function isNamed(element: PageElement): boolean {
  return element.tag !== "body" && element.tag !== "html" && isBodyContainer(element);
}

/** The container around or inside an element that calls itself an article's body and holds a good part of its text. */
function namedContainer(dense: PageElement, sums: ElementSums): PageElement | null {
  for (const element of ancestry(dense)) if (isNamed(element)) return element;
  const least = Math.max(MIN_NAMED_WORDS, MIN_NAMED_SHARE * sums.get(dense));
  let best: PageElement | null = null;
  let most = 0;
  for (const element of elementsOf(dense)) {
    const sum = sums.get(element) ?? 0;
    // Of nested ones that hold the same text the inner.
    if (sum >= least && sum >= most && isNamed(element)) [best, most] = [element, sum];
  }
  return best;
}

function climb(from: PageElement, view: PageView, lineGains: readonly number[]): PageElement {
  const { elements, lines, titleAt, furnitureOf } = view;
  const gainAt = (at: number) => lineGains[at] ?? 0;
  const isBeside = (at: number, holder: PageElement) =>
    gainAt(at) <= 0 && (titleAt === null || at > titleAt) && furnitureOf(holder) === null;
  const text = sumByElement(elements, lines, ({ shape }, at) => (gainAt(at) > 0 ? shape.words : 0));
  const others = sumByElement(elements, lines, ({ shape, holder }, at) =>
    isBeside(at, holder) ? shape.words : 0,
  );
  let best = from;
  for (const element of ancestry(from)) {
    if (element.tag === "body" || element.tag === "html") break;
    const added = text.get(element) - text.get(best);
    const carried = others.get(element) - others.get(best);
    if (added >= MIN_CLIMB_WORDS && added >= CLIMB_RATIO * carried) best = element;
  }
  return best;
}

/**
 * Finds the article's element.
 *
 * @returns null when the page has no running text outside furniture. O(lines × depth).
 */
export function findArticleRoot(view: PageView): PageElement | null {
  const lineGains = gains(view);
  const sums = sumByElement(view.elements, view.lines, (_, at) => lineGains[at] ?? 0);
  if (sums.get(view.scope) <= 0) return null;
  const lineCounts = sumByElement(view.elements, view.lines, () => 1);
  const dense = descend(view.scope, sums, lineCounts);
  return namedContainer(dense, sums) ?? climb(dense, view, lineGains);
}
