/** What the meta elements of a page state of its article: Open Graph, Twitter cards, Dublin Core, Highwire and others. */

import type { Confidence } from "../planned-article.ts";
import type { FactField, StatedFact } from "../source-text.ts";
import { attribute, elementsOf, type PageElement } from "./page-tree.ts";

/** Content of meta elements by their lower-case name, with the attribute that names them; each content once. */
export type MetaElements = ReadonlyMap<string, { named: string; contents: string[] }>;

type MetaRule = { field: FactField; names: string; confidence: Confidence };

/**
 * Strongest first within a field. `article:author` may hold the address of a profile and `twitter:creator` a handle;
 * whoever takes the facts passes over what is no name.
 */
const META_RULES: readonly MetaRule[] = [
  { field: "title", names: "og:title citation_title dc.title dcterms.title", confidence: "high" },
  {
    field: "title",
    names: "twitter:title parsely-title sailthru.title title headline",
    confidence: "medium",
  },
  {
    field: "published",
    names:
      "article:published_time og:article:published_time citation_publication_date citation_online_date dc.date.issued dcterms.issued datepublished og:published_time article:published rnews:datepublished parsely-pub-date",
    confidence: "high",
  },
  {
    field: "published",
    names:
      "sailthru.date publish-date publish_date publishdate publication_date publication-date pubdate published_date published-date date.issued dc.date dcterms.date citation_date date article_date_original article.published originalpublicationdate cxenseparse:recs:publishtime bt:pubdate dc.date.created",
    confidence: "medium",
  },
  {
    field: "modified",
    names:
      "article:modified_time og:article:modified_time og:updated_time datemodified dc.date.modified dcterms.modified last-modified article.updated lastmod revision_date",
    confidence: "medium",
  },
  {
    field: "source",
    names: "citation_journal_title dc.publisher dcterms.publisher",
    confidence: "high",
  },
  { field: "source", names: "application-name article:publisher_name publisher cre", confidence: "medium" },
  {
    field: "byline",
    names: "citation_author dc.creator dcterms.creator dc.contributor parsely-author sailthru.author",
    confidence: "high",
  },
  {
    field: "byline",
    names: "author article:author og:article:author byl rnews:author",
    confidence: "medium",
  },
  { field: "url", names: "og:url", confidence: "high" },
  { field: "url", names: "twitter:url parsely-link citation_public_url dc.identifier", confidence: "medium" },
  { field: "language", names: "og:locale dc.language content-language language", confidence: "medium" },
];

/** Several meta elements of one name are one value only where they name several authors. */
const MAX_AUTHORS = 20;

/** Reads the meta elements of a page. O(n) in its elements. */
export function readMeta(root: PageElement): MetaElements {
  const found = new Map<string, { named: string; contents: string[] }>();
  for (const element of elementsOf(root)) {
    if (element.tag !== "meta") continue;
    const content = attribute(element, "content").replace(/\s+/g, " ").trim();
    if (content === "") continue;
    for (const by of ["property", "name", "itemprop", "http-equiv"]) {
      for (const name of attribute(element, by).toLowerCase().split(/\s+/)) {
        if (name === "") continue;
        const known = found.get(name) ?? { named: `meta ${by}="${name}"`, contents: [] };
        if (!known.contents.includes(content)) known.contents.push(content);
        found.set(name, known);
      }
    }
  }
  return found;
}

/** The first content of a meta element of one of these names, or null. */
export function metaContent(meta: MetaElements, ...names: string[]): string | null {
  for (const name of names) {
    const [content] = meta.get(name)?.contents ?? [];
    if (content !== undefined) return content;
  }
  return null;
}

function joinContents(field: FactField, contents: readonly string[]): string {
  return field === "byline" ? contents.slice(0, MAX_AUTHORS).join(", ") : (contents[0] ?? "");
}

/** The facts of the meta elements, strongest first within a field; raw values. */
export function metaFacts(meta: MetaElements): StatedFact[] {
  return META_RULES.flatMap(({ field, names, confidence }) =>
    names.split(" ").flatMap((name) => {
      const found = meta.get(name);
      if (found === undefined) return [];
      const value = joinContents(field, found.contents);
      return [{ field, value, rule: found.named, confidence, span: null }];
    }),
  );
}
