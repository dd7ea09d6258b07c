/** What the elements at the head of an article state: when it was published, and by whom. */

import { readDateLine } from "../date-line.ts";
import { isPersonName } from "../person-name.ts";
import type { Confidence, RawSpan } from "../planned-article.ts";
import type { FactField, StatedFact } from "../source-text.ts";
import { elementWords } from "./element-words.ts";
import { isText, type LineRole } from "./line-roles.ts";
import { attribute, type PageElement, textOf } from "./page-tree.ts";
import type { PageView } from "./page-view.ts";

/** How far above the title its date may stand, in lines. */
const REACH_ABOVE = 4;
const MAX_TEXT_UTF16 = 120;
const LABEL =
  /^(?:(?:written |posted |text )?by|von|par|por|di|door|av|text|texte|texto|testo|текст|author|autor|auteur|autore|автор|words)\s*:?\s+/iu;
const CHANGED = /^(?:updated?|modified|edited|last)$/;
const PUBLISHED = /^(?:publish(?:ed)?|publication|pubdate|posted|posting|entry)$/;
const DATED = /^(?:dates?|time|datetime|timestamp)$/;

type Stated = { field: FactField; value: string; rule: string; confidence: Confidence };

function shortText(element: PageElement): string | null {
  const text = textOf(element).replace(/\s+/g, " ").trim();
  return text === "" || text.length > MAX_TEXT_UTF16 ? null : text;
}

/** "article-publish-date" is named as a publication's date, "comment-time" is not. */
function isNamedPublished(element: PageElement): boolean {
  const words = elementWords(element);
  return (
    words.includes("datepublished") ||
    (words.some((word) => PUBLISHED.test(word)) && words.some((word) => DATED.test(word)))
  );
}

function dateOf(element: PageElement): Stated | null {
  const { tag } = element;
  const property = attribute(element, "itemprop");
  const words = [...elementWords(element), ...(element.parent === null ? [] : elementWords(element.parent))];
  const isChanged = words.some((word) => CHANGED.test(word)) || /\bdateModified\b/.test(property);
  const field = isChanged ? "modified" : "published";
  const machine = attribute(element, "datetime") || (property === "" ? "" : attribute(element, "content"));
  if (/\bdate(?:Published|Modified)\b/.test(property) && machine !== "")
    return {
      field,
      value: machine,
      rule: `itemprop ${property.trim()}`,
      confidence: isChanged ? "medium" : "high",
    };
  if (tag === "time" && machine !== "")
    return { field, value: machine, rule: "time element", confidence: "medium" };
  const text = isNamedPublished(element) || /\bdatePublished\b/.test(property) ? shortText(element) : null;
  if (text === null || readDateLine(text) === null) return null;
  return { field, value: text, rule: "element named as the publication’s date", confidence: "medium" };
}

function authorOf(element: PageElement): Stated | null {
  const isAuthor =
    /(?:^|\s)author(?:\s|$)/i.test(attribute(element, "rel")) ||
    /\bauthor\b/.test(attribute(element, "itemprop"));
  const isByline = isAuthor || elementWords(element).some((word) => word === "byline" || word === "author");
  const name = isByline ? shortText(element)?.replace(LABEL, "") : undefined;
  if (name === undefined || !(isAuthor ? /\p{L}/u : /\p{Lu}/u).test(name)) return null;
  if (!isAuthor && !isPersonName(name)) return null;
  return {
    field: "byline",
    value: name,
    rule: isAuthor ? "author element" : "byline element",
    confidence: "medium",
  };
}

/** The lines the head of an article stands in: from a little above its title to its first text. */
function headLines(
  { lines, titleAt }: PageView,
  roles: readonly LineRole[],
): { first: number; last: number } | null {
  const textAt = lines.findIndex((_, at) => at > (titleAt ?? -1) && isText(roles[at]));
  if (textAt === -1) return null;
  return { first: Math.max(0, (titleAt ?? textAt) - REACH_ABOVE), last: textAt };
}

function isWithin(inner: PageElement, outer: PageElement): boolean {
  for (
    let around: PageElement | null = inner;
    around !== null && around.depth >= outer.depth;
    around = around.parent
  )
    if (around === outer) return true;
  return false;
}

/** The line an element's words stand in; an element without words stands in the line around it. */
function placeOf(element: PageElement, { lines }: PageView, from: number, to: number): RawSpan | null {
  const words = textOf(element).replace(/\s+/g, " ").trim();
  const line = lines
    .slice(from, to + 1)
    .find(
      ({ holder, text }) => isWithin(holder, element) || (isWithin(element, holder) && text.includes(words)),
    );
  return line === undefined ? null : { rawStartUtf16: line.startUtf16, rawEndUtf16: line.endUtf16 };
}

/**
 * Reads the facts of an article's head.
 *
 * @param view the page
 * @param roles its lines' roles
 * @returns the first date of each kind and all authors, with the line each stands in. O(elements of the head).
 */
export function headFacts(view: PageView, roles: readonly LineRole[]): StatedFact[] {
  const range = headLines(view, roles);
  const [from, to] = [view.lines[range?.first ?? -1]?.holder, view.lines[range?.last ?? -1]?.holder];
  if (range === null || from === undefined || to === undefined) return [];
  const facts: StatedFact[] = [];
  const authors: StatedFact[] = [];
  for (const element of view.elements.slice(from.position, to.position)) {
    if (view.furnitureOf(element) !== null) continue;
    const place = () => placeOf(element, view, range.first, range.last);
    const date = dateOf(element);
    if (date !== null && !facts.some(({ field }) => field === date.field))
      facts.push({ ...date, span: place() });
    const author = authorOf(element);
    if (author !== null) authors.push({ ...author, span: place() });
  }
  return [...facts, ...joinAuthors(authors)];
}

/** Each name once; one that holds another is the element around it. */
function joinAuthors(authors: readonly StatedFact[]): StatedFact[] {
  const names = [...new Set(authors.map(({ value }) => value))];
  const inner = names.filter((name) => !names.some((other) => other !== name && name.includes(other)));
  const [first] = authors.filter(({ value }) => inner.includes(value));
  return first === undefined ? [] : [{ ...first, value: inner.join(", ") }];
}
