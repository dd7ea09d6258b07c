/** A feed in XML to its items. Only what stands directly in an item counts as the item's. */

import { attributeOf, type XmlAttributes, type XmlHandler, XmlReader } from "../xml/xml-reader.ts";
import { CHANNEL_NAMES, FEED_PREFIXES, feedField, ITEM_NAMES, type ItemField } from "./feed-fields.ts";
import { type Dated, emptyItem, type Feed, type FeedItem, type Marked } from "./feed-item.ts";

type OpenField = {
  field: ItemField;
  rule: string;
  attributes: XmlAttributes;
  pieces: string[];
  /** Elements open inside the field. */
  depth: number;
  hasElements: boolean;
};

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (character) => ESCAPES[character] ?? character);
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** Elements inside an author or a source that hold its name. */
const NAME_ELEMENTS = new Set(["name", "title"]);

class FeedHandler implements XmlHandler {
  readonly feed: Feed = { title: null, language: null, base: null, authors: [], items: [], brokenItem: null };
  isFeed = false;
  readonly #startOf: () => number;
  readonly #names: string[] = [];
  #item: FeedItem | null = null;
  #itemDepth = 0;
  #open: OpenField | null = null;
  #isInName = false;

  constructor(startOf: () => number) {
    this.#startOf = startOf;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.#open !== null) this.#openInside(this.#open, name, attributes);
    else if (ITEM_NAMES.has(name) && this.#item === null) {
      this.#item = emptyItem(this.#startOf());
      this.#itemDepth = this.#names.length;
    } else this.#openField(name, attributes);
    if (CHANNEL_NAMES.has(name)) {
      this.isFeed = true;
      this.feed.base ??= attributeOf(attributes, "xml:base");
    }
    this.#names.push(name);
  }

  #openField(name: string, attributes: XmlAttributes): void {
    const parent = this.#names.at(-1) ?? "";
    const isOfItem = this.#item !== null && this.#names.length === this.#itemDepth + 1;
    const known = isOfItem || (this.#item === null && CHANNEL_NAMES.has(parent)) ? feedField(name) : null;
    if (known === null) return;
    this.#open = { ...known, attributes, pieces: [], depth: 0, hasElements: false };
    this.#isInName = false;
  }

  /** XHTML inside a field is kept as markup; of an author and a source only the name counts. */
  #openInside(open: OpenField, name: string, attributes: XmlAttributes): void {
    open.depth += 1;
    open.hasElements = true;
    if (open.field === "author" || open.field === "source") {
      if (NAME_ELEMENTS.has(localName(name)) && open.depth === 1) {
        this.#isInName = true;
        open.pieces = [];
      }
      return;
    }
    const href = attributeOf(attributes, "href");
    open.pieces.push(
      `<${localName(name)}${href === null ? "" : ` href="${escaped(href).replaceAll('"', "&quot;")}"`}>`,
    );
  }

  text(data: string): void {
    const open = this.#open;
    if (open === null) return;
    const isPerson = open.field === "author" || open.field === "source";
    if (isPerson && open.depth > 0 && !this.#isInName) return;
    open.pieces.push(open.hasElements && !isPerson ? escaped(data) : data);
  }

  close(name: string): void {
    this.#names.pop();
    const open = this.#open;
    if (open !== null && open.depth > 0) {
      open.depth -= 1;
      this.#isInName = false;
      if (open.field !== "author" && open.field !== "source") open.pieces.push(`</${localName(name)}>`);
      return;
    }
    if (open !== null) {
      this.#open = null;
      if (this.#item === null) this.#ofChannel(open);
      else this.#ofItem(this.#item, open);
      return;
    }
    if (this.#item !== null && this.#names.length === this.#itemDepth) {
      this.feed.items.push(this.#item);
      this.#item = null;
    }
  }

  /** Tells of the end of the text: whatever is open then broke off. */
  breakOff(): void {
    if (this.#names.length === 0) return;
    const number = this.#item === null ? 0 : this.feed.items.length + 1;
    this.feed.brokenItem = { number, startUtf16: this.#item?.startUtf16 ?? null };
    this.#item = null;
    this.#open = null;
  }

  #ofChannel(open: OpenField): void {
    const { feed } = this;
    const value = dated(open);
    if (open.field === "title")
      feed.title ??= value && { value: value.value, rule: `${open.rule.split(" ")[0]} channel title` };
    if (open.field === "language") feed.language ??= value;
    if (open.field === "author" && value !== null) feed.authors.push(value);
    if (open.field === "link") feed.base ??= linkOf(open)?.value ?? null;
  }

  #ofItem(item: FeedItem, open: OpenField): void {
    const value = dated(open);
    if (open.field === "link") item.url = betterLink(item.url, linkOf(open));
    else if (open.field === "guid") item.url ??= permalink(open);
    else if (open.field === "author") item.authors.push(...(value === null ? [] : [value]));
    else if (open.field === "title" || open.field === "content" || open.field === "summary")
      item[open.field] ??= marked(open);
    else item[open.field] ??= value;
  }
}

function dated({ pieces, rule }: OpenField): Dated | null {
  const value = pieces.join("").trim();
  return value === "" ? null : { value, rule };
}

/** An element without a type is plain text in Atom, and either in RSS. */
function marked({ pieces, attributes, rule, hasElements }: OpenField): Marked | null {
  const value = pieces.join("").trim();
  if (value === "") return null;
  const type = attributeOf(attributes, "type");
  if (hasElements || (type !== null && /html/i.test(type))) return { value, kind: "html" };
  const isAtom = rule.startsWith("Atom");
  return { value, kind: isAtom && (type === null || /^text/i.test(type)) ? "text" : "unsaid" };
}

/** The address of the page itself: Atom's other relations (self, enclosure, replies) are not it. */
function linkOf({ attributes, pieces, rule }: OpenField): Dated | null {
  const relation = attributeOf(attributes, "rel");
  if (relation !== null && relation !== "alternate") return null;
  const value = (attributeOf(attributes, "href") ?? pieces.join("")).trim();
  return value === "" ? null : { value, rule };
}

/** A feed's redirecting service keeps the page's own address apart. */
function betterLink(known: Dated | null, link: Dated | null): Dated | null {
  if (link === null || known?.rule === "feedburner:origLink") return known;
  return link.rule === "feedburner:origLink" || known === null ? link : known;
}

function permalink(open: OpenField): Dated | null {
  const value = dated(open);
  const isPermalink = attributeOf(open.attributes, "isPermaLink") !== "false";
  return value !== null && isPermalink && /^https?:\/\//.test(value.value) ? value : null;
}

/**
 * Reads a feed's items.
 *
 * @param xml the decoded feed
 * @returns the feed, or null when the text has no feed's root. O(n).
 * @throws XmlTooDeep
 */
export function readXmlFeed(xml: string): Feed | null {
  let reader: XmlReader | null = null;
  const handler = new FeedHandler(() => reader?.startUtf16 ?? 0);
  reader = new XmlReader(FEED_PREFIXES, handler);
  reader.write(xml);
  handler.breakOff();
  reader.end();
  return handler.isFeed ? handler.feed : null;
}
