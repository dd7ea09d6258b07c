/** A feed file (RSS, Atom, JSON Feed): one article an item. Nothing a feed refers to is fetched. */

import { declaredByXml, decodeSource } from "../decode-source.ts";
import { type FileProblem, MAX_TEXT_UTF16, TOO_MUCH_TEXT } from "../file-problem.ts";
import type { FormatReader, ReadResult } from "../read-source.ts";
import type { SourceWarning, StatedFact } from "../source-text.ts";
import { nameEach } from "../source-warnings.ts";
import { recordLines } from "../table/record-lines.ts";
import { XmlTooDeep } from "../xml/xml-reader.ts";
import type { Feed } from "./feed-item.ts";
import { readJsonFeed } from "./json-feed.ts";
import { type ItemNote, type RenderedFeed, renderFeed } from "./render-feed.ts";
import { readXmlFeed } from "./xml-feed.ts";

const MAX_ITEMS = 10_000;

function refuse(code: FileProblem["code"], message: string): ReadResult {
  return { ok: false, error: { code, message, line: null } };
}

const isJson = (text: string) => /^\s*\{/.test(text);

/** The line of the file that each item begins in, 1-based, and behind them the item's that breaks off. O(n): items ascend. */
function itemLines(text: string, { items, brokenItem }: Feed): (number | null)[] {
  if (isJson(text)) return recordLines(text, ["items"]);
  let [line, fromUtf16] = [1, 0];
  return [...items, brokenItem].map((item) => {
    const startUtf16 = item?.startUtf16 ?? null;
    if (startUtf16 === null) return null;
    line += text.slice(fromUtf16, startUtf16).split(/\r\n?|\n/).length - 1;
    fromUtf16 = startUtf16;
    return line;
  });
}

function itemWarnings({ skipped, excerpts, unread }: RenderedFeed): SourceWarning[] {
  return [
    ...nameEach(
      "skipped_records",
      skipped.map(({ named, line, note, remedy }) => ({
        line,
        message: `${named} ${note} and was left out. ${remedy}`,
      })),
      (count) => `${count.toLocaleString("en-GB")} more items have no usable text and were left out too.`,
    ),
    ...unread.warnings(),
    ...nameEach(
      "other",
      excerpts.map(({ named, line, note, remedy }) => ({ line, message: `${named} ${note}. ${remedy}` })),
      (count) => `${count.toLocaleString("en-GB")} more items hold only an excerpt.`,
    ),
  ];
}

function breakWarning({ brokenItem, items }: Feed, lines: readonly (number | null)[]): SourceWarning[] {
  if (brokenItem === null) return [];
  const line = lines[items.length] ?? null;
  const where =
    brokenItem.number === 0
      ? "behind its last item"
      : `in item ${brokenItem.number}${line === null ? "" : ` (line ${line})`}, which was left out`;
  const message = `The feed breaks off ${where}; what came after is missing. Fetch the feed again and import that.`;
  return [{ code: "skipped_records", message, line }];
}

function feedFacts({ title, language }: Feed): StatedFact[] {
  const facts: StatedFact[] = [];
  if (title !== null) facts.push({ field: "source", ...title, confidence: "high", span: null });
  if (language !== null) facts.push({ field: "language", ...language, confidence: "high", span: null });
  return facts;
}

function noneUsable([first]: readonly ItemNote[]): ReadResult {
  const why = first === undefined ? "" : ` ${first.named} ${first.note}. ${first.remedy}`;
  const line = first?.line ?? null;
  return {
    ok: false,
    error: { code: "no_article", message: `No item of the feed can be used.${why}`, line },
  };
}

type Parsed = { ok: true; feed: Feed | null } | { ok: false; error: FileProblem };

function parse(text: string): Parsed {
  try {
    return { ok: true, feed: isJson(text) ? readJsonFeed(JSON.parse(text)) : readXmlFeed(text) };
  } catch (error) {
    if (!(error instanceof XmlTooDeep) && !(error instanceof SyntaxError)) throw error;
    const reason = error instanceof XmlTooDeep ? "it is nested too deep" : "it is not valid JSON";
    return {
      ok: false,
      error: { code: "broken", message: `The feed cannot be read: ${reason}.`, line: null },
    };
  }
}

/**
 * Reads a feed.
 *
 * @returns one part an item; or why there is none. Rejects only for bugs. O(n).
 */
export const readFeed: FormatReader = async (bytes, reading) => {
  const decoded = decodeSource(bytes, reading, declaredByXml(bytes));
  if (!decoded.ok) return decoded;
  const { encoding, text, warnings } = decoded.file;
  const parsed = parse(text);
  if (!parsed.ok) return parsed;
  const { feed } = parsed;
  if (feed === null)
    return refuse("broken", "The file is named or begins as a feed, but has no channel with items.");
  if (feed.items.length === 0)
    return feed.brokenItem === null
      ? refuse("no_article", "The feed holds no items.")
      : refuse("broken", "The feed breaks off before its first item is whole.");
  if (feed.items.length > MAX_ITEMS)
    return refuse(
      "too_large",
      `The feed holds more than ${MAX_ITEMS.toLocaleString("en-GB")} items. Split it into several.`,
    );
  const lines = itemLines(text, feed);
  const found = renderFeed(feed, lines);
  if (found.builder.lengthUtf16 > MAX_TEXT_UTF16) return { ok: false, error: TOO_MUCH_TEXT };
  const rendered = found.builder.finish();
  if (rendered.parts.length === 0) return noneUsable(found.skipped);
  const all = [...warnings, ...itemWarnings(found), ...breakWarning(feed, lines)];
  return {
    ok: true,
    source: { format: "feed", encoding, ...rendered, facts: feedFacts(feed), warnings: all, columns: null },
  };
};
