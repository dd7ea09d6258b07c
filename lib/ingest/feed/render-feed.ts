/** A feed's items to a source's text: each a part with its title and its text, and what the feed states of it. */

import { readAuthor } from "../apply-facts.ts";
import { isCutShort } from "../cut-text.ts";
import { MAX_ARTICLE_UTF16 } from "../file-problem.ts";
import { type FragmentBlock, fragmentBlocks, valueBlocks } from "../fragment-blocks.ts";
import type { Confidence } from "../planned-article.ts";
import { shownValue } from "../shown-value.ts";
import type { FactField, StatedFact } from "../source-text.ts";
import { TextBuilder } from "../text-builder.ts";
import { isUnread, type ReadKind, UnreadValues } from "../unread-values.ts";
import type { Dated, Feed, FeedItem, Marked } from "./feed-item.ts";

/** A summary that is shorter, and stands alone, is what feeds give of an article to make its page be opened. */
const MIN_WHOLE_UTF16 = 600;

/** Items that need a word to the reader: what is the matter, in words that follow `named`, and what to do about it. */
export type ItemNote = { named: string; line: number | null; note: string; remedy: string };

export type RenderedFeed = {
  builder: TextBuilder;
  skipped: ItemNote[];
  excerpts: ItemNote[];
  unread: UnreadValues;
};

function blocksOf(marked: Marked | null): FragmentBlock[] {
  if (marked === null) return [];
  if (marked.kind === "html") return fragmentBlocks(marked.value);
  // What calls itself text and has tags is HTML all the same: feeds get it wrong more often than authors write tags.
  return valueBlocks(marked.value);
}

function joined(blocks: readonly FragmentBlock[], gap: string): string {
  return blocks.map(({ text }) => text).join(gap);
}

function fact(field: FactField, dated: Dated | null, confidence: Confidence = "high"): StatedFact[] {
  return dated === null ? [] : [{ field, value: dated.value, rule: dated.rule, confidence, span: null }];
}

function absolute(url: Dated | null, base: string | null): Dated | null {
  if (url === null || /^https?:\/\//i.test(url.value)) return url;
  const whole = base === null || !URL.canParse(url.value, base) ? null : new URL(url.value, base).href;
  return whole === null ? null : { value: whole, rule: `${url.rule}, beside the feed's own address` };
}

/** A change is no publication; where nothing else is dated it is the nearest there is, and little sure. */
function publishedFacts({ published, updated }: FeedItem): StatedFact[] {
  if (published !== null || updated === null) return fact("published", published);
  return fact(
    "published",
    { value: updated.value, rule: `${updated.rule}, for want of a date of publication` },
    "low",
  );
}

function itemFacts(item: FeedItem, feed: Feed): StatedFact[] {
  const authors = item.authors.length > 0 ? item.authors : feed.authors;
  const named = authors.filter(({ value }) => readAuthor(value) !== null);
  const names = [...new Set(named.map(({ value }) => value))].join(", ");
  const [first] = named;
  return [
    ...publishedFacts(item),
    ...fact("modified", item.updated),
    ...fact("source", item.source),
    ...fact("byline", first === undefined ? null : { value: names, rule: first.rule }),
    ...fact("url", absolute(item.url, feed.base)),
    ...fact("language", item.language),
  ];
}

type Fault = Pick<ItemNote, "note" | "remedy">;

const MEND = "Mend it in the file and import that again.";

/** How a person gets at the whole text of an item. */
function fetchPage({ url }: FeedItem, base: string | null): string {
  const page = absolute(url, base);
  return page === null
    ? "Give it its text in the file and import that again."
    : `Give it its text in the file, or save its page (${shownValue(page.value)}), and import that.`;
}

function faultOf(item: FeedItem, blocks: readonly FragmentBlock[], base: string | null): Fault | null {
  if (item.fault !== null) return { note: item.fault, remedy: MEND };
  const length = blocks.reduce((sum, { text }) => sum + text.length, 0);
  if (length === 0) return { note: "has no text", remedy: fetchPage(item, base) };
  if (length <= MAX_ARTICLE_UTF16) return null;
  const most = MAX_ARTICLE_UTF16.toLocaleString("en-GB");
  return { note: `has more than ${most} characters`, remedy: "Split it in the file and import that again." };
}

function renderItem(
  builder: TextBuilder,
  item: FeedItem,
  blocks: readonly FragmentBlock[],
  { feed, line }: { feed: Feed; line: number | null },
): void {
  const title = titleOf(item);
  const span = builder.block(title, { role: "title", rule: "feed item's title" }, [line]);
  blocks.forEach(({ text, mark }, at) => {
    const isFirst = span === null && at === 0;
    builder.block(text, mark ?? { role: "article", rule: "feed item's text" }, isFirst ? [line] : []);
  });
  const titleFact: StatedFact[] =
    span === null
      ? []
      : [{ field: "title", value: title, rule: "feed item's title", confidence: "high", span }];
  builder.endPart([...titleFact, ...itemFacts(item, feed)]);
}

type Place = { named: string; line: number | null };

/** An item by its 1-based number, the line it begins in, and its title. */
function placeOf(number: number, line: number | null): Place {
  return { named: line === null ? `Item ${number}` : `Item ${number} (line ${line})`, line };
}

function titleOf(item: FeedItem): string {
  return joined(blocksOf(item.title), " ").replace(/\s+/g, " ");
}

function titled(place: Place, item: FeedItem): Place {
  const title = titleOf(item);
  return title === "" ? place : { ...place, named: `${place.named}, ${shownValue(title)},` };
}

function tellOne(
  unread: UnreadValues,
  { named, line }: Place,
  [kind, stated, settled]: [ReadKind, Dated, Dated | null],
): void {
  const value = { kind, written: stated.value, settled: settled?.value ?? stated.value };
  if (isUnread(value)) unread.add({ named: `${named}, ${stated.rule}`, line, field: stated.rule }, value);
}

/** What of an item that is kept says when it was published, where it stands or who wrote it, and cannot be read. */
function tellUnread(
  unread: UnreadValues,
  { published, updated, url, authors }: FeedItem,
  place: Place,
  base: string | null,
): void {
  if (published !== null) tellOne(unread, place, ["date", published, published]);
  if (updated !== null) tellOne(unread, place, ["date", updated, updated]);
  if (url !== null) tellOne(unread, place, ["url", url, absolute(url, base)]);
  for (const author of authors) tellOne(unread, place, ["byline", author, author]);
}

/**
 * Renders a feed's items in their order. O(n).
 *
 * @param lines of the file that each item begins in, 1-based; null where lines do not tell items apart
 */
export function renderFeed(feed: Feed, lines: readonly (number | null)[]): RenderedFeed {
  const unread = new UnreadValues();
  const rendered: RenderedFeed = { builder: new TextBuilder(), skipped: [], excerpts: [], unread };
  for (const author of feed.authors)
    tellOne(unread, { named: "The feed", line: null }, ["byline", author, author]);
  feed.items.forEach((item, at) => {
    const content = blocksOf(item.content);
    const blocks = content.length > 0 ? content : blocksOf(item.summary);
    const place = placeOf(at + 1, lines[at] ?? null);
    const fault = faultOf(item, blocks, feed.base);
    if (fault !== null) {
      rendered.skipped.push({ ...titled(place, item), ...fault });
      return;
    }
    const text = joined(blocks, "\n\n");
    const isExcerpt = isCutShort(text) || (content.length === 0 && text.length < MIN_WHOLE_UTF16);
    if (isExcerpt) {
      const remedy = fetchPage(item, feed.base);
      rendered.excerpts.push({ ...titled(place, item), note: "holds only an excerpt", remedy });
    }
    tellUnread(unread, item, place, feed.base);
    renderItem(rendered.builder, item, blocks, { feed, line: place.line });
  });
  return rendered;
}
