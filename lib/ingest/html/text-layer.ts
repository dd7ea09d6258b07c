/**
 * The words of a page as a reader sees them: one block a line, an empty line where a paragraph's margin is, white space
 * folded as a browser folds it, cells of a row parted by tabs.
 */

import { canonicalText } from "#lib/text/canonical-text.ts";
import type { PageElement, PageNode } from "./page-tree.ts";
import { isShown, type Sight } from "./shown-elements.ts";
import { BLOCK_TAGS } from "./tag-rules.ts";

export type PageLine = {
  startUtf16: number;
  endUtf16: number;
  text: string;
  /** The innermost element that holds all of the line. */
  holder: PageElement;
  /** Units of the line that are links' text. */
  linkUtf16: number;
};

export type TextLayer = { text: string; lines: PageLine[] };

/** Blocks with a margin above and below. */
const SPACED_TAGS = new Set(
  "address article aside blockquote center dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main menu nav ol p plaintext pre section table ul xmp".split(
    " ",
  ),
);
const PREFORMATTED_TAGS = new Set(["pre", "plaintext", "xmp", "listing"]);
const CELL_TAGS = new Set(["td", "th"]);
/** A line of nothing else shows nothing. */
const INVISIBLE = /^[\s\u00ad\u200b-\u200f\u2060\ufeff]*$/;
const FOLDED = /[\t\n\f\r ]+/g;

/** The innermost element both are or stand in. O(depth between them and it). */
function commonHolder(one: PageElement, other: PageElement): PageElement {
  let [a, b] = [one, other];
  while (a !== b) {
    if (a.depth >= b.depth) a = a.parent ?? b;
    else b = b.parent ?? a;
  }
  return a;
}

class LayerWriter {
  readonly #layer: string[] = [];
  readonly #lines: PageLine[] = [];
  #lengthUtf16 = 0;
  #line: string[] = [];
  #holder: PageElement | null = null;
  #linkUtf16 = 0;
  /** White space waiting for the next word of the line. */
  #gap: "" | " " | "\t" = "";
  /** Line feeds owed before the next line. */
  #feeds = 0;

  /** Text whose white space folds to one space, at the edges of neighbouring texts too. */
  flow(text: string, parent: PageElement, isLink: boolean): void {
    const folded = text.replace(FOLDED, " ");
    const words = folded.trim() === "" ? "" : folded.replace(/^ | $/g, "");
    if (folded.startsWith(" ")) this.#gap ||= " ";
    if (words === "") return;
    const before = this.#line.length === 0 ? "" : this.#gap;
    this.#line.push(before, words);
    if (isLink) this.#linkUtf16 += words.length;
    this.#holder = this.#holder === null ? parent : commonHolder(this.#holder, parent);
    this.#gap = folded.endsWith(" ") ? " " : "";
  }

  /** A cell's edge: a tab when words of the row stand before it and after it. */
  cell(): void {
    if (this.#line.length > 0) this.#gap = "\t";
  }

  /** Ends the line; an empty line follows when `feeds` is 2. */
  end(feeds: 1 | 2): void {
    const text = canonicalText(this.#line.join("").trim());
    if (!INVISIBLE.test(text) && this.#holder !== null) this.#write(text, this.#holder);
    this.#feeds = Math.max(this.#feeds, feeds);
    this.#line = [];
    this.#gap = "";
    this.#holder = null;
    this.#linkUtf16 = 0;
  }

  #write(text: string, holder: PageElement): void {
    const before = this.#lines.length === 0 ? "" : "\n".repeat(this.#feeds);
    const startUtf16 = this.#lengthUtf16 + before.length;
    const endUtf16 = startUtf16 + text.length;
    this.#layer.push(before, text);
    this.#lengthUtf16 = endUtf16;
    const linkUtf16 = Math.min(this.#linkUtf16, text.length);
    this.#lines.push({ startUtf16, endUtf16, text, holder, linkUtf16 });
    this.#feeds = 0;
  }

  finish(): TextLayer {
    this.end(1);
    return { text: this.#layer.join(""), lines: this.#lines };
  }
}

type Step =
  | { kind: "text"; text: string; parent: PageElement }
  | { kind: "enter" | "leave"; element: PageElement };

function stepOf(node: PageNode, parent: PageElement): Step {
  return typeof node === "string" ? { kind: "text", text: node, parent } : { kind: "enter", element: node };
}

/** A cell of several lines is a column of a page laid out by a table: its first line is not in its neighbour's last. */
function hasLines({ children }: PageElement): boolean {
  return children.some((child) => typeof child !== "string" && child.tag === "br");
}

class PageWalk {
  readonly #writer = new LayerWriter();
  readonly #waiting: Step[] = [];
  #links = 0;
  #preformatted = 0;
  readonly #sight: Sight;

  constructor(sight: Sight) {
    this.#sight = sight;
  }

  run(root: PageElement): TextLayer {
    this.#waiting.push({ kind: "enter", element: root });
    for (let step = this.#waiting.pop(); step !== undefined; step = this.#waiting.pop()) {
      if (step.kind === "text") this.#text(step.text, step.parent);
      else if (step.kind === "enter") this.#enter(step.element);
      else this.#edge(step.element, -1);
    }
    return this.#writer.finish();
  }

  #text(text: string, parent: PageElement): void {
    if (this.#preformatted === 0) {
      this.#writer.flow(text, parent, this.#links > 0);
      return;
    }
    text.split(/\r\n?|\n/).forEach((line, at) => {
      if (at > 0) this.#writer.end(1);
      this.#writer.flow(line, parent, this.#links > 0);
    });
  }

  #enter(element: PageElement): void {
    if (element.tag === "br") this.#writer.end(1);
    if (!isShown(element, this.#sight)) return;
    this.#edge(element, 1);
    this.#waiting.push({ kind: "leave", element });
    for (let at = element.children.length - 1; at >= 0; at -= 1) {
      const child = element.children[at];
      if (child !== undefined) this.#waiting.push(stepOf(child, element));
    }
  }

  /** The edge of an element, above (1) or below (-1) its content. */
  #edge(element: PageElement, step: 1 | -1): void {
    const { tag, attributes } = element;
    if (tag === "a" && attributes.has("href")) this.#links += step;
    if (PREFORMATTED_TAGS.has(tag)) this.#preformatted += step;
    if (CELL_TAGS.has(tag) && !hasLines(element)) this.#writer.cell();
    else if (CELL_TAGS.has(tag)) this.#writer.end(1);
    else if (SPACED_TAGS.has(tag)) this.#writer.end(2);
    else if (BLOCK_TAGS.has(tag)) this.#writer.end(1);
  }
}

/**
 * Reads a page's visible text.
 *
 * @param root the page or a part of it
 * @param sight whether what the page's own styles hide is left out
 * @returns the text, without white space at its ends, and its lines in reading order, none empty. O(n) in the page, and
 *   in the depth for lines of several elements.
 */
export function readTextLayer(root: PageElement, sight: Sight = "shown"): TextLayer {
  return new PageWalk(sight).run(root);
}
