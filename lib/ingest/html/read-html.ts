/** A saved web page to its text, what the page's mark-up says of each block, and what it states of its article. */

import { decodeSource } from "../decode-source.ts";
import { type FileProblem, MAX_ARTICLE_UTF16, TOO_LONG } from "../file-problem.ts";
import type { FormatReader } from "../read-source.ts";
import type { FactField, SourcePart, SourceText, SourceWarning } from "../source-text.ts";
import { declaredByHtml } from "./declared-encoding.ts";
import { findPosts, type Post } from "./find-posts.ts";
import { headFacts } from "./head-facts.ts";
import { readLineRoles, readPostRoles } from "./line-roles.ts";
import { readPageFacts, strongestFirst } from "./page-facts.ts";
import { layoutOfLines } from "./page-layout.ts";
import { MAX_ELEMENTS, type PageTree } from "./page-tree.ts";
import { type PageView, viewPage } from "./page-view.ts";
import { parsePage } from "./parse-page.ts";
import { postFacts } from "./post-facts.ts";
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

/** What a page gives beside its characters. */
export type ReadPage = Pick<SourceText, "text" | "layout" | "facts" | "parts" | "warnings">;

/** A page with less text to see that hides this many times more is one whose script was to show it. */
const MAX_SEEN_UTF16 = 300;
const HIDDEN_RATIO = 10;

const HIDDEN: SourceWarning = {
  code: "other",
  message: "The page hides its text until its script has run; the hidden text was read as if it were shown.",
  line: null,
};

/** What a reader sees; or what the page hides, where next to nothing is seen. */
function readShownText({ root }: PageTree): { layer: TextLayer; warnings: SourceWarning[] } {
  const layer = readTextLayer(root);
  if (layer.text.length > MAX_SEEN_UTF16) return { layer, warnings: [] };
  const all = readTextLayer(root, "withHidden");
  const isHidden = all.text.length > Math.max(MAX_SEEN_UTF16, HIDDEN_RATIO * layer.text.length);
  return isHidden ? { layer: all, warnings: [HIDDEN] } : { layer, warnings: [] };
}

/** Each part goes from its post's first line to the next one's; the first and the last take what stands around them. */
function partsOf(
  posts: readonly Post[],
  view: PageView,
  textUtf16: number,
  page: string | null,
): SourcePart[] {
  const startOf = (at: number) => (at === 0 ? 0 : (view.lines[posts[at]?.first ?? 0]?.startUtf16 ?? 0));
  return posts.map((post, at) => ({
    rawStartUtf16: startOf(at),
    rawEndUtf16: at === posts.length - 1 ? textUtf16 : startOf(at + 1),
    facts: postFacts(post, view, page),
  }));
}

function readTree(tree: PageTree, { text, lines }: TextLayer): Omit<ReadPage, "warnings"> {
  const { facts, articleBody, isArticlePage } = readPageFacts(tree);
  const valuesOf = (field: FactField) =>
    facts.filter((fact) => fact.field === field).map(({ value }) => value);
  const [titles, outlets] = [valuesOf("title"), valuesOf("source")];
  const view = viewPage(tree, lines, { titles, outlets, articleBody });
  const posts = findPosts(view, isArticlePage);
  if (posts !== null) {
    const parts = partsOf(posts, view, text.length, valuesOf("url")[0] ?? null);
    return { text, layout: layoutOfLines(lines, readPostRoles(view, posts)), facts, parts };
  }
  const heading = view.titleAt === null ? titles[0] : lines[view.titleAt]?.text;
  const site = titles.flatMap((title) => siteNameInTitle(title, heading ?? ""));
  const roles = readLineRoles(view);
  const stated = strongestFirst([...facts, ...site, ...headFacts(view, roles)]);
  return { text, layout: layoutOfLines(lines, roles), facts: stated, parts: null };
}

/**
 * Reads the decoded text of a page.
 *
 * @param html the page, decoded
 * @returns its text, layout and facts; or that it shows no text, or more than a page may. Never throws. O(n).
 */
export function readPage(html: string): { ok: true; page: ReadPage } | { ok: false; error: FileProblem } {
  const tree = parsePage(html);
  if (typeof tree === "string") return { ok: false, error: tree === "text" ? TOO_LONG : TOO_MANY_ELEMENTS };
  const { layer, warnings } = readShownText(tree);
  if (layer.lines.length === 0) return { ok: false, error: NO_TEXT };
  if (layer.text.length > MAX_ARTICLE_UTF16) return { ok: false, error: TOO_LONG };
  return { ok: true, page: { ...readTree(tree, layer), warnings } };
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
    source: {
      format: "html",
      encoding,
      ...read.page,
      warnings: [...warnings, ...read.page.warnings],
      columns: null,
    },
  };
};
