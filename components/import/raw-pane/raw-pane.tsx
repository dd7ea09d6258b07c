"use client";

/**
 * Around the raw text of a file's articles: listens once for thousands of lines which of them the keyboard and the pointer
 * are on, and what is pressed. Its keys stand in the registry, so that `?` lists them.
 */
import { type ReactNode, type SyntheticEvent, useMemo, useState } from "react";
import type { RawSpan } from "#lib/ingest/planned-article.ts";
import { LineFocusStore } from "./line-focus.ts";
import { type RawActs, RawPaneContext } from "./raw-context.ts";
import { RemovalTip } from "./removal-tip.tsx";
import { useLineKeys } from "./use-line-keys.ts";

function lineStartOf(target: EventTarget | null): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>("[data-line]") : null;
  return row === null ? null : Number(row.dataset.line);
}

/** The removal a press is on. Words that are being selected are not pressed. */
function removalAt(event: SyntheticEvent): RawSpan | null {
  const piece = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-put-back]") : null;
  if (piece === null || getSelection()?.isCollapsed === false) return null;
  const [rawStartUtf16 = 0, rawEndUtf16 = 0] = (piece.dataset.putBack ?? "").split(" ").map(Number);
  return { rawStartUtf16, rawEndUtf16 };
}

export type RawPaneProps = { acts: RawActs | null; children: ReactNode };

export function RawPane({ acts, children }: RawPaneProps) {
  const [focus] = useState(() => new LineFocusStore());
  const [element, setElement] = useState<HTMLElement | null>(null);
  const value = useMemo(() => ({ focus, acts }), [focus, acts]);
  useLineKeys(element, acts);
  const press = (event: SyntheticEvent) => {
    const removal = removalAt(event);
    if (removal === null) return;
    event.preventDefault();
    acts?.putBack(removal);
  };
  return (
    <RawPaneContext value={value}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the lines and words inside it are what is pressed */}
      <div
        ref={setElement}
        onFocus={(event) => focus.change({ focusedUtf16: lineStartOf(event.target) })}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) focus.change({ focusedUtf16: null });
        }}
        onPointerOver={(event) => focus.change({ hoveredUtf16: lineStartOf(event.target) })}
        onPointerLeave={() => focus.change({ hoveredUtf16: null })}
        onClick={press}
        onKeyDown={(event) => {
          if (event.key === "Enter" || event.key === " ") press(event);
        }}
      >
        {children}
      </div>
      <RemovalTip pane={element} canPutBack={acts !== null} />
    </RawPaneContext>
  );
}
