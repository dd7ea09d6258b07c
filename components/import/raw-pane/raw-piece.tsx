"use client";

/** A piece of a raw line under one set of marks: as it is, kept beside the body, read as something, or struck through. */
import { HiddenText } from "../hidden-text.tsx";
import type { RawPiece } from "../raw-lines.ts";
import { PRESSED_WORDS } from "./grid-roles.ts";

export type PieceProps = { piece: RawPiece; canPutBack: boolean };

const target = "scroll-mt-32 target:bg-found";

/** A screen reader hears the rule before the words; the pointer and the keyboard get it from removal-tip.tsx. */
function Removed({ piece, canPutBack }: PieceProps) {
  const { startUtf16, text, removal } = piece;
  if (removal === null) return null;
  const words = (
    <>
      <span className="sr-only">Removed, {removal.rule}: </span>
      <span className="line-through decoration-ink-3/70">
        <HiddenText text={text} />
      </span>
    </>
  );
  const place = { id: `r-${startUtf16}`, "data-removal": removal.rule };
  if (!canPutBack) {
    return (
      <del {...place} className={`bg-transparent p-0 text-ink-3 shadow-none ${target}`}>
        {words}
      </del>
    );
  }
  return (
    <span
      {...place}
      {...PRESSED_WORDS}
      data-put-back={`${removal.rawStartUtf16} ${removal.rawEndUtf16}`}
      className={`rounded-s text-ink-3 hover:bg-hover ${target}`}
    >
      {words}
    </span>
  );
}

export function Piece({ piece, canPutBack }: PieceProps) {
  const { startUtf16, text, removal, keptAs, readAs } = piece;
  if (removal !== null) return <Removed piece={piece} canPutBack={canPutBack} />;
  const shown = <HiddenText text={text} />;
  if (readAs.length > 0) {
    return (
      <span
        id={`r-${startUtf16}`}
        className={`font-semibold underline decoration-accent decoration-2 underline-offset-4 ${target}`}
      >
        {shown}
      </span>
    );
  }
  if (keptAs === null) return shown;
  return (
    <span
      id={`r-${startUtf16}`}
      className={`text-ink-2 underline decoration-line-strong decoration-dotted underline-offset-4 ${target}`}
    >
      {shown}
    </span>
  );
}
