"use client";

/** What part of the body is selected, by mouse, touch or keys, as offsets; kept while a form about it is being filled in. */
import { type RefObject, useCallback, useEffect, useEffectEvent, useState } from "react";
import { bodyRangeOf, domRangeOf } from "./body-offsets.ts";
import { hasSameRange, type TextRange, trimRange } from "./text-range.ts";

/** Touch has no end of a drag: the selection is taken when its handles have rested. */
const REST_MS = 180;
const PICKED = "collate-picked";

/** Painted by the page as well, because the browser's own selection is gone while one types elsewhere. */
function paint(body: HTMLElement | null, range: TextRange | null): void {
  if (typeof CSS === "undefined" || !("highlights" in CSS)) return;
  const drawn = body && range && domRangeOf(body, range);
  if (drawn) CSS.highlights.set(PICKED, new Highlight(drawn));
  else CSS.highlights.delete(PICKED);
}

const isInPanel = () => document.activeElement?.closest("[data-selection-panel]") != null;

/** `isHeld`: a form is open on the passage; then only another passage replaces it, not the loss of the browser's selection. */
export function useTextSelection(bodyRef: RefObject<HTMLElement | null>, body: string, isHeld: boolean) {
  const [range, setRange] = useState<TextRange | null>(null);

  const take = useEffectEvent(() => {
    const selection = window.getSelection();
    const element = bodyRef.current;
    if (!selection || !element || isInPanel()) return;
    const drawn = selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
    const found = drawn?.intersectsNode(element) ? bodyRangeOf(element, drawn) : null;
    const next = found && trimRange(body, found);
    if (isHeld && next === null) return;
    setRange((known) => (known && next && hasSameRange(known, next) ? known : next));
  });

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isDragging = false;
    const soon = (delayMs: number) => {
      clearTimeout(timer);
      timer = setTimeout(take, delayMs);
    };
    const changed = () => !isDragging && soon(REST_MS);
    const down = (event: PointerEvent) => {
      isDragging = event.pointerType === "mouse";
    };
    const up = () => {
      isDragging = false;
      soon(0);
    };
    document.addEventListener("selectionchange", changed);
    document.addEventListener("pointerdown", down);
    document.addEventListener("pointerup", up);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("selectionchange", changed);
      document.removeEventListener("pointerdown", down);
      document.removeEventListener("pointerup", up);
    };
  }, []);

  useEffect(() => paint(bodyRef.current, range), [bodyRef, range]);

  /** Selects a part of the body as if it had been dragged over. */
  const selectRange = useCallback(
    (next: TextRange | null) => {
      const selection = window.getSelection();
      selection?.removeAllRanges();
      const drawn = next && bodyRef.current && domRangeOf(bodyRef.current, next);
      if (drawn) selection?.addRange(drawn);
      setRange(next);
    },
    [bodyRef],
  );

  return { range, selectRange };
}
