"use client";

/**
 * Between the browser's ranges and offsets of the body, exactly and both ways. A paragraph carries its start; the units
 * of its text nodes count on from there. What is written into a paragraph beside its text (`data-aside`) counts nothing.
 */
import type { TextRange } from "./text-range.ts";

const PARAGRAPH = "p[data-start]";

/** The text nodes of a paragraph that are body, in order. */
function textNodes(paragraph: Element): Text[] {
  const walker = document.createTreeWalker(
    paragraph,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) => {
      if (node instanceof Element) {
        return node.hasAttribute("data-aside") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
      }
      return NodeFilter.FILTER_ACCEPT;
    },
  );
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) nodes.push(node as Text);
  return nodes;
}

const startOf = (paragraph: HTMLElement) => Number(paragraph.dataset.start);
const lengthOf = (paragraph: Element) => textNodes(paragraph).reduce((sum, node) => sum + node.length, 0);

/** Units of the paragraph's text in front of a boundary point inside it. */
function unitsBefore(paragraph: Element, container: Node, offset: number): number {
  const point = document.createRange();
  point.setStart(container, offset);
  let units = 0;
  for (const node of textNodes(paragraph)) {
    if (node === container) return units + offset;
    if (point.comparePoint(node, node.length) > 0) return units;
    units += node.length;
  }
  return units;
}

/**
 * The part of the body that a range covers; null when it covers none. A range that begins or ends outside the text is
 * taken up to the text's edge. O(paragraphs).
 */
export function bodyRangeOf(body: HTMLElement, range: Range): TextRange | null {
  const touched = [...body.querySelectorAll<HTMLElement>(PARAGRAPH)].filter((one) =>
    range.intersectsNode(one),
  );
  const [first, last] = [touched[0], touched.at(-1)];
  if (!first || !last) return null;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const startUtf16 =
    startOf(first) + (first.contains(startContainer) ? unitsBefore(first, startContainer, startOffset) : 0);
  const endUtf16 =
    startOf(last) +
    (last.contains(endContainer) ? unitsBefore(last, endContainer, endOffset) : lengthOf(last));
  return startUtf16 < endUtf16 ? { startUtf16, endUtf16 } : null;
}

/** The paragraph that holds an offset, or the last one before it. */
function paragraphOf(body: HTMLElement, offsetUtf16: number): HTMLElement | null {
  const paragraphs = [...body.querySelectorAll<HTMLElement>(PARAGRAPH)];
  return paragraphs.findLast((paragraph) => startOf(paragraph) <= offsetUtf16) ?? paragraphs[0] ?? null;
}

/** Between two text nodes a range begins in the later one and ends in the earlier one. */
function pointAt(
  paragraph: HTMLElement,
  offsetUtf16: number,
  side: "start" | "end",
): { node: Text; offset: number } | null {
  let left = offsetUtf16 - startOf(paragraph);
  const nodes = textNodes(paragraph);
  for (const node of nodes) {
    if (left < node.length || (left === node.length && side === "end"))
      return { node, offset: Math.max(0, left) };
    left -= node.length;
  }
  const last = nodes.at(-1);
  return last ? { node: last, offset: last.length } : null;
}

/** The browser's range over a part of the body; null when it is not drawn. O(paragraphs). */
export function domRangeOf(body: HTMLElement, { startUtf16, endUtf16 }: TextRange): Range | null {
  const [first, last] = [paragraphOf(body, startUtf16), paragraphOf(body, endUtf16 - 1)];
  const start = first && pointAt(first, startUtf16, "start");
  const end = last && pointAt(last, endUtf16, "end");
  if (!start || !end) return null;
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}

/** Offset of the first paragraph whose text stands below the head of the page. */
export function firstOffsetInView(body: HTMLElement, topPx: number): number {
  const paragraphs = [...body.querySelectorAll<HTMLElement>(PARAGRAPH)];
  const inView = paragraphs.find((paragraph) => paragraph.getBoundingClientRect().bottom > topPx + 24);
  return inView ? startOf(inView) : 0;
}
