"use client";

/** What every line of the raw side needs, handed down once. */
import { createContext, use, useSyncExternalStore } from "react";
import type { RawSpan } from "#lib/ingest/planned-article.ts";
import { LineFocusStore } from "./line-focus.ts";

export type RawActs = {
  split: (lineStartUtf16: number) => void;
  takeOut: (line: RawSpan) => void;
  putBack: (removal: RawSpan) => void;
};

export type RawPane = {
  focus: LineFocusStore;
  /** Null where the plan may not be changed. */
  acts: RawActs | null;
};

export const RawPaneContext = createContext<RawPane>({ focus: new LineFocusStore(), acts: null });

export function useRawPane(): RawPane {
  return use(RawPaneContext);
}

export type LineState = "plain" | "hovered" | "focused";

/** Draws anew only when this line's own state changes. */
export function useLineState(startUtf16: number): LineState {
  const { focus } = useRawPane();
  return useSyncExternalStore(
    (listener) => focus.subscribe(listener),
    () => {
      const { focusedUtf16, hoveredUtf16 } = focus.read();
      if (focusedUtf16 === startUtf16) return "focused";
      return hoveredUtf16 === startUtf16 ? "hovered" : "plain";
    },
    () => "plain",
  );
}
