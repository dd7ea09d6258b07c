/** A feed file (RSS, Atom, JSON Feed): one article an item. Nothing a feed refers to is fetched. */

import { declaredByXml, decodeSource } from "../decode-source.ts";
import { type FileProblem, MAX_TEXT_UTF16, TOO_MUCH_TEXT } from "../file-problem.ts";
import type { FormatReader, ReadResult } from "../read-source.ts";
import type { SourceWarning, StatedFact } from "../source-text.ts";
import { nameEach } from "../source-warnings.ts";
import { XmlTooDeep } from "../xml/xml-reader.ts";
import type { Feed } from "./feed-item.ts";
import { readJsonFeed } from "./json-feed.ts";
import { type ItemNote, renderFeed } from "./render-feed.ts";
import { readXmlFeed } from "./xml-feed.ts";

const MAX_ITEMS = 10_000;

function refuse(code: FileProblem["code"], message: string): ReadResult {
  return { ok: false, error: { code, message, line: null } };
}

function lineAt(text: string, atUtf16: number | null): number | null {
  return atUtf16 === null ? null : text.slice(0, atUtf16).split(/\r\n?|\n/).length;
}

function itemWarnings(
  text: string,
  skipped: readonly ItemNote[],
  excerpts: readonly ItemNote[],
): SourceWarning[] {
  const named = ({ number, startUtf16, note }: ItemNote, end: string) => ({
    line: lineAt(text, startUtf16),
    message: `Item ${number} ${note}${end}`,
  });
  return [
    ...nameEach(
      "skipped_records",
      skipped.map((one) => named(one, ". It was left out.")),
      (count) => `${count} more items have no usable text either.`,
    ),
    ...nameEach(
      "other",
      excerpts.map((one) => named(one, ".")),
      (count) => `${count} more items hold only an excerpt.`,
    ),
  ];
}

function breakWarning({ brokenItem }: Feed): SourceWarning[] {
  if (brokenItem === null) return [];
  const where = brokenItem === 0 ? "behind its last item" : `in item ${brokenItem}, which was left out`;
  const message = `The feed breaks off ${where}; what came after is missing.`;
  return [{ code: "skipped_records", message, line: null }];
}

function feedFacts({ title, language }: Feed): StatedFact[] {
  const facts: StatedFact[] = [];
  if (title !== null) facts.push({ field: "source", ...title, confidence: "high", span: null });
  if (language !== null) facts.push({ field: "language", ...language, confidence: "high", span: null });
  return facts;
}

function noneUsable(text: string, skipped: readonly ItemNote[]): ReadResult {
  const [first] = skipped;
  const why = first === undefined ? "" : ` Item ${first.number} ${first.note}.`;
  const line = first === undefined ? null : lineAt(text, first.startUtf16);
  return {
    ok: false,
    error: { code: "no_article", message: `No item of the feed can be used.${why}`, line },
  };
}

type Parsed = { ok: true; feed: Feed | null } | { ok: false; error: FileProblem };

function parse(text: string): Parsed {
  try {
    return { ok: true, feed: /^\s*\{/.test(text) ? readJsonFeed(JSON.parse(text)) : readXmlFeed(text) };
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
  const { builder, skipped, excerpts } = renderFeed(feed);
  if (builder.lengthUtf16 > MAX_TEXT_UTF16) return { ok: false, error: TOO_MUCH_TEXT };
  const rendered = builder.finish();
  if (rendered.parts.length === 0) return noneUsable(text, skipped);
  const all = [...warnings, ...itemWarnings(text, skipped, excerpts), ...breakWarning(feed)];
  return {
    ok: true,
    source: { format: "feed", encoding, ...rendered, facts: feedFacts(feed), warnings: all, columns: null },
  };
};
