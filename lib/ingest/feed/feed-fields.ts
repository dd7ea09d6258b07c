/**
 * What the elements of feeds are: RSS 2.0 (with 0.9x), RSS 1.0 (RDF), Atom (RFC 4287) and its draft 0.3, Dublin Core and
 * the content module.
 */

export const FEED_PREFIXES: ReadonlyMap<string, string> = new Map([
  ["http://www.w3.org/2005/Atom", "atom"],
  ["http://purl.org/atom/ns#", "atom"],
  ["http://purl.org/rss/1.0/", "rss1"],
  ["http://my.netscape.com/rdf/simple/0.9/", "rss1"],
  ["http://backend.userland.com/rss2", "rss1"],
  ["http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"],
  ["http://purl.org/dc/elements/1.1/", "dc"],
  ["http://purl.org/dc/terms/", "dcterms"],
  ["http://purl.org/rss/1.0/modules/content/", "content"],
  ["http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"],
  ["http://rssnamespace.org/feedburner/ext/1.0", "feedburner"],
  ["http://www.w3.org/1999/xhtml", "xhtml"],
]);

export type ItemField =
  | "title"
  | "link"
  | "guid"
  | "published"
  | "updated"
  | "author"
  | "source"
  | "language"
  | "content"
  | "summary";

type Known = { field: ItemField; rule: string };

const FIELDS: Readonly<Record<ItemField, string>> = {
  title: "title rss1:title atom:title",
  link: "link rss1:link atom:link feedburner:origLink",
  guid: "guid",
  published: "pubDate atom:published atom:issued dc:date dcterms:issued dcterms:created atom:created",
  updated: "atom:updated atom:modified dcterms:modified",
  author: "author dc:creator atom:author itunes:author",
  source: "source dc:publisher atom:source",
  language: "language dc:language",
  content: "content:encoded atom:content xhtml:body",
  summary: "description rss1:description atom:summary itunes:summary",
};

function ruleOf(name: string): string {
  const [prefix, local] = name.includes(":") ? name.split(":") : ["", name];
  if (prefix === "atom") return `Atom ${local}`;
  return prefix === "" || prefix === "rss1" ? `RSS ${local}` : name;
}

const KNOWN: ReadonlyMap<string, Known> = new Map(
  (Object.keys(FIELDS) as ItemField[]).flatMap((field) =>
    FIELDS[field].split(" ").map((name): [string, Known] => [name, { field, rule: ruleOf(name) }]),
  ),
);

/** What an element of an item or a channel states, with the name of the rule; null for any other element. */
export function feedField(name: string): Known | null {
  return KNOWN.get(name) ?? null;
}

export const ITEM_NAMES: ReadonlySet<string> = new Set(["item", "rss1:item", "atom:entry", "entry"]);
export const CHANNEL_NAMES: ReadonlySet<string> = new Set(["channel", "rss1:channel", "atom:feed", "feed"]);
