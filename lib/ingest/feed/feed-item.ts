/** A feed as its readers give it, whatever its format: values as written, not yet read. */

/** A value that may be plain text or HTML. */
export type Marked = { value: string; kind: "text" | "html" | "unsaid" };

export type Dated = { value: string; rule: string };

export type FeedItem = {
  /** Where it begins in the feed's text, for messages; null in JSON. */
  startUtf16: number | null;
  /** Why it is no item at all, in words that follow its name ("Item 3"); null where it is one. */
  fault: string | null;
  title: Marked | null;
  url: Dated | null;
  published: Dated | null;
  updated: Dated | null;
  authors: Dated[];
  /** Who published it first, where the feed says so of an item. */
  source: Dated | null;
  language: Dated | null;
  /** The whole article. */
  content: Marked | null;
  /** What may be the whole or an excerpt. */
  summary: Marked | null;
};

export type Feed = {
  title: Dated | null;
  language: Dated | null;
  /** What addresses in it are relative to. */
  base: string | null;
  authors: Dated[];
  items: FeedItem[];
  /**
   * Where the file breaks off: in the item of this number, which is not among the items and begins there; 0 for between
   * two. Or null.
   */
  brokenItem: { number: number; startUtf16: number | null } | null;
};

export function emptyItem(startUtf16: number | null): FeedItem {
  const nothing = {
    fault: null,
    title: null,
    url: null,
    published: null,
    updated: null,
    source: null,
    language: null,
  };
  return { ...nothing, startUtf16, authors: [], content: null, summary: null };
}
