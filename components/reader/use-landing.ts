"use client";

/** Brings the passage that the address names into view and shows it for a moment. */
import { type RefObject, useEffect } from "react";
import { domRangeOf } from "./body-offsets.ts";
import type { TextRange } from "./text-range.ts";

const LANDED = "collate-landed";
const SHOWN_MS = 4_000;

export function useLanding(bodyRef: RefObject<HTMLElement | null>, passage: TextRange | null): void {
  const startUtf16 = passage?.startUtf16 ?? -1;
  const endUtf16 = passage?.endUtf16 ?? -1;
  useEffect(() => {
    const body = bodyRef.current;
    const range = body && startUtf16 >= 0 ? domRangeOf(body, { startUtf16, endUtf16 }) : null;
    if (range === null) return;
    const box = range.getBoundingClientRect();
    window.scrollBy({ top: box.top - window.innerHeight / 3, behavior: "instant" });
    if (!("highlights" in CSS)) return;
    CSS.highlights.set(LANDED, new Highlight(range));
    const timer = setTimeout(() => CSS.highlights.delete(LANDED), SHOWN_MS);
    return () => {
      clearTimeout(timer);
      CSS.highlights.delete(LANDED);
    };
  }, [bodyRef, startUtf16, endUtf16]);
}
