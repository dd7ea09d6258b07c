/** The open elements of a page that is being parsed, and how tags end them. */

import type { PageElement } from "./page-tree.ts";
import { FORMATTING_TAGS } from "./tag-rules.ts";

/** The elements open at a place, innermost last, and how many there are of each tag: most end tags find none. */
export class OpenElements {
  readonly #open: PageElement[];
  readonly #counts = new Map<string, number>();

  constructor(root: PageElement) {
    this.#open = [root];
  }

  get depth(): number {
    return this.#open.length;
  }

  get top(): PageElement | undefined {
    return this.#open.at(-1);
  }

  has(tag: string): boolean {
    return (this.#counts.get(tag) ?? 0) > 0;
  }

  push(element: PageElement): void {
    this.#open.push(element);
    this.#counts.set(element.tag, (this.#counts.get(element.tag) ?? 0) + 1);
  }

  pop(): void {
    if (this.#open.length > 1) this.#count(this.#open.pop());
  }

  /** Ends the innermost open element of these tags, looked for no further out than `within`, and all inside it. */
  end(wanted: readonly string[], within: ReadonlySet<string>): void {
    if (!wanted.some((tag) => this.has(tag))) return;
    for (let at = this.#open.length - 1; at > 0; at -= 1) {
      const tag = this.#open[at]?.tag ?? "";
      if (wanted.includes(tag)) {
        this.#endAt(at);
        return;
      }
      if (within.has(tag)) return;
    }
  }

  /** Dressing is taken off alone, so that a misplaced end tag ends no paragraph. */
  #endAt(at: number): void {
    if (FORMATTING_TAGS.has(this.#open[at]?.tag ?? "")) this.#count(this.#open.splice(at, 1)[0]);
    else while (this.#open.length > at) this.pop();
  }

  #count(element: PageElement | undefined): void {
    if (element !== undefined) this.#counts.set(element.tag, (this.#counts.get(element.tag) ?? 1) - 1);
  }
}
