/**
 * The JSON-LD of a page (schema.org in JSON, in script elements): the node that describes the article. What cannot be
 * parsed is passed over.
 */

import { attribute, elementsOf, type PageElement, textOf } from "./page-tree.ts";
import { parsePage } from "./parse-page.ts";

export type LinkedNode = { readonly [key: string]: unknown };

const MAX_NODES = 20_000;
/** A longer script is passed over. */
const MAX_SCRIPT_UTF16 = 2_000_000;
/** Types of schema.org an article may have, the plain `WebPage` last. */
const ARTICLE_TYPE =
  /^(?:.*Article|.*Posting|Report|ScholarlyArticle|ClaimReview|Review|OpinionNewsArticle|NewsStory|CreativeWork)$/;
const PAGE_TYPE = /^(?:WebPage|ItemPage|MediaObject|VideoObject)$/;

function isNode(value: unknown): value is LinkedNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Raw control characters, which JSON does not allow in strings. */
const CONTROLS = /\p{Cc}+/gu;

/** JSON as pages write it: with raw line feeds in strings, trailing commas, comment marks around it. */
function parseLoosely(json: string): unknown {
  const bare = json.replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\]\]>)\s*$/g, "");
  const attempts = [
    bare,
    bare.replace(CONTROLS, " "),
    bare.replace(CONTROLS, " ").replace(/,\s*(?=[\]}])/g, ""),
  ];
  for (const attempt of attempts) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt is more lenient; after the last the script is passed over.
    }
  }
  return null;
}

/** Every object in the values, outermost first. */
function nodesIn(values: readonly unknown[]): LinkedNode[] {
  const nodes: LinkedNode[] = [];
  const waiting = [...values];
  for (let at = 0; at < waiting.length && nodes.length < MAX_NODES; at += 1) {
    const value = waiting[at];
    if (isNode(value)) nodes.push(value);
    if (typeof value !== "object" || value === null) continue;
    for (const inner of Object.values(value)) if (typeof inner === "object") waiting.push(inner);
  }
  return nodes;
}

export function typesOf(node: LinkedNode): string[] {
  const types = Array.isArray(node["@type"]) ? node["@type"] : [node["@type"]];
  return types.filter((type) => typeof type === "string").map((type) => type.replace(/^.*[/#:]/, ""));
}

/**
 * All objects of a page's JSON-LD.
 *
 * @returns them outermost first, at most 20,000. Never throws.
 */
export function readLinkedNodes(root: PageElement): LinkedNode[] {
  const scripts = [...elementsOf(root)].filter(
    (element) => element.tag === "script" && /^\s*application\/ld\+json/i.test(attribute(element, "type")),
  );
  const sources = scripts.map(textOf).filter((json) => json.length <= MAX_SCRIPT_UTF16);
  return nodesIn(sources.map(parseLoosely));
}

/** The text of a value that is text: marks and entities, which some pages leave in it, are undone. */
export function plainText(value: unknown): string | null {
  if (typeof value !== "string" && typeof value !== "number") return null;
  const text = String(value);
  const tree = /[<&]/.test(text) ? parsePage(text) : "text";
  const plain = typeof tree === "string" ? text : textOf(tree.root);
  const folded = plain.replace(/\s+/g, " ").trim();
  return folded === "" ? null : folded;
}

/** The node an object refers to by its `@id`, or the object itself. */
function resolve(value: unknown, nodes: readonly LinkedNode[]): unknown {
  if (!isNode(value) || typeof value["@id"] !== "string" || "name" in value) return value;
  return nodes.find((node) => node["@id"] === value["@id"] && "name" in node) ?? value;
}

/**
 * Names of what a property refers to: authors, a publisher.
 *
 * @param value text, an object with a name, a reference, or a list of these
 * @returns each name once, in order
 */
export function namesOf(value: unknown, nodes: readonly LinkedNode[]): string[] {
  const values = Array.isArray(value) ? value.flat() : [value];
  const names = values.slice(0, 50).flatMap((one) => {
    const known = resolve(one, nodes);
    const name = isNode(known) ? known.name : known;
    return (Array.isArray(name) ? name : [name]).flatMap((part) => plainText(part) ?? []);
  });
  return [...new Set(names)];
}

/** The address a property states: text, or an object's `url` or `@id`. */
export function addressOf(value: unknown): string | null {
  const [first] = Array.isArray(value) ? value : [value];
  const address = isNode(first) ? (first.url ?? first["@id"]) : first;
  return typeof address === "string" ? address.trim() : null;
}

function isArticle(node: LinkedNode): boolean {
  return typesOf(node).some((type) => ARTICLE_TYPE.test(type));
}

/** How many articles with a headline the nodes describe. */
export function countArticles(nodes: readonly LinkedNode[]): number {
  return nodes.filter((node) => isArticle(node) && plainText(node.headline) !== null).length;
}

/**
 * The node that describes the page's article.
 *
 * @param nodes all nodes, outermost first
 * @param isPage true for an address that is the page's own
 * @returns of the nodes of an article's type the one with the page's address, else the first with a headline, else the
 *   first; a page's own node when there is none; null when nothing fits
 */
export function articleNode(
  nodes: readonly LinkedNode[],
  isPage: (address: string) => boolean,
): LinkedNode | null {
  const articles = nodes.filter(isArticle);
  const isOwn = (node: LinkedNode) =>
    [node.url, node.mainEntityOfPage, node["@id"]].some((value) => isPage(addressOf(value) ?? ""));
  return (
    articles.find(isOwn) ??
    articles.find((node) => plainText(node.headline) !== null) ??
    nodes.find((node) => typesOf(node).some((type) => PAGE_TYPE.test(type)) && "datePublished" in node) ??
    null
  );
}
