/** What a page's JSON-LD states of its article. */

import type { FactField, StatedFact } from "../source-text.ts";
import { addressOf, type LinkedNode, namesOf, plainText, typesOf } from "./json-ld.ts";

function fact(field: FactField, value: string | null, property: string): StatedFact[] {
  if (value === null || value.trim() === "") return [];
  return [{ field, value, rule: `JSON-LD ${property}`, confidence: "high", span: null }];
}

/** The outlet of a page whose article names none: the site, or the organisation the page belongs to. */
function siteName(nodes: readonly LinkedNode[]): StatedFact[] {
  const site = nodes.find((node) => typesOf(node).includes("WebSite") && plainText(node.name) !== null);
  const news = nodes.find((node) => typesOf(node).includes("NewsMediaOrganization"));
  const name = plainText(news?.name) ?? plainText(site?.name);
  if (name === null) return [];
  return [{ field: "source", value: name, rule: "JSON-LD WebSite name", confidence: "medium", span: null }];
}

/**
 * The facts of the node that describes the article.
 *
 * @param article that node, or null
 * @param nodes all nodes of the page
 * @returns facts strongest first within a field; raw values
 */
export function linkedFacts(article: LinkedNode | null, nodes: readonly LinkedNode[]): StatedFact[] {
  if (article === null) return siteName(nodes);
  const authors = namesOf(article.author, nodes).join(", ") || namesOf(article.creator, nodes).join(", ");
  const [publisher = null] = namesOf(article.publisher, nodes);
  const language = article.inLanguage;
  const tag = typeof language === "object" ? namesOf(language, nodes)[0] : plainText(language);
  return [
    ...fact("title", plainText(article.headline) ?? plainText(article.name), "headline"),
    ...fact("published", plainText(article.datePublished), "datePublished"),
    ...fact("modified", plainText(article.dateModified), "dateModified"),
    ...fact("byline", authors, "author"),
    ...fact("source", publisher, "publisher"),
    ...siteName(nodes),
    ...fact("url", addressOf(article.url) ?? addressOf(article.mainEntityOfPage), "url"),
    ...fact("language", tag ?? null, "inLanguage"),
  ];
}
