"use client";

/** Draws a line below the words that do not fit each other, over whatever marks stand there. */
import { type RefObject, useEffect } from "react";
import type { Oddity } from "#lib/compare/oddities/oddity.ts";
import { domRangeOf } from "./body-offsets.ts";
import type { ReaderItem } from "./reader-item.ts";

const ODDITY = "collate-oddity";

/** `items`: a new mark parts the text anew, and the lines are drawn anew with it. */
export function useOddityLines(
  bodyRef: RefObject<HTMLElement | null>,
  oddities: readonly Oddity[],
  items: readonly ReaderItem[],
): void {
  useEffect(() => {
    const body = bodyRef.current;
    if (body === null || oddities.length === 0 || !("highlights" in CSS)) return;
    drawLines(body, oddities, items);
    return () => {
      CSS.highlights.delete(ODDITY);
    };
  }, [bodyRef, oddities, items]);
}

/** `_items`: what the text was drawn with; the ranges are read from the page itself. */
function drawLines(body: HTMLElement, oddities: readonly Oddity[], _items: readonly ReaderItem[]): void {
  const ranges = oddities.flatMap(({ spans }) => spans.flatMap((span) => domRangeOf(body, span) ?? []));
  CSS.highlights.set(ODDITY, new Highlight(...ranges));
}
