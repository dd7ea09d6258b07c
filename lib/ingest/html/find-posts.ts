/**
 * The posts of an archive page: several elements that each hold a heading, a date and running text of their own. A page
 * that states one article, or whose posts are excerpts of pages elsewhere, is no archive.
 */

import { readDateLine } from "../date-line.ts";
import { ancestry } from "./around-element.ts";
import { countByElement, type ElementSums } from "./element-sums.ts";
import { furnitureAround } from "./furniture-around.ts";
import { headingLevels } from "./named-parts.ts";
import { attribute, type PageElement } from "./page-tree.ts";
import type { PageView } from "./page-view.ts";

export type Post = {
  element: PageElement;
  /** Positions of its first line and of the line after its last. */
  first: number;
  end: number;
  /** Position of its heading. */
  titleAt: number;
};

const POST_CLASS =
  /(?:^|\s)(?:hentry|h-entry|post|blog-?post|post-outer|blog-entry|post-entry|entry)(?:\s|$)/i;
/** Less text than this is a teaser. */
const MIN_POST_WORDS = 25;
const MAX_POSTS = 500;
/** How far into a post its heading and its date may stand, and how far above it a date it shares. */
const HEADING_REACH = 6;
const DATE_REACH = 10;
const DATE_ABOVE = 2;
/** What the posts have of the page's text. */
const MIN_SHARE = 0.5;
/** A post with the page's title and more of its text is the page's article. */
const MAX_OWN_SHARE = 0.6;
const READ_MORE =
  /^(?:read (?:more|on|the rest|full|article)|continue reading|more|weiterlesen|mehr(?: lesen)?|lire la suite|leer más|seguir leyendo|leia mais|continua a leggere|lees (?:meer|verder)|читать далее)\b.{0,80}$/iu;

/** Positions of the first line of each element and of the line after its last; -1 where it has none. */
function lineRanges({ elements, lines }: PageView): (element: PageElement) => { first: number; end: number } {
  const first = new Int32Array(elements.length).fill(-1);
  const end = new Int32Array(elements.length).fill(-1);
  lines.forEach(({ holder }, at) => {
    if (first[holder.position] === -1) first[holder.position] = at;
    end[holder.position] = at + 1;
  });
  for (let at = elements.length - 1; at > 0; at -= 1) {
    const above = elements[at]?.parent?.position;
    const [own, last] = [first[at] ?? -1, end[at] ?? -1];
    if (above === undefined || own === -1) continue;
    const known = first[above] ?? -1;
    first[above] = known === -1 ? own : Math.min(known, own);
    end[above] = Math.max(end[above] ?? -1, last);
  }
  return ({ position }) => ({ first: first[position] ?? -1, end: end[position] ?? -1 });
}

function isTime(element: PageElement): boolean {
  const isStated = element.tag === "time" && element.attributes.has("datetime");
  return isStated || /\bdatePublished\b/.test(attribute(element, "itemprop"));
}

class PostReader {
  readonly #view: PageView;
  readonly #rangeOf: ReturnType<typeof lineRanges>;
  readonly #times: ElementSums;
  readonly #levelOf = headingLevels();

  constructor(view: PageView) {
    this.#view = view;
    this.#rangeOf = lineRanges(view);
    this.#times = countByElement(view.elements, isTime);
  }

  read(element: PageElement): Post | null {
    const { weights } = this.#view;
    if (weights.get(element) < MIN_POST_WORDS) return null;
    const { first, end } = this.#rangeOf(element);
    const titleAt = this.#headingAt(first, end);
    if (titleAt === null || !(this.#times.get(element) > 0 || this.#hasDate(first, end))) return null;
    return { element, first, end, titleAt };
  }

  #headingAt(first: number, end: number): number | null {
    for (let at = first; at < Math.min(end, first + HEADING_REACH); at += 1) {
      const line = this.#view.lines[at];
      const level = line === undefined ? null : this.#levelOf(line.holder);
      if (line !== undefined && level !== null && level <= 4 && readDateLine(line.text) === null) return at;
    }
    return null;
  }

  #hasDate(first: number, end: number): boolean {
    const near = this.#view.lines.slice(Math.max(0, first - DATE_ABOVE), Math.min(end, first + DATE_REACH));
    return near.some(({ text }) => readDateLine(text) !== null);
  }
}

/** Elements that are called posts, none inside another; or else the children of one element. */
function candidates({ elements, weights }: PageView): PageElement[][] {
  // Short posts are to the eye what teasers are: a list of links is no sign here.
  const total = weights.get(elements[0] as PageElement);
  const furnitureOf = furnitureAround({ weights, total, linkLists: new Set() });
  const isNamed = (element: PageElement) =>
    element.tag === "article" || POST_CLASS.test(attribute(element, "class"));
  const named = elements.filter((element) => isNamed(element) && furnitureOf(element) === null);
  const chosen = new Set(named);
  const isOutermost = (element: PageElement) => {
    for (const around of ancestry(element)) if (around !== element && chosen.has(around)) return false;
    return true;
  };
  const byParent = elements.map(({ children }) =>
    children.filter((child) => typeof child !== "string" && weights.get(child) >= MIN_POST_WORDS),
  ) as PageElement[][];
  return [named.filter(isOutermost), ...byParent.filter((children) => children.length >= 2)];
}

function isListing(posts: readonly Post[], { lines }: PageView): boolean {
  const cut = posts.filter(({ first, end }) =>
    lines
      .slice(first, end)
      .some(({ text, linkUtf16 }) => linkUtf16 * 2 > text.length && READ_MORE.test(text)),
  );
  return cut.length * 2 >= posts.length;
}

function isOwnArticle(posts: readonly Post[], { titleAt, weights }: PageView): boolean {
  const own = posts.find(({ first, end }) => titleAt !== null && titleAt >= first && titleAt < end);
  const total = posts.reduce((sum, { element }) => sum + weights.get(element), 0);
  return own !== undefined && weights.get(own.element) > MAX_OWN_SHARE * total;
}

/**
 * Finds the posts of an archive page.
 *
 * @param isArticlePage the page states that it is one article
 * @returns at least two, in order, none overlapping; null for any other page. O(lines + elements).
 */
export function findPosts(view: PageView, isArticlePage: boolean): Post[] | null {
  if (isArticlePage) return null;
  const reader = new PostReader(view);
  const total = view.weights.get(view.elements[0] as PageElement);
  for (const elements of candidates(view)) {
    const posts = elements.slice(0, MAX_POSTS).flatMap((element) => reader.read(element) ?? []);
    const weight = posts.reduce((sum, { element }) => sum + view.weights.get(element), 0);
    if (posts.length < 2 || weight < MIN_SHARE * total) continue;
    return isListing(posts, view) || isOwnArticle(posts, view) ? null : posts;
  }
  return null;
}
