"use client";

/**
 * Dragging a split point: from the press on its handle to where it is let go. The text stays as it is meanwhile and a line
 * shows where the article would begin; near the edges the page scrolls; Escape lets go without moving anything.
 */
import type { PointerEvent as ReactPointerEvent } from "react";
import type { SplitActs } from "./split-handle.tsx";

export type SplitDrag = { top: number; left: number; width: number; line: string | null; startUtf16: number };

export type SplitDragOptions = {
  article: number;
  acts: SplitActs;
  /** Null: it was let go. */
  onDrag: (drag: SplitDrag | null) => void;
};

const edgePx = 72;
const mostScrollPx = 18;
/** A press that moves less is none. */
const slackPx = 3;

/** The line whose beginning is nearest to a height: the first with its middle below it. The rows lie in the order of the text. */
function rowAt(rows: readonly HTMLElement[], y: number): HTMLElement | undefined {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const rect = rows[middle]?.getBoundingClientRect();
    if (rect !== undefined && rect.top + rect.height / 2 <= y) low = middle + 1;
    else high = middle;
  }
  return rows[Math.min(low, rows.length - 1)];
}

/** How far to scroll in this frame, for a pointer this near an edge. */
function scrollFor(y: number): number {
  const fromTop = y - edgePx;
  const fromBottom = y - (window.innerHeight - edgePx);
  const beyond = fromTop < 0 ? fromTop : Math.max(fromBottom, 0);
  return Math.max(-mostScrollPx, Math.min(mostScrollPx, beyond / 4));
}

function landingOf(
  rows: readonly HTMLElement[],
  y: number,
  { article, acts }: SplitDragOptions,
): SplitDrag | null {
  const over = rowAt(rows, y);
  if (over === undefined) return null;
  const startUtf16 = acts.landing(article, Number(over.dataset.line));
  const row = rows.find((one) => Number(one.dataset.line) === startUtf16);
  if (row === undefined) return null;
  const { top, left, width } = row.getBoundingClientRect();
  return { top, left, width, line: row.dataset.fileLine ?? null, startUtf16 };
}

/** Gives the listener for `pointerdown`. */
export function useSplitDrag(options: SplitDragOptions): (event: ReactPointerEvent<HTMLElement>) => void {
  return (press) => {
    if (press.button !== 0) return;
    const handle = press.currentTarget;
    const rows = [...document.querySelectorAll<HTMLElement>("[data-line]")];
    const controller = new AbortController();
    const { signal } = controller;
    let y = press.clientY;
    let drag: SplitDrag | null = null;
    let isMoving = false;
    const show = () => {
      drag = landingOf(rows, y, options);
      options.onDrag(drag);
    };
    const frame = () => {
      if (signal.aborted) return;
      const by = isMoving ? scrollFor(y) : 0;
      if (by !== 0) {
        window.scrollBy(0, by);
        show();
      }
      requestAnimationFrame(frame);
    };
    const end = (isDropped: boolean) => {
      controller.abort();
      options.onDrag(null);
      if (isDropped && isMoving && drag !== null) options.acts.moveTo(options.article, drag.startUtf16);
    };
    handle.setPointerCapture(press.pointerId);
    const onMove = (event: PointerEvent) => {
      y = event.clientY;
      isMoving ||= Math.abs(y - press.clientY) > slackPx;
      if (isMoving) show();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      end(false);
    };
    handle.addEventListener("pointermove", onMove, { signal });
    handle.addEventListener("pointerup", () => end(true), { signal });
    handle.addEventListener("pointercancel", () => end(false), { signal });
    document.addEventListener("keydown", onKey, { signal, capture: true });
    requestAnimationFrame(frame);
  };
}
