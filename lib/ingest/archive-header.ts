/**
 * What web archives and search engines print above their copy of a page, in a text copied from a browser: whose page it
 * is and when it was taken, and lines around that. No word of the article's.
 */

import { readArchiveAddress } from "./archive-address.ts";
import type { FactField, LayoutSpan, SourceText, StatedFact } from "./source-text.ts";
import { readInstant } from "./stated-capture.ts";

const RULE = "header of an archive's copy";
/** How many lines with text a header has at most, and how far down the one that tells stands. */
const MAX_LINES = 12;
const TELLS_WITHIN = 5;

const CACHE =
  /^(?:This is Google['’]s cache of|Dies ist der Cache von Google von|Voici le cache Google de|Esta es la versión en caché de Google de|Questa è la copia cache di Google di)\s+(?<url>https?:\/\/\S+?)[.,]?(?:\s|$)/iu;
const WAYBACK = /^(?:The Wayback Machine\s*[-–—]\s*)?(?<url>https?:\/\/\S+\/web\/\d{14}\S*)$/iu;
const SAVED = /^(?:archive\.\w{2,5}\s*)?(?:webpage capture\s*)?Saved from\s+(?<url>https?:\/\/\S+)/iu;
const MOMENT = /\d{1,2}\.? \p{L}{3,9}\.? \d{4} \d{2}:\d{2}:\d{2} (?:GMT|UTC)/u;
/** Lines that stand around it. */
const AROUND =
  /^(?:the current page could have changed\b.{0,80}|(?:full version|text-only version|view source|learn more)(?:\s+(?:text-only version|view source))*|tip: to quickly find your search term\b.{0,120}|these (?:search )?terms (?:are highlighted|only appear)\b.{0,200}|[\d,]+ captures?|\d{1,2} \p{L}{3} \d{4}\s*[-–]\s*\d{1,2} \p{L}{3} \d{4}|about this capture|archive\.(?:today|is|ph|md|li|vn|fo)|webpage capture|webpage screenshot|(?:all|no other) snapshots\b.{0,120}|share ?download \.zip\b.{0,60}|\d{1,2} \p{L}{3} \d{4} \d{2}:\d{2}:\d{2} UTC)$/iu;

type Line = { text: string; rawStartUtf16: number; rawEndUtf16: number };

/** The first lines with text, as they stand. */
function firstLines(text: string): Line[] {
  const lines: Line[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    const own = line.trim();
    if (own === "") continue;
    lines.push({ text: own, rawStartUtf16: index, rawEndUtf16: index + line.length });
    if (lines.length === MAX_LINES) break;
  }
  return lines;
}

type Told = { url: string; archiveUrl: string; retrieved: string; how: string };

function readTold(text: string): Told | null {
  const archived = readArchiveAddress(WAYBACK.exec(text)?.groups?.url ?? "");
  if (archived !== null) return archived;
  const retrieved = MOMENT.exec(text)?.[0] ?? "";
  const cached = CACHE.exec(text)?.groups?.url;
  if (cached !== undefined)
    return { url: cached, archiveUrl: "", retrieved, how: "cache of a search engine" };
  const saved = SAVED.exec(text)?.groups?.url;
  return saved === undefined
    ? null
    : { url: saved, archiveUrl: "", retrieved, how: "web archive (archive.today)" };
}

function factsOf(
  { url, archiveUrl, retrieved, how }: Told,
  { rawStartUtf16, rawEndUtf16 }: Line,
): StatedFact[] {
  const span = { rawStartUtf16, rawEndUtf16 };
  const values: [FactField, string][] = [
    ["url", url],
    ["archiveUrl", archiveUrl],
    ["retrieved", readInstant(retrieved) === null ? "" : retrieved],
    ["retrievedHow", how],
  ];
  return values.flatMap(([field, value]) =>
    value === "" ? [] : [{ field, value, rule: RULE, confidence: "high" as const, span }],
  );
}

/**
 * Reads the header of an archive's copy.
 *
 * @param text the decoded text
 * @returns its lines as furniture and what it tells of the capture; null where the first lines are no such header. O(n)
 *   in the length of a dozen lines.
 */
export function readArchiveHeader(text: string): Pick<SourceText, "layout" | "facts"> | null {
  const lines = firstLines(text);
  const at = lines.slice(0, TELLS_WITHIN).findIndex((line) => readTold(line.text) !== null);
  const line = lines[at];
  const told = line === undefined ? null : readTold(line.text);
  if (line === undefined || told === null) return null;
  if (!lines.slice(0, at).every((above) => AROUND.test(above.text))) return null;
  let end = at + 1;
  while (AROUND.test(lines[end]?.text ?? "")) end += 1;
  const own = lines.slice(0, end);
  const later = own.map((one) => MOMENT.exec(one.text)?.[0]).find((moment) => moment !== undefined);
  const layout = own.map(
    ({ rawStartUtf16, rawEndUtf16 }): LayoutSpan => ({
      rawStartUtf16,
      rawEndUtf16,
      role: "furniture",
      rule: RULE,
    }),
  );
  const retrieved = told.retrieved === "" ? (later ?? "") : told.retrieved;
  return { layout, facts: factsOf({ ...told, retrieved }, line) };
}
