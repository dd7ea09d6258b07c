"use client";

/** The keyboard's way to a selection: a cursor over sentences, which begins where one reads. */
import { type RefObject, useCallback, useEffect, useRef } from "react";
import { type SentenceSpan, sentences } from "#lib/text/sentences.ts";
import { domRangeOf, firstOffsetInView } from "./body-offsets.ts";
import {
  type CursorStep,
  cursorAt,
  cursorRange,
  moveCursor,
  type SentenceCursor,
} from "./sentence-cursor.ts";
import { hasSameRange, type TextRange } from "./text-range.ts";

const HEAD_PX = 56;

/** Keeps the end that moved in view. */
function reveal(body: HTMLElement, range: TextRange): void {
  const box = domRangeOf(body, range)?.getBoundingClientRect();
  if (!box) return;
  const isInView = box.top > HEAD_PX + 16 && box.bottom < window.innerHeight - 120;
  if (!isInView) window.scrollBy({ top: box.top - window.innerHeight / 3, behavior: "instant" });
}

export function useSentenceCursor(
  bodyRef: RefObject<HTMLElement | null>,
  body: string,
  range: TextRange | null,
  selectRange: (range: TextRange) => void,
) {
  // Split while nothing else is to be done: in a long text it would hold up the first key.
  const split = useRef<{ of: string; spans: readonly SentenceSpan[] } | null>(null);
  const cursor = useRef<SentenceCursor | null>(null);

  const spansOf = useCallback(() => {
    if (split.current?.of !== body) split.current = { of: body, spans: sentences(body) };
    return split.current.spans;
  }, [body]);

  useEffect(() => {
    if (!("requestIdleCallback" in window)) return;
    const idle = requestIdleCallback(spansOf, { timeout: 10_000 });
    return () => cancelIdleCallback(idle);
  }, [spansOf]);

  const go = useCallback(
    (next: SentenceCursor | null) => {
      cursor.current = next;
      const chosen = next && cursorRange(spansOf(), next);
      if (!chosen || !bodyRef.current) return;
      selectRange(chosen);
      reveal(bodyRef.current, focusRange(spansOf(), next) ?? chosen);
    },
    [bodyRef, selectRange, spansOf],
  );

  const start = useCallback(
    () => bodyRef.current && go(cursorAt(spansOf(), firstOffsetInView(bodyRef.current, HEAD_PX))),
    [bodyRef, go, spansOf],
  );

  /** Moves; where nothing is selected it begins in view, where something else is selected, there. */
  const step = useCallback(
    (by: CursorStep) => {
      const spans = spansOf();
      const known = cursor.current && cursorRange(spans, cursor.current);
      if (range === null) return start();
      const from = known && hasSameRange(known, range) ? cursor.current : cursorAt(spans, range.startUtf16);
      if (from) go(moveCursor(from, by, spans.length));
    },
    [go, range, spansOf, start],
  );

  return { start, step };
}

function focusRange(spans: readonly SentenceSpan[], cursor: SentenceCursor | null): TextRange | null {
  return cursor && cursorRange(spans, { anchor: cursor.focus, focus: cursor.focus });
}
