/** The fields a Markdown file states in front of its text, between two lines of dashes (YAML front matter). */

import type { FactField, StatedFact } from "../source-text.ts";

const BLOCK = /^\s*---[ \t]*\r?\n(?<fields>(?:[^\n]*\n){0,200}?)---[ \t]*(?:\r?\n|$)/u;
const FIELD = /^(?<name>[\p{L}][\p{L}\p{N}_ -]{0,40})\s*:[ \t]*(?<value>\S.{0,2000})$/u;

const FIELDS: Readonly<Record<string, FactField>> = {
  title: "title",
  headline: "title",
  date: "published",
  published: "published",
  publishdate: "published",
  pubdate: "published",
  publicationdate: "published",
  created: "created",
  updated: "modified",
  modified: "modified",
  lastmod: "modified",
  author: "byline",
  authors: "byline",
  byline: "byline",
  source: "source",
  publisher: "source",
  publication: "source",
  sitename: "source",
  site: "source",
  url: "url",
  link: "url",
  canonical: "url",
  originalurl: "url",
  sourceurl: "url",
  archive: "archiveUrl",
  archiveurl: "archiveUrl",
  retrieved: "retrieved",
  accessed: "retrieved",
  clipped: "retrieved",
  lang: "language",
  language: "language",
};

export type FrontMatter = { endUtf16: number; facts: StatedFact[] };

const LIST_NAME = /^(?<name>[\p{L}][\p{L}\p{N}_ -]{0,40})\s*:[ \t]*$/u;
const LIST_ITEM = /^[ \t]*-[ \t]+(?<value>\S.{0,2000})$/u;

/** A value without its quotation marks, a list's brackets or those of a link to a note; a list's items parted by commas. */
function unquote(value: string): string {
  const bare = value.trim();
  const note = /^(["']?)\[\[(?<name>[^[\]|]+)(?:\|[^[\]]*)?\]\]\1$/u.exec(bare)?.groups?.name;
  if (note !== undefined) return note.trim();
  const list = /^\[(?<items>[^[\]]*)\]$/u.exec(bare)?.groups?.items;
  if (list !== undefined) return list.split(",").map(unquote).filter(Boolean).join(", ");
  return /^(["']).*\1$/u.test(bare) && bare.length >= 2 ? bare.slice(1, -1).trim() : bare;
}

/** Clippers write the page's address as its source. */
function fieldOf(name: string, value: string): FactField | undefined {
  const field = FIELDS[name.toLowerCase().replace(/[_ -]/g, "")];
  return field === "source" && /^https?:/iu.test(value) ? "url" : field;
}

function factOf(line: string, lineStartUtf16: number): StatedFact | null {
  const { name, value } = FIELD.exec(line.trimEnd())?.groups ?? {};
  if (name === undefined || value === undefined) return null;
  const stated = unquote(value);
  const field = fieldOf(name, stated);
  if (field === undefined || stated === "") return null;
  const at = line.indexOf(stated, name.length);
  const start = lineStartUtf16 + at;
  const span = at === -1 ? null : { rawStartUtf16: start, rawEndUtf16: start + stated.length };
  return { field, value: stated, rule: `front matter "${name.trim()}"`, confidence: "high", span };
}

/** Fields whose values stand below their name, one a line; a list's items parted by commas. */
function listFacts(lines: readonly string[]): StatedFact[] {
  return lines.flatMap((line, at) => {
    const name = LIST_NAME.exec(line.trimEnd())?.groups?.name;
    if (name === undefined) return [];
    const items: string[] = [];
    for (const below of lines.slice(at + 1)) {
      const item = LIST_ITEM.exec(below.trimEnd())?.groups?.value;
      if (item === undefined) break;
      items.push(unquote(item));
    }
    const value = items.filter((item) => item !== "").join(", ");
    const field = fieldOf(name, value);
    if (field === undefined || value === "") return [];
    return [{ field, value, rule: `front matter "${name.trim()}"`, confidence: "high", span: null }];
  });
}

/**
 * Reads the front matter of a Markdown text.
 *
 * @param text the decoded text
 * @returns where it ends and what it states, in its order; null when the text begins otherwise, or no line in it is a
 *   field. O(n) in its length, at most 200 lines.
 */
export function readFrontMatter(text: string): FrontMatter | null {
  const match = BLOCK.exec(text);
  const fields = match?.groups?.fields;
  if (match === null || fields === undefined) return null;
  let lineStartUtf16 = match[0].indexOf(fields, match[0].indexOf("---") + 3);
  const facts: StatedFact[] = [];
  let hasField = false;
  for (const line of fields.split("\n")) {
    hasField ||= FIELD.test(line.trimEnd());
    const fact = factOf(line, lineStartUtf16);
    if (fact !== null) facts.push(fact);
    lineStartUtf16 += line.length + 1;
  }
  facts.push(...listFacts(fields.split("\n")));
  return hasField ? { endUtf16: match[0].length, facts } : null;
}
