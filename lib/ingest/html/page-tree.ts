/** A saved page as a tree: elements with the attributes anything here asks about, and their decoded text. */

export type PageElement = {
  /** Lower case. */
  readonly tag: string;
  /** Lower-case names; only those in `KEPT_ATTRIBUTES`, each value cut at `MAX_ATTRIBUTE_UTF16`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly parent: PageElement | null;
  /** Of the page's elements, parents before children. */
  readonly position: number;
  readonly depth: number;
  readonly children: PageNode[];
};

export type PageNode = PageElement | string;

export type PageTree = {
  root: PageElement;
  /** The page's first and last comments, where programs that save pages sign them. */
  comments: string[];
  /** Each at its position. */
  elements: readonly PageElement[];
};

/** More elements than the largest real pages have; beyond it a page would take the memory of the server. */
export const MAX_ELEMENTS = 200_000;
export const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();
export const MAX_ATTRIBUTE_UTF16 = 4_000;

/** The value of an attribute, or "". */
export function attribute(element: PageElement, name: string): string {
  return element.attributes.get(name) ?? "";
}

/** Calls `visit` for each element below and with `from`, in document order. */
export function* elementsOf(from: PageElement): Generator<PageElement> {
  const waiting: PageElement[] = [from];
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    yield element;
    for (let at = element.children.length - 1; at >= 0; at -= 1) {
      const child = element.children[at];
      if (child !== undefined && typeof child !== "string") waiting.push(child);
    }
  }
}

/** All text below an element as it stands, scripts' and styles' with it. */
export function textOf(from: PageElement): string {
  const pieces: string[] = [];
  const waiting: PageNode[] = [from];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node === "string") pieces.push(node);
    else for (let at = node.children.length - 1; at >= 0; at -= 1) waiting.push(node.children[at] ?? "");
  }
  return pieces.join("");
}
