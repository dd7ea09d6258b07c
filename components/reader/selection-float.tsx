"use client";

/** What opens at a selected passage: the bar, and the form it asked for. Fetched with the first selection. */
import { type RefObject, Suspense, useLayoutEffect, useRef } from "react";
import { useShortcut } from "#components/shortcuts/use-shortcut.ts";
import { barPlace } from "./bar-place.ts";
import { domRangeOf } from "./body-offsets.ts";
import { ClaimPanel } from "./claim-panel.tsx";
import { NotePanel } from "./note-panel.tsx";
import { SelectionBar } from "./selection-bar.tsx";
import "./reader-float.css";
import { TagPanel } from "./tag-panel.tsx";
import type { TextRange } from "./text-range.ts";

export type SelectionPanel = "tag" | "note" | "claim";

export type SelectionFloatProps = {
  range: TextRange;
  panel: SelectionPanel | null;
  bodyRef: RefObject<HTMLElement | null>;
  onPanel: (panel: SelectionPanel | null) => void;
  /** The passage has been dealt with. */
  onDone: () => void;
};

export default function SelectionFloat({ range, panel, bodyRef, onPanel, onDone }: SelectionFloatProps) {
  const float = useRef<HTMLDivElement>(null);
  usePlaceAtSelection(float, bodyRef, range, panel);
  useShortcut({
    keys: "escape",
    label: panel ? "Close the form; what is typed is kept" : "Let go of the passage",
    group: "Selected passage",
    reach: panel ? "anywhere" : "page",
    run: () => (panel ? onPanel(null) : onDone()),
  });
  const parts = { range, onDone };
  return (
    <div ref={float} className="reader-float" data-selection-panel>
      <SelectionBar range={range} panel={panel} onPanel={onPanel} onDone={onDone} />
      <Suspense fallback={null}>
        {panel === "tag" ? <TagPanel {...parts} /> : null}
        {panel === "note" ? <NotePanel key={range.startUtf16} {...parts} /> : null}
        {panel === "claim" ? <ClaimPanel key={range.startUtf16} {...parts} /> : null}
      </Suspense>
    </div>
  );
}

/** Puts the float beside the passage's lines, and again when its own size or the body's changes. */
function usePlaceAtSelection(
  floatRef: RefObject<HTMLDivElement | null>,
  bodyRef: RefObject<HTMLElement | null>,
  range: TextRange,
  panel: SelectionPanel | null,
): void {
  useLayoutEffect(() => {
    const [float, body] = [floatRef.current, bodyRef.current];
    if (!float || !body) return;
    const place = () => placeFloat(float, body, range);
    place();
    if (panel !== null) float.scrollIntoView({ block: "nearest" });
    const observer = new ResizeObserver(place);
    observer.observe(float);
    observer.observe(body);
    return () => observer.disconnect();
  }, [floatRef, bodyRef, range, panel]);
}

function placeFloat(float: HTMLElement, body: HTMLElement, range: TextRange): void {
  const [first, ...rest] = domRangeOf(body, range)?.getClientRects() ?? [];
  const sheet = float.offsetParent?.getBoundingClientRect();
  if (!first || !sheet) return;
  const style = getComputedStyle(document.documentElement);
  const px = (name: string) => Number.parseFloat(style.getPropertyValue(name)) || 0;
  const view = { top: px("--top-height"), bottom: window.innerHeight - px("--foot-height") };
  const size = { width: float.offsetWidth, height: float.offsetHeight };
  const text = body.querySelector("p[data-start]")?.getBoundingClientRect() ?? sheet;
  const { x, y, side } = barPlace([first, ...rest], text, view, size);
  float.style.setProperty("--float-x", `${x - sheet.left}px`);
  float.style.setProperty("--float-y", `${y - sheet.top}px`);
  float.dataset.side = side;
}
