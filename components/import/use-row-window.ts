"use client";

/** Follows which rows of a long list are in view, whatever it is that scrolls. */
import { type RefObject, useEffect, useEffectEvent, useState } from "react";
import { type RowWindow, rowWindow } from "./row-window.ts";

/** What the server draws, which knows no heights: a screen or two. */
const firstViewPx = 1_600;

const isSame = (a: RowWindow, b: RowWindow) => a.from === b.from && a.to === b.to && a.belowPx === b.belowPx;

/** `list` is the element whose children the rows are; each is `rowPx` high. */
export function useRowWindow(list: RefObject<HTMLElement | null>, rows: number, rowPx: number): RowWindow {
  const [scrolledPx, setScrolled] = useState(0);
  const [viewPx, setView] = useState(firstViewPx);
  const measure = useEffectEvent(() => {
    const top = list.current?.getBoundingClientRect().top;
    if (top === undefined) return;
    const now = { rows, rowPx, scrolledPx: -top, viewPx: window.innerHeight };
    if (isSame(rowWindow(now), rowWindow({ rows, rowPx, scrolledPx, viewPx }))) return;
    setScrolled(-top);
    setView(window.innerHeight);
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
  return rowWindow({ rows, rowPx, scrolledPx, viewPx });
}
