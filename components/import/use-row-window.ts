"use client";

/** Follows which rows of a long list are in view, whatever it is that scrolls. */
import { type RefObject, useEffect, useEffectEvent, useState } from "react";
import { followView, type RowWindow, rowWindow } from "./row-window.ts";

/** What the server draws, which knows no heights: a screen or two. */
const firstViewPx = 1_600;

/** `list` is the element whose children the rows are; each is `rowPx` high. */
export function useRowWindow(list: RefObject<HTMLElement | null>, rows: number, rowPx: number): RowWindow {
  const [seen, setSeen] = useState({ scrolledPx: 0, viewPx: firstViewPx });
  const measure = useEffectEvent(() => {
    const top = list.current?.getBoundingClientRect().top;
    if (top === undefined) return;
    const now = { rows, rowPx, scrolledPx: -top, viewPx: window.innerHeight };
    // Held against what was measured last, drawn or not: two moves may come before one is drawn.
    setSeen((earlier) => followView({ rows, rowPx, ...earlier }, now));
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a list of other rows stands elsewhere
  useEffect(() => measure(), [rows]);
  useEffect(() => {
    let frame = 0;
    const onChange = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => measure());
    };
    const options = { capture: true, passive: true };
    document.addEventListener("scroll", onChange, options);
    window.addEventListener("resize", onChange);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener("scroll", onChange, options);
      window.removeEventListener("resize", onChange);
    };
  }, []);
  return rowWindow({ ...seen, rows, rowPx });
}
