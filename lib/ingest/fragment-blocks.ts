/**
 * A piece of HTML inside another format (a feed's item, a column, a JSON field) as the blocks a reader sees. It is a
 * part of an article and no page: nothing in it is furniture by its place, and nothing in it is fetched or run.
 */

import { Parser } from "htmlparser2";
import type { BlockMark } from "./text-builder.ts";

export type FragmentBlock = { text: string; mark: BlockMark | null };

const TAG =
  /<\/?(?:p|br|div|span|a|b|i|em|strong|ul|ol|li|h[1-6]|blockquote|figure|img|table|section|article|iframe)(?:\s[^<>]*)?\/?>/i;
const REFERENCE = /&(?:#\d{2,6}|#[xX][\da-fA-F]{2,6}|[a-zA-Z][a-zA-Z\d]{1,30});/;

const UNSEEN = new Set(
  "script style template noscript iframe object embed audio video svg math select textarea head title".split(
    " ",
  ),
);
const BLOCKS = new Set(
  "address article aside blockquote body center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody tfoot thead tr caption ul".split(
    " ",
  ),
);
const MARKS: ReadonlyMap<string, BlockMark> = new Map([
  ...["h1", "h2", "h3", "h4", "h5", "h6"].map((tag): [string, BlockMark] => [
    tag,
    { role: "heading", rule: `element ${tag}` },
  ]),
  ["figcaption", { role: "caption", rule: "element figcaption" }],
]);

/** True for text with HTML's tags in it. */
export function hasTags(text: string): boolean {
  return TAG.test(text);
}

class FragmentReader {
  readonly blocks: FragmentBlock[] = [];
  #pieces: string[] = [];
  #unseen = 0;
  #preformatted = 0;
  readonly #marks: BlockMark[] = [];

  #end(): void {
    const text = this.#pieces
      .join("")
      .replace(/ ?\n ?/g, "\n")
      .trim();
    if (text !== "") this.blocks.push({ text, mark: this.#marks.at(-1) ?? null });
    this.#pieces = [];
  }

  open(tag: string): void {
    if (UNSEEN.has(tag)) this.#unseen += 1;
    if (tag === "br" && this.#unseen === 0) this.#pieces.push("\n");
    if ((tag === "td" || tag === "th") && this.#pieces.length > 0) this.#pieces.push("\t");
    if (BLOCKS.has(tag)) this.#end();
    if (tag === "pre") this.#preformatted += 1;
    const mark = MARKS.get(tag);
    if (mark !== undefined) this.#marks.push(mark);
  }

  text(data: string): void {
    if (this.#unseen > 0) return;
    this.#pieces.push(this.#preformatted > 0 ? data : data.replace(/[\t\n\f\r ]+/g, " "));
  }

  close(tag: string): void {
    if (UNSEEN.has(tag)) this.#unseen = Math.max(0, this.#unseen - 1);
    if (BLOCKS.has(tag)) this.#end();
    if (tag === "pre") this.#preformatted -= 1;
    if (MARKS.has(tag)) this.#marks.pop();
  }

  finish(): FragmentBlock[] {
    this.#end();
    return this.blocks;
  }
}

/** Deeper nesting costs the parser quadratic time; no article needs it. */
const MAX_DEPTH = 500;

/**
 * The blocks of a fragment.
 *
 * @param html text with tags or character references
 * @returns its blocks in order, none empty; a line break inside a block is a line feed. Two line breaks in a row, as
 *   people write them for a paragraph, part blocks. Never throws. O(n).
 */
export function fragmentBlocks(html: string): FragmentBlock[] {
  const reader = new FragmentReader();
  let depth = 0;
  const parser = new Parser({
    onopentag: (tag) => {
      depth += 1;
      if (depth <= MAX_DEPTH) reader.open(tag);
      else parser.pause();
    },
    onclosetag: (tag) => {
      depth -= 1;
      if (depth < MAX_DEPTH) reader.close(tag);
    },
    ontext: (data) => reader.text(data),
  });
  parser.write(html);
  parser.end();
  return reader
    .finish()
    .flatMap(({ text, mark }) => text.split(/\n{2,}/).map((part) => ({ text: part.trim(), mark })))
    .filter(({ text }) => text !== "");
}

/**
 * The same for a value that may be HTML or plain text: text without tags keeps its own paragraphs and lines, with
 * character references, which exports often leave in it, read.
 */
export function valueBlocks(value: string): FragmentBlock[] {
  if (hasTags(value)) return fragmentBlocks(value);
  return value
    .split(/(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)\s*/)
    .map((paragraph) => ({ text: decodeReferences(paragraph).trim(), mark: null }))
    .filter(({ text }) => text !== "");
}

function decodeReferences(text: string): string {
  if (!REFERENCE.test(text)) return text;
  return text
    .split("\n")
    .map((line) =>
      fragmentBlocks(line.replaceAll("<", "&lt;"))
        .map((block) => block.text)
        .join(" "),
    )
    .join("\n");
}
