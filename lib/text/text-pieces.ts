/**
 * A long text as pieces that lie end to end, so that a part of it is read without the rest: which pieces hold a span, and
 * what they say of it. Everything counts in UTF-16 units. Pure.
 */
import { type FileLine, packFileLines, unpackFileLines } from "./file-lines.ts";
import { lineNumberAt } from "./line-number.ts";

export type TextPiece = {
  /** Of the pieces, from 0. */
  index: number;
  startUtf16: number;
  /** The number, from 1, of the line it begins in. */
  firstLine: number;
  text: string;
  /** Of the lines that begin in it, packed from where it begins (./file-lines.ts); none: the text's lines are the file's. */
  fileLines?: string | null;
};

export type TextSpan = { startUtf16: number; endUtf16: number };

/** A text of which any span can be had; a string is one. */
export type SlicedText = { length: number; slice(startUtf16: number, endUtf16: number): string };

/** A text of which some pieces are at hand. Whatever asks for others throws. */
export type PartialText = SlicedText & {
  /** 1-based number of the line a place lies in. */
  lineAt(atUtf16: number): number;
  /** The lines of the file that lines which begin in the span stand in, as far as known; null: the text's are the file's. */
  fileLines(span: TextSpan): FileLine[] | null;
};

export const pieceUtf16 = 64 * 1024;

/** A pair of surrogates and a line end of two characters stay together: pieces are characters and lines of their own. */
function isWithinOne(text: string, atUtf16: number): boolean {
  const [before, after] = [text.charCodeAt(atUtf16 - 1), text.charCodeAt(atUtf16)];
  const isPair = before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
  return isPair || (before === 0x0d && after === 0x0a);
}

/** The pieces of a text, in order; each begins at a multiple of `pieceUtf16` or one unit behind it. O(n). */
export function* cutIntoPieces(text: string, fileLines?: readonly FileLine[]): Generator<TextPiece> {
  let [startUtf16, firstLine, told] = [0, 1, 0];
  for (let index = 0; startUtf16 < text.length; index += 1) {
    const cut = Math.min((index + 1) * pieceUtf16, text.length);
    const endUtf16 = isWithinOne(text, cut) ? cut + 1 : cut;
    const piece = text.slice(startUtf16, endUtf16);
    const from = told;
    while ((fileLines?.[told]?.atUtf16 ?? endUtf16) < endUtf16) told += 1;
    const packed =
      fileLines === undefined ? {} : { fileLines: packFileLines(fileLines.slice(from, told), startUtf16) };
    yield { index, startUtf16, firstLine, text: piece, ...packed };
    firstLine += lineNumberAt(piece, piece.length) - 1;
    startUtf16 = endUtf16;
  }
}

/** The indexes of all pieces that may hold some of the span: one that begins a unit late leaves that to the one before. */
export function pieceIndexes({ startUtf16, endUtf16 }: TextSpan): number[] {
  const first = Math.floor(Math.max(0, startUtf16 - 1) / pieceUtf16);
  const last = Math.floor(Math.max(0, endUtf16 - 1) / pieceUtf16);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
}

function fileLinesIn(
  { startUtf16, endUtf16 }: TextSpan,
  byIndex: ReadonlyMap<number, TextPiece>,
): FileLine[] | null {
  const held = pieceIndexes({ startUtf16, endUtf16 }).flatMap((index) => byIndex.get(index) ?? []);
  const packed = held.flatMap(({ fileLines, startUtf16: from }) =>
    typeof fileLines === "string" ? [{ fileLines, from }] : [],
  );
  if (packed.length === 0) return null;
  return packed
    .flatMap(({ fileLines, from }) => unpackFileLines(fileLines, from))
    .filter(({ atUtf16 }) => atUtf16 >= startUtf16 && atUtf16 < endUtf16);
}

/** The text as far as the pieces, in any order, hold it. A slice is exactly the whole text's, and throws where a piece is missing. */
export function partialText(length: number, pieces: Iterable<TextPiece>): PartialText {
  const byIndex = new Map([...pieces].map((piece) => [piece.index, piece]));
  const at = (index: number): TextPiece => {
    const piece = byIndex.get(index);
    if (piece === undefined) throw new Error(`piece ${index} of the text was not read`);
    return piece;
  };
  const holding = (offset: number): TextPiece => {
    const piece = at(Math.floor(offset / pieceUtf16));
    return offset < piece.startUtf16 ? at(piece.index - 1) : piece;
  };
  return {
    length,
    slice(startUtf16, endUtf16) {
      const [from, to] = [Math.max(0, startUtf16), Math.min(length, endUtf16)];
      const parts: string[] = [];
      for (let next = from; next < to; ) {
        const piece = holding(next);
        parts.push(piece.text.slice(next - piece.startUtf16, to - piece.startUtf16));
        next = piece.startUtf16 + piece.text.length;
      }
      return parts.join("");
    },
    lineAt(atUtf16) {
      if (length === 0) return 1;
      const offset = Math.min(Math.max(0, atUtf16), length);
      const piece = holding(Math.min(offset, length - 1));
      return piece.firstLine + lineNumberAt(piece.text, offset - piece.startUtf16) - 1;
    },
    fileLines: (span) => fileLinesIn(span, byIndex),
  };
}

/** The same of a text that is at hand as a whole. O(n). */
export const wholeText = (text: string, fileLines?: readonly FileLine[]): PartialText =>
  partialText(text.length, cutIntoPieces(text, fileLines));
