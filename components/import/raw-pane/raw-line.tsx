"use client";

/** A line of the raw text: its number, its words with their marks, what the margin says of it, and, with the keyboard on it, its acts. */
import { memo } from "react";
import { Kbd } from "#components/ui/kbd.tsx";
import type { RawLine } from "../raw-lines.ts";
import { CELL, ROW_HEADER, rowOf } from "./grid-roles.ts";
import { useLineState, useRawPane } from "./raw-context.ts";
import { RAW_KEYS } from "./raw-keys.ts";
import { Piece } from "./raw-piece.tsx";

const actStyle =
  "flex h-6 w-full items-center justify-between gap-2 rounded-s px-1.5 text-12 text-ink hover:bg-hover whitespace-nowrap";

/** Its acts as buttons; the keys beside them work without ever reaching for these. */
function LineActs({ line, isFirst }: { line: RawLine; isFirst: boolean }) {
  const { acts } = useRawPane();
  if (acts === null) return null;
  const removal = line.pieces.find((piece) => piece.removal !== null)?.removal ?? null;
  const isAllRemoved = line.pieces.every((piece) => piece.removal !== null || piece.text.trim() === "");
  const span = { rawStartUtf16: line.startUtf16, rawEndUtf16: line.endUtf16 };
  return (
    <span className="absolute end-0 top-0 z-10 flex w-32 flex-col rounded-m border border-line-strong bg-surface p-0.5 shadow-lift max-sm:static max-sm:w-full max-sm:flex-row max-sm:shadow-none">
      {isFirst ? null : (
        <button type="button" tabIndex={-1} className={actStyle} onClick={() => acts.split(line.startUtf16)}>
          Split here <Kbd keys={RAW_KEYS.split} />
        </button>
      )}
      {removal === null ? null : (
        <button type="button" tabIndex={-1} className={actStyle} onClick={() => acts.putBack(removal)}>
          Put back <Kbd keys={RAW_KEYS.putBack} />
        </button>
      )}
      {isAllRemoved ? null : (
        <button type="button" tabIndex={-1} className={actStyle} onClick={() => acts.takeOut(span)}>
          Take out <Kbd keys={RAW_KEYS.takeOut} />
        </button>
      )}
    </span>
  );
}

export type LineProps = {
  line: RawLine;
  /** The article's first line in view: the keyboard comes in by it, and nothing is split above it. */
  isFirst: boolean;
};

export const Line = memo(function Line({ line, isFirst }: LineProps) {
  const { acts } = useRawPane();
  const state = useLineState(line.startUtf16);
  if (line.pieces.length === 0) return <div role="presentation" className="h-2" />;
  return (
    <div
      {...rowOf(line.number)}
      tabIndex={state === "focused" || isFirst ? 0 : -1}
      data-line={line.startUtf16}
      data-file-line={line.fileLine ?? undefined}
      data-line-end={line.endUtf16}
      data-first={isFirst ? true : undefined}
      className={`relative grid scroll-my-24 grid-cols-[2.25rem_minmax(0,1fr)_7rem] gap-x-3 rounded-s py-0.5 outline-offset-0 max-sm:grid-cols-[2.25rem_minmax(0,1fr)] max-sm:gap-x-2 ${state === "plain" ? "" : "bg-hover/60"}`}
    >
      <span
        {...(line.fileLine === null ? CELL : ROW_HEADER)}
        className="tabular text-end text-11 leading-5 text-ink-3 select-none"
      >
        {line.fileLine}
      </span>
      <p {...CELL} dir="auto" className="whitespace-pre-wrap wrap-anywhere">
        {line.pieces.map((piece) => (
          <Piece key={piece.startUtf16} piece={piece} canPutBack={acts !== null} />
        ))}
      </p>
      <span {...CELL} className="text-11 leading-5 text-ink-2 max-sm:col-start-2">
        {line.labels.map((label) => (
          <span key={label} className="block wrap-anywhere max-sm:inline max-sm:pe-2">
            {label}
          </span>
        ))}
        {state === "focused" ? (
          <span className="relative block h-0 max-sm:h-auto">
            <LineActs line={line} isFirst={isFirst} />
          </span>
        ) : null}
      </span>
    </div>
  );
});
