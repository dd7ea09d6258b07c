/** Grows the tree of a page from its tags and texts, as the tokenizer meets them. */

import type { TokenizerCallbacks } from "htmlparser2";
import { MAX_ARTICLE_UTF16 } from "../file-problem.ts";
import { OpenElements } from "./open-elements.ts";
import { MAX_ATTRIBUTE_UTF16, MAX_ELEMENTS, NO_ATTRIBUTES, type PageElement } from "./page-tree.ts";
import { ENDS_PARAGRAPH, HEAD_TAGS, IMPLIED_ENDS, scopeOf, VOID_TAGS } from "./tag-rules.ts";

const MAX_DEPTH = 512;
const MAX_COMMENTS = 40;
const MAX_PIECES = 4_096;

/** Their text is no reader's. */
const UNREAD_TAGS = new Set(["script", "style"]);
const KEPT_ATTRIBUTES = new Set(
  "id class role rel href content name property itemprop itemtype itemscope datetime pubdate style hidden lang dir type charset http-equiv open shadowrootmode aria-hidden aria-label data-testid data-component data-type title alt data-scrapbook-source data-scrapbook-create".split(
    " ",
  ),
);

/** Text of this much, folded or not, is more than an article may have. */
const MAX_PAGE_TEXT_UTF16 = 4 * MAX_ARTICLE_UTF16;

export type PageLimit = "elements" | "text";

/** Thrown out of the tokenizer where a page has more than it may. */
export class BeyondLimit extends Error {
  readonly limit: PageLimit;

  constructor(limit: PageLimit) {
    super(limit);
    this.limit = limit;
  }
}

/** Text that comes in pieces, an entity's each one, joined now and then so that pieces do not pile up. */
class PieceJoiner {
  #done = "";
  #pieces: string[] = [];

  add(piece: string): void {
    this.#pieces.push(piece);
    if (this.#pieces.length >= MAX_PIECES) this.#join();
  }

  take(): string {
    this.#join();
    const text = this.#done;
    this.#done = "";
    return text;
  }

  #join(): void {
    if (this.#pieces.length > 0) this.#done += this.#pieces.join("");
    this.#pieces = [];
  }
}

export class TreeBuilder implements TokenizerCallbacks {
  readonly root: PageElement;
  readonly comments: string[] = [];
  readonly elements: PageElement[];
  /** Called where the rest of the page is plain text. */
  onPlainText: (startUtf16: number) => void = () => {};
  readonly #html: string;
  readonly #open: OpenElements;
  readonly #text = new PieceJoiner();
  readonly #value = new PieceJoiner();
  #hasBody = false;
  #tag = "";
  #attributes: Map<string, string> | null = null;
  #name = "";
  #valueUtf16 = 0;
  #textUtf16 = 0;
  readonly #rootAttributes = new Map<string, string>();

  constructor(html: string) {
    this.#html = html;
    this.root = {
      tag: "html",
      attributes: this.#rootAttributes,
      parent: null,
      position: 0,
      depth: 0,
      children: [],
    };
    this.elements = [this.root];
    this.#open = new OpenElements(this.root);
  }

  ontext(start: number, end: number): void {
    this.#text.add(this.#html.slice(start, end));
  }
  ontextentity(codePoint: number): void {
    this.#text.add(String.fromCodePoint(codePoint));
  }
  onopentagname(start: number, end: number): void {
    this.#tag = this.#html.slice(start, Math.min(end, start + 100)).toLowerCase();
    this.#attributes = null;
  }
  onattribname(start: number, end: number): void {
    const name = end - start > 30 ? "" : this.#html.slice(start, end).toLowerCase();
    this.#name = KEPT_ATTRIBUTES.has(name) && !this.#attributes?.has(name) ? name : "";
    this.#valueUtf16 = 0;
  }
  onattribdata(start: number, end: number): void {
    const left = MAX_ATTRIBUTE_UTF16 - this.#valueUtf16;
    if (this.#name === "" || left <= 0) return;
    this.#value.add(this.#html.slice(start, Math.min(end, start + left)));
    this.#valueUtf16 += end - start;
  }
  onattribentity(codePoint: number): void {
    if (this.#name === "" || this.#valueUtf16 >= MAX_ATTRIBUTE_UTF16) return;
    this.#value.add(String.fromCodePoint(codePoint));
    this.#valueUtf16 += 1;
  }
  onattribend(): void {
    if (this.#name === "") return;
    this.#attributes ??= new Map();
    this.#attributes.set(this.#name, this.#value.take());
    this.#name = "";
  }
  onopentagend(end: number): void {
    this.#start(end, false);
  }
  onselfclosingtag(end: number): void {
    this.#start(end, this.#open.has("svg") || this.#open.has("math"));
  }
  onclosetag(start: number, end: number): void {
    this.#flushText();
    const tag = this.#html.slice(start, Math.min(end, start + 100)).toLowerCase();
    if (tag === "br") this.#append("br", NO_ATTRIBUTES);
    else if (tag !== "body" && tag !== "html") this.#open.end([tag], scopeOf(tag));
  }
  oncomment(start: number, end: number, endOffset: number): void {
    const comment = this.#html.slice(start, Math.min(end - endOffset, start + MAX_ATTRIBUTE_UTF16));
    this.comments.push(comment);
    // The first ones and the last ones are signed by programs that save pages.
    if (this.comments.length > 2 * MAX_COMMENTS) this.comments.splice(MAX_COMMENTS, 1);
  }
  oncdata(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {
    this.#flushText();
  }

  get #top(): PageElement {
    return this.#open.top ?? this.root;
  }

  #flushText(): void {
    const text = this.#text.take();
    if (text === "") return;
    if (this.#top.tag === "head" && text.trim() !== "") this.#open.pop();
    this.#top.children.push(text);
    if (UNREAD_TAGS.has(this.#top.tag)) return;
    this.#textUtf16 += text.length;
    if (this.#textUtf16 > MAX_PAGE_TEXT_UTF16) throw new BeyondLimit("text");
  }

  #start(endUtf16: number, isClosed: boolean): void {
    this.#flushText();
    const tag = this.#tag;
    if (tag === "html" || (tag === "body" && this.#hasBody)) {
      for (const [name, value] of this.#attributes ?? [])
        if (!this.#rootAttributes.has(name)) this.#rootAttributes.set(name, value);
      return;
    }
    this.#endImplied(tag);
    if (tag === "body") this.#hasBody = true;
    const element = this.#append(tag, this.#attributes ?? NO_ATTRIBUTES);
    if (!isClosed && !VOID_TAGS.has(tag) && this.#open.depth < MAX_DEPTH) this.#open.push(element);
    if (tag === "plaintext") this.onPlainText(endUtf16 + 1);
  }

  #append(tag: string, attributes: ReadonlyMap<string, string>): PageElement {
    if (this.elements.length >= MAX_ELEMENTS) throw new BeyondLimit("elements");
    const parent = this.#top;
    const position = this.elements.length;
    const element: PageElement = { tag, attributes, parent, position, depth: parent.depth + 1, children: [] };
    this.elements.push(element);
    parent.children.push(element);
    return element;
  }

  #endImplied(tag: string): void {
    if (this.#top.tag === "head" && !HEAD_TAGS.has(tag)) this.#open.pop();
    if (ENDS_PARAGRAPH.has(tag)) this.#open.end(["p"], scopeOf("p"));
    const implied = IMPLIED_ENDS.get(tag);
    if (implied !== undefined) this.#open.end(implied.closes, implied.within);
  }
}
