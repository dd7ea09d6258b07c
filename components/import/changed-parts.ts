/** A long text's differences without the pages between them: changes with some words around, and what was left out, said. */
import type { TextPiece } from "#lib/review/text-diff.ts";

/** `at` is the part's place in the list of pieces' texts, in UTF-16 units: no two are the same. */
export type ChangedPart = { at: number } & (
  | { kind: "changed"; pieces: TextPiece[] }
  | { kind: "same" | "left out"; text: string }
);

/** Kept on either side of a change; what is longer than both and some is left out in its middle. */
const aroundUtf16 = 160;
const shortUtf16 = 480;

const wordsIn = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

function leftOut(text: string): string {
  return `… ${wordsIn(text).toLocaleString("en-GB")} words, the same …`;
}

/** The beginning of a word, so that none is cut. */
const firstPart = (text: string) => text.slice(0, aroundUtf16).replace(/\S+$/u, "");
const lastPart = (text: string) => text.slice(-aroundUtf16).replace(/^\S+/u, "");

function sameParts(text: string, at: number, place: { isFirst: boolean; isLast: boolean }): ChangedPart[] {
  if (text.length <= shortUtf16) return [{ at, kind: "same", text }];
  const head = place.isFirst ? "" : firstPart(text);
  const tail = place.isLast ? "" : lastPart(text);
  const middle = leftOut(text.slice(head.length, text.length - tail.length));
  const parts: ChangedPart[] = [
    { at, kind: "same", text: head },
    { at: at + head.length + 0.25, kind: "left out", text: middle },
    { at: at + head.length + 0.5, kind: "same", text: tail },
  ];
  return parts.filter((part) => part.kind === "changed" || part.text !== "");
}

/** O(length). */
export function changedParts(pieces: readonly TextPiece[]): ChangedPart[] {
  const parts: ChangedPart[] = [];
  let at = 0;
  pieces.forEach((piece, index) => {
    const last = parts.at(-1);
    if (piece.kind === "same") {
      parts.push(...sameParts(piece.text, at, { isFirst: index === 0, isLast: index === pieces.length - 1 }));
    } else if (last?.kind === "changed") last.pieces.push(piece);
    else parts.push({ at, kind: "changed", pieces: [piece] });
    at += piece.text.length;
  });
  return parts;
}
