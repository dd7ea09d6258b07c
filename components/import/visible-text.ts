/** A text in pieces: what is seen, and in its place each character that is not. Pure. */
import { findHiddenCharacters } from "#lib/text/visible-characters.ts";

export type VisiblePiece =
  | { kind: "text"; startUtf16: number; text: string }
  | { kind: "hidden"; startUtf16: number; name: string; glyph: string };

/** In order; together they stand for the whole text. O(n). */
export function visiblePieces(text: string): VisiblePiece[] {
  const pieces: VisiblePiece[] = [];
  let from = 0;
  const addText = (endUtf16: number) => {
    if (endUtf16 > from) pieces.push({ kind: "text", startUtf16: from, text: text.slice(from, endUtf16) });
  };
  for (const { startUtf16, endUtf16, name, glyph } of findHiddenCharacters(text)) {
    addText(startUtf16);
    pieces.push({ kind: "hidden", startUtf16, name, glyph });
    from = endUtf16;
  }
  addText(text.length);
  return pieces;
}

/** The text with hidden characters as their letters in brackets, for a tooltip or a label: "a[RLO]b". O(n). */
export function visibleText(text: string): string {
  return visiblePieces(text)
    .map((piece) => (piece.kind === "text" ? piece.text : `[${piece.glyph}]`))
    .join("");
}
