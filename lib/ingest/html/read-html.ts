/** A saved web page to its text, what the page's mark-up says of each block, and what it states of its article. */

import { decodeSource } from "../decode-source.ts";
import { type FileProblem, MAX_ARTICLE_UTF16, TOO_LONG } from "../file-problem.ts";
import type { FormatReader } from "../read-source.ts";
import type { FactField, SourceText } from "../source-text.ts";
import { declaredByHtml } from "./declared-encoding.ts";
import { readLineRoles } from "./line-roles.ts";
import { readPageFacts } from "./page-facts.ts";
import { layoutOfLines } from "./page-layout.ts";
import { MAX_ELEMENTS, type PageTree } from "./page-tree.ts";
import { viewPage } from "./page-view.ts";
import { parsePage } from "./parse-page.ts";
import { siteNameInTitle } from "./site-name.ts";
import { readTextLayer, type TextLayer } from "./text-layer.ts";

const TOO_MANY_ELEMENTS: FileProblem = {
  code: "too_large",
  message: `The page has more than ${MAX_ELEMENTS.toLocaleString("en-GB")} elements, the most one page may have.`,
  line: null,
};

const NO_TEXT: FileProblem = {
  code: "no_article",
  message: "The page shows no text: it may have been saved before its script filled it.",
  line: null,
};

function readTree(tree: PageTree, { text, lines }: TextLayer): Pick<SourceText, "text" | "layout" | "facts"> {
  const { facts, articleBody } = readPageFacts(tree);
  const valuesOf = (field: FactField) =>
    facts.filter((fact) => fact.field === field).map(({ value }) => value);
  const [titles, outlets] = [valuesOf("title"), valuesOf("source")];
  const view = viewPage(tree, lines, { titles, outlets, articleBody });
  const heading = view.titleAt === null ? titles[0] : lines[view.titleAt]?.text;
  const site = titles.flatMap((title) => siteNameInTitle(title, heading ?? ""));
  return { text, layout: layoutOfLines(lines, readLineRoles(view)), facts: [...facts, ...site] };
}

/**
 * Reads the decoded text of a page.
 *
 * @param html the page, decoded
 * @returns its text, layout and facts; or that it shows no text, or more than a page may. Never throws. O(n).
 */
export function readPage(
  html: string,
): { ok: true; page: Pick<SourceText, "text" | "layout" | "facts"> } | { ok: false; error: FileProblem } {
  const tree = parsePage(html);
  if (typeof tree === "string") return { ok: false, error: tree === "text" ? TOO_LONG : TOO_MANY_ELEMENTS };
  const layer = readTextLayer(tree.root);
  if (layer.lines.length === 0) return { ok: false, error: NO_TEXT };
  if (layer.text.length > MAX_ARTICLE_UTF16) return { ok: false, error: TOO_LONG };
  return { ok: true, page: readTree(tree, layer) };
}

/** Reads a saved web page, by its bytes. */
export const readHtml: FormatReader = async (bytes, reading) => {
  const decoded = decodeSource(bytes, reading, declaredByHtml(bytes));
  if (!decoded.ok) return decoded;
  const { encoding, text, warnings } = decoded.file;
  const read = readPage(text);
  if (!read.ok) return read;
  return {
    ok: true,
    source: { format: "html", encoding, ...read.page, warnings, parts: null, columns: null },
  };
};
