"use client";

/**
 * Where an article begins, as a handle between two lines: dragged with the pointer, or moved and merged with the keyboard
 * that is on it. Its keys show while it is pointed at or has the keyboard.
 */
import { GripVertical } from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import { Kbd } from "#components/ui/kbd.tsx";
import { HANDLE_GROUP, RAW_KEYS } from "./raw-keys.ts";
import { type SplitDrag, useSplitDrag } from "./use-split-drag.ts";

export type SplitActs = {
  moveBy: (article: number, lines: number) => void;
  moveTo: (article: number, lineStartUtf16: number) => void;
  merge: (article: number) => void;
  /** The line an article would begin at if it were dropped on this one. */
  landing: (article: number, lineStartUtf16: number) => number;
};

export type SplitHandleProps = {
  /** Position among the file's articles, from 0; never the first, which begins with the text. */
  article: number;
  /** The line it begins at. */
  line: { number: number; fileLine: number | null; startUtf16: number; text: string };
  lastLine: number;
  acts: SplitActs;
};

export { HANDLE_GROUP };

/** Where the article would begin if it were let go now. */
function Landing({ drag }: { drag: SplitDrag }) {
  return (
    <div
      aria-hidden="true"
      style={{ top: drag.top, left: drag.left, width: drag.width }}
      className="pointer-events-none fixed z-30 border-t-2 border-accent"
    >
      <span className="absolute -top-3 start-0 rounded-s bg-accent px-1.5 text-11 font-medium text-on-accent">
        {drag.line === null ? "here" : `line ${drag.line}`}
      </span>
    </div>
  );
}

function keyAct({ key, repeat }: KeyboardEvent): "up" | "down" | "merge" | null {
  if (key === "ArrowUp" || key === "ArrowLeft") return "up";
  if (key === "ArrowDown" || key === "ArrowRight") return "down";
  // Held down it would merge one article after another.
  return (key === "Delete" || key === "Backspace") && !repeat ? "merge" : null;
}

export function SplitHandle({ article, line, lastLine, acts }: SplitHandleProps) {
  const [drag, setDrag] = useState<SplitDrag | null>(null);
  const startDrag = useSplitDrag({ article, acts, onDrag: setDrag });
  const number = article + 1;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = keyAct(event);
    if (act === null) return;
    event.preventDefault();
    if (act === "merge") acts.merge(article);
    else acts.moveBy(article, act === "up" ? -1 : 1);
  };
  return (
    <>
      <div
        role="slider"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={`Where article ${number} begins`}
        aria-valuemin={1}
        aria-valuemax={lastLine}
        aria-valuenow={line.number}
        aria-valuetext={line.fileLine === null ? line.text : `line ${line.fileLine}: ${line.text}`}
        data-split={line.startUtf16}
        onKeyDown={onKeyDown}
        onPointerDown={startDrag}
        className={`group/handle inline-flex h-7 min-w-0 cursor-grab touch-none items-center gap-1 rounded-[6px] border border-line-control bg-surface pe-2.5 ps-1 text-12 select-none hover:border-accent focus-visible:border-accent ${drag === null ? "" : "cursor-grabbing border-accent"}`}
      >
        <GripVertical aria-hidden="true" className="size-3.5 shrink-0 text-ink-3" />
        <span className="font-medium whitespace-nowrap">Article {number}</span>
        {line.fileLine === null ? null : (
          <span className="tabular ps-1 whitespace-nowrap text-ink-3">line {line.fileLine}</span>
        )}
        <span
          aria-hidden="true"
          className="ms-1.5 hidden items-center gap-1 whitespace-nowrap text-ink-2 group-focus-visible/handle:inline-flex group-hover/handle:inline-flex max-sm:hidden!"
        >
          <Kbd keys={RAW_KEYS.up} />
          <Kbd keys={RAW_KEYS.down} /> move
          <Kbd keys={RAW_KEYS.merge} className="ms-1.5" /> merge
        </span>
      </div>
      {drag === null ? null : <Landing drag={drag} />}
    </>
  );
}
