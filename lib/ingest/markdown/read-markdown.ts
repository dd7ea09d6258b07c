/**
 * Markdown as a source: its decoded text is the file's text, so that every offset is the file's own. Headings, front
 * matter and the targets set apart from the text are told as layout; the signs inside paragraphs are left to
 * inline-markup.ts. CommonMark 0.31 by its lines, not by a parser: nothing is rendered.
 */

import { decodeSource } from "../decode-source.ts";
import type { FormatReader } from "../read-source.ts";
import type { LayoutSpan, SourceText } from "../source-text.ts";
import { readFrontMatter } from "./front-matter.ts";

const NAMED = /\.(?:md|markdown|mdown|mkd)$/iu;
const HEADING = /^ {0,3}(?<signs>#{1,6})[ \t]+\S/u;
const UNDERLINE = /^ {0,3}(?:=+|-{2,})[ \t]*$/u;
const FENCE = /^ {0,3}(?:```|~~~)/u;
const LINK_TARGET = /^ {0,3}\[[^\]]{1,300}\]:[ \t]*\S+/u;
const FOOTNOTE = /^ {0,3}\[\^[^\]\s]{1,100}\]:[ \t]*\S/u;
const IMAGE = /^ {0,3}!\[[^[\]\n]{0,300}\]\([^()\n]{0,2000}\)[ \t]*$/u;
const STRESSED = /^ {0,3}(?<sign>[*_])(?![*_\s])[^\n]{1,600}(?<![*_\s])\k<sign>[ \t]*$/u;
const QUOTED = /^ {0,3}>/u;
const TABLE_RULE = /^ {0,3}\|?[ \t]*:?-{3,}:?[ \t]*(?:\|[ \t]*:?-{3,}:?[ \t]*)+\|?[ \t]*$/u;
const ITEM = /^ {0,8}(?:[-*+]|\d{1,3}[.)])[ \t]+(?:\S+[ \t]+){2,}\S/u;
const LINK = /\]\(|<https?:/u;
const INLINE =
  /\[[^[\]\n]{1,300}\]\((?:https?:|\/|#)[^\s()]*\)|\*\*[^\s*][^*\n]{0,300}\*\*|!\[[^[\]\n]{0,300}\]\(/u;
/** How much of a text is looked at. */
const LOOKED_AT_UTF16 = 64 * 1024;

type Line = { text: string; startUtf16: number; endUtf16: number };

function linesOf(text: string, fromUtf16: number): Line[] {
  const lines: Line[] = [];
  let startUtf16 = fromUtf16;
  for (const line of text.slice(fromUtf16).split("\n")) {
    const bare = line.endsWith("\r") ? line.slice(0, -1) : line;
    lines.push({ text: bare, startUtf16, endUtf16: startUtf16 + bare.length });
    startUtf16 += line.length + 1;
  }
  return lines;
}

/**
 * Tells whether a text is Markdown: by its name; by front matter; or by two headings and a link, an image or emphasis.
 *
 * @param text the decoded text, or its beginning
 * @param name the file's name
 * @returns true for Markdown; a plain text with a line that begins with a number sign is none. O(n) in the first 64 KB.
 */
export function looksLikeMarkdown(text: string, name: string): boolean {
  if (NAMED.test(name)) return true;
  const head = text.slice(0, LOOKED_AT_UTF16);
  if ((readFrontMatter(head)?.facts.length ?? 0) >= 2) return true;
  const headings = linesOf(head, 0).filter((line) => HEADING.test(line.text)).length;
  return headings >= 2 && INLINE.test(head);
}

type Heading = { line: Line; level: number; rule: string };

/** A line by itself, with letters, that is no heading by its own signs and has a row of signs below. */
function isUnderlined(lines: readonly Line[], at: number): boolean {
  const [above, line, below] = [at - 1, at, at + 1].map((place) => lines[place]?.text ?? "");
  if (line === undefined || !UNDERLINE.test(below ?? "") || !/\p{L}/u.test(line)) return false;
  return !HEADING.test(line) && above?.trim() === "";
}

function layoutOf(lines: readonly Line[]): { headings: Heading[]; furniture: LayoutSpan[] } {
  const headings: Heading[] = [];
  const furniture: LayoutSpan[] = [];
  const remove = ({ startUtf16, endUtf16 }: Line, rule: string) =>
    furniture.push({ rawStartUtf16: startUtf16, rawEndUtf16: endUtf16, role: "furniture", rule });
  let isCode = false;
  lines.forEach((line, at) => {
    const previous = lines[at - 1];
    if (FENCE.test(line.text)) {
      isCode = !isCode;
      remove(line, "code fence");
    } else if (isCode) return;
    else if (LINK_TARGET.test(line.text) && !FOOTNOTE.test(line.text)) remove(line, "link target");
    else if (HEADING.test(line.text)) {
      const level = HEADING.exec(line.text)?.groups?.signs?.length ?? 1;
      headings.push({ line, level, rule: `heading of level ${level}` });
    } else if (previous !== undefined && isUnderlined(lines, at - 1)) {
      const level = line.text.trim().startsWith("=") ? 1 : 2;
      headings.push({ line: previous, level, rule: "underlined heading" });
      remove(line, "heading's underline");
    }
  });
  return { headings, furniture };
}

/** A table's lines around the one that parts its head from its rows. */
function tableLines(lines: readonly Line[]): Set<number> {
  const table = new Set<number>();
  lines.forEach(({ text }, at) => {
    if (!TABLE_RULE.test(text)) return;
    table.add(at - 1);
    for (let row = at + 1; lines[row]?.text.includes("|") === true; row += 1) table.add(row);
  });
  return table;
}

/** An emphasised line right below an image, or with an empty line between, is what stands under the picture. */
function isUnderImage(lines: readonly Line[], at: number): boolean {
  const above = lines[at - 1]?.text.trim() === "" ? at - 2 : at - 1;
  return STRESSED.test(lines[at]?.text ?? "") && IMAGE.test(lines[above]?.text ?? "");
}

/**
 * Lines that their signs make an article's own: notes below it, captions, quotations, tables and lists of more than
 * links. Of a file whose front matter states its title all lines are: it was kept as one article, without a page around.
 */
function textSpans(lines: readonly Line[], isTitled: boolean): LayoutSpan[] {
  const table = tableLines(lines);
  return lines.flatMap((line, at) => {
    const { text, startUtf16: rawStartUtf16, endUtf16: rawEndUtf16 } = line;
    const is = (role: LayoutSpan["role"], rule: string) => [{ rawStartUtf16, rawEndUtf16, role, rule }];
    if (text.trim() === "") return [];
    if (FOOTNOTE.test(text)) return is("note", "footnote");
    if (TABLE_RULE.test(text)) return is("furniture", "rule of a table");
    if (isUnderImage(lines, at)) return is("caption", "emphasised line under an image");
    if (isTitled) return is("article", "text below the front matter");
    if (LINK.test(text)) return [];
    if (QUOTED.test(text)) return is("article", "quotation");
    if (table.has(at)) return is("article", "table");
    return ITEM.test(text) ? is("article", "list") : [];
  });
}

/** The one heading of the first level is the title; where there are several, they are articles' or parts' headings. */
function headingSpans(headings: readonly Heading[], isTitled: boolean): LayoutSpan[] {
  const tops = headings.filter(({ level }) => level === 1);
  const title = tops.length === 1 && !isTitled ? tops[0] : undefined;
  return headings
    .filter(({ level }) => level > 1 || tops.length === 1)
    .map((heading) => ({
      rawStartUtf16: heading.line.startUtf16,
      rawEndUtf16: heading.line.endUtf16,
      role: heading === title ? "title" : "heading",
      rule: heading === title ? "only heading of level 1" : heading.rule,
    }));
}

/**
 * Reads a Markdown text.
 *
 * @param encoding the name of its encoding
 * @param text the decoded text
 * @returns the text as it is, with its headings, front matter, code fences and link targets as layout, and the fields
 *   of the front matter as facts. O(n).
 */
export function markdownSource(encoding: string, text: string): SourceText {
  const front = readFrontMatter(text);
  const fromUtf16 = front?.endUtf16 ?? 0;
  const lines = linesOf(text, fromUtf16);
  const { headings, furniture } = layoutOf(lines);
  const isTitled = front?.facts.some(({ field }) => field === "title") ?? false;
  const matter: LayoutSpan[] =
    front === null
      ? []
      : [{ rawStartUtf16: 0, rawEndUtf16: fromUtf16, role: "furniture", rule: "front matter" }];
  const named = [...matter, ...furniture, ...headingSpans(headings, isTitled)];
  const isNamed = new Set(named.map(({ rawStartUtf16 }) => rawStartUtf16));
  const others = textSpans(lines, isTitled).filter(({ rawStartUtf16 }) => !isNamed.has(rawStartUtf16));
  const layout = [...named, ...others].sort((a, b) => a.rawStartUtf16 - b.rawStartUtf16);
  const facts = front?.facts ?? [];
  return { format: "markdown", encoding, text, layout, parts: null, facts, warnings: [], columns: null };
}

/** Reads a Markdown file. */
export const readMarkdown: FormatReader = async (bytes, reading) => {
  const decoded = decodeSource(bytes, reading);
  if (!decoded.ok) return decoded;
  const { encoding, text, warnings } = decoded.file;
  return { ok: true, source: { ...markdownSource(encoding, text), warnings } };
};
