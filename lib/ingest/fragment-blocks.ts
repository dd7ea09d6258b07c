/**
 * A piece of HTML inside another format (a feed's item, a column, a JSON field) as the blocks a reader sees. It is a
 * part of an article and no page: nothing in it is furniture by its place.
 */

import type { PageElement } from "./html/page-tree.ts";
import { parsePage } from "./html/parse-page.ts";
import { readTextLayer } from "./html/text-layer.ts";
import type { BlockMark } from "./text-builder.ts";

export type FragmentBlock = { text: string; mark: BlockMark | null };

const TAG =
  /<\/?(?:p|br|div|span|a|b|i|em|strong|ul|ol|li|h[1-6]|blockquote|figure|img|table|section|article|iframe)(?:\s[^<>]*)?\/?>/i;
const REFERENCE = /&(?:#\d{2,6}|#[xX][\da-fA-F]{2,6}|[a-zA-Z][a-zA-Z\d]{1,30});/;
const HEADING = /^h[1-6]$/;

/** True for text with HTML's tags in it. */
export function hasTags(text: string): boolean {
  return TAG.test(text);
}

/** What the elements a line stands in say of it, the innermost first. */
function markOf(holder: PageElement): BlockMark | null {
  for (let element: PageElement | null = holder; element !== null; element = element.parent) {
    const { tag } = element;
    if (HEADING.test(tag)) return { role: "heading", rule: `element ${tag}` };
    if (tag === "figcaption") return { role: "caption", rule: "element figcaption" };
  }
  return null;
}

/**
 * The blocks of a fragment.
 *
 * @param html text with tags or character references
 * @returns its lines in reading order, none empty; none for a fragment of more elements than a page may have. Never
 *   throws. O(n).
 */
export function fragmentBlocks(html: string): FragmentBlock[] {
  const tree = parsePage(html);
  if (typeof tree === "string") return [];
  return readTextLayer(tree.root).lines.map(({ text, holder }) => ({ text, mark: markOf(holder) }));
}

function decodeReferences(line: string): string {
  if (!REFERENCE.test(line)) return line;
  const escaped = line.replaceAll("<", "&lt;");
  return fragmentBlocks(escaped)
    .map(({ text }) => text)
    .join(" ");
}

/**
 * The same for a value that may be HTML or plain text: text without tags keeps its own paragraphs and lines, with
 * character references, which exports often leave in it, read.
 */
export function valueBlocks(value: string): FragmentBlock[] {
  if (hasTags(value)) return fragmentBlocks(value);
  return value
    .split(/(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)\s*/)
    .map((paragraph) => ({ text: paragraph.split("\n").map(decodeReferences).join("\n").trim(), mark: null }))
    .filter(({ text }) => text !== "");
}
