/** Everything a page states of its article outside its running text. */

import type { StatedFact } from "../source-text.ts";
import { isSamePage, webAddress } from "./addresses.ts";
import { articleNode, countArticles, plainText, readLinkedNodes } from "./json-ld.ts";
import { linkedFacts } from "./linked-facts.ts";
import { metaContent, metaFacts, readMeta } from "./meta-facts.ts";
import { attribute, elementsOf, type PageElement, type PageTree, textOf } from "./page-tree.ts";
import { captureFacts, isArchiveAddress } from "./saved-page.ts";
import { siteNameFacts } from "./site-name.ts";

export type PageFacts = {
  facts: StatedFact[];
  /** The article's text, where JSON-LD states it. */
  articleBody: string | null;
  /** The page says of itself that it is one article. */
  isArticlePage: boolean;
};

function stated(
  field: StatedFact["field"],
  value: string,
  rule: string,
  confidence: StatedFact["confidence"],
): StatedFact[] {
  const folded = value.replace(/\s+/g, " ").trim();
  return folded === "" ? [] : [{ field, value: folded, rule, confidence, span: null }];
}

function headFacts(root: PageElement): StatedFact[] {
  const facts: StatedFact[] = [];
  let isTitled = false;
  for (const element of elementsOf(root)) {
    if (element.tag === "title" && !isTitled && element.parent?.tag !== "svg") {
      isTitled = true;
      facts.push(...stated("title", textOf(element).slice(0, 2_000), "title element", "medium"));
    } else if (element.tag === "link" && /(?:^|\s)canonical(?:\s|$)/i.test(attribute(element, "rel")))
      facts.push(...stated("url", attribute(element, "href"), 'link rel="canonical"', "high"));
    else if (element.tag === "time" && element.attributes.has("pubdate"))
      facts.push(...stated("published", attribute(element, "datetime"), "time pubdate", "medium"));
  }
  return [...facts, ...stated("language", attribute(root, "lang"), "html lang", "medium")];
}

const ADDRESS_FIELDS = new Set<StatedFact["field"]>(["url", "archiveUrl"]);
const RANK = { high: 0, medium: 1, low: 2 } as const;

/** By confidence; of equal ones in their order. */
export function strongestFirst(facts: readonly StatedFact[]): StatedFact[] {
  return facts.toSorted((a, b) => RANK[a.confidence] - RANK[b.confidence]);
}

/** Addresses completed, others than http and https left out, strongest first; of equal statements the first. */
function settle(facts: readonly StatedFact[]): StatedFact[] {
  const absolute = (fact: StatedFact) => webAddress(fact.value, null);
  const base =
    facts
      .filter(({ field }) => field === "url")
      .map(absolute)
      .find((url) => url !== null) ?? null;
  const seen = new Set<string>();
  const known = facts
    .flatMap((fact) => {
      if (!ADDRESS_FIELDS.has(fact.field)) return [fact];
      const value = webAddress(fact.value, base);
      return value === null || (fact.field === "url" && isArchiveAddress(value)) ? [] : [{ ...fact, value }];
    })
    .filter(({ field, value }) => {
      const key = `${field} ${value}`;
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    });
  return strongestFirst(known);
}

/**
 * Reads a page's facts.
 *
 * @returns facts, strongest first within a field, and what else it says of its article
 */
export function readPageFacts(tree: PageTree): PageFacts {
  const meta = readMeta(tree.root);
  const nodes = readLinkedNodes(tree.root);
  const head = headFacts(tree.root);
  const captured = captureFacts(tree, meta);
  const own = [...captured, ...head, ...metaFacts(meta)].filter(({ field }) => field === "url");
  const article = articleNode(nodes, (address) => own.some(({ value }) => isSamePage(value, address)));
  const address = own.map(({ value }) => webAddress(value, null)).find((one) => one !== null) ?? null;
  // A syndicated article's publisher is its agency; the site it is read on goes before it.
  const site = siteNameFacts(meta, address);
  const facts = settle([...captured, ...site, ...linkedFacts(article, nodes), ...metaFacts(meta), ...head]);
  const isArticlePage = metaContent(meta, "og:type") === "article" || countArticles(nodes) === 1;
  return { facts, articleBody: article === null ? null : plainText(article.articleBody), isArticlePage };
}
