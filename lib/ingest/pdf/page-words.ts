/**
 * The pieces of text on a PDF's page where they stand on the paper: x to the right, y down, both in points (1/72 inch),
 * whatever way the page is turned.
 */

import type { PDFPageProxy } from "unpdf/pdfjs";

export type Word = {
  text: string;
  x0: number;
  x1: number;
  /** The base line. */
  y: number;
  size: number;
  hasSpaceBefore: boolean;
  isRtl: boolean;
};

export type PageWords = {
  width: number;
  height: number;
  words: Word[];
  /** Text set at another angle than most of the page: a stamp in the margin. */
  sideways: string[];
};

/** More pieces than the densest page of a newspaper has. */
const MAX_PIECES = 200_000;

type Matrix = readonly [number, number, number, number, number, number];
type Piece = {
  text: string;
  matrix: Matrix;
  width: number;
  hasSpaceBefore: boolean;
  isRtl: boolean;
  turn: number;
};

function multiply(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ];
}

function matrixOf(values: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = values.map(Number);
  return [a, b, c, d, e, f];
}

/** Quarter turns of a piece's reading direction: 0 is to the right, 1 down. */
function turnOf([a, b]: Matrix): number {
  return (Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4;
}

/** Turns the page so that text of this turn runs to the right. */
function upright(turn: number, width: number, height: number): Matrix {
  if (turn === 1) return [0, -1, 1, 0, 0, width];
  if (turn === 2) return [-1, 0, 0, -1, width, height];
  if (turn === 3) return [0, 1, -1, 0, height, 0];
  return [1, 0, 0, 1, 0, 0];
}

async function readPieces(page: PDFPageProxy, view: Matrix): Promise<Piece[]> {
  const { items } = await page.getTextContent();
  const pieces: Piece[] = [];
  let hasSpaceBefore = false;
  for (const item of items.slice(0, MAX_PIECES)) {
    if (!("str" in item)) continue;
    const text = item.str.trim();
    if (text !== "") {
      const matrix = multiply(view, matrixOf(item.transform));
      const isRtl = item.dir === "rtl";
      const isApart = hasSpaceBefore || /^\s/.test(item.str);
      pieces.push({ text, matrix, width: item.width, hasSpaceBefore: isApart, isRtl, turn: turnOf(matrix) });
    }
    hasSpaceBefore =
      text === "" ? hasSpaceBefore || item.str !== "" || item.hasEOL : /\s$/.test(item.str) || item.hasEOL;
  }
  return pieces;
}

/** The turn of most of the page's text. */
function mainTurn(pieces: readonly Piece[]): number {
  const lengths = [0, 0, 0, 0];
  for (const { turn, text } of pieces) lengths[turn] = (lengths[turn] ?? 0) + text.length;
  return lengths.indexOf(Math.max(...lengths));
}

function wordOf({ text, matrix, width, hasSpaceBefore, isRtl }: Piece, turn: Matrix): Word {
  const [, , c, d, e, f] = multiply(turn, matrix);
  return { text, x0: e, x1: e + width, y: f, size: Math.hypot(c, d), hasSpaceBefore, isRtl };
}

/**
 * Reads a page's pieces of text.
 *
 * @param page an open page
 * @returns its words, in the order of the file, each a word or several of one line. Rejects when the page is damaged.
 */
export async function readPageWords(page: PDFPageProxy): Promise<PageWords> {
  const viewport = page.getViewport({ scale: 1 });
  const pieces = await readPieces(page, matrixOf(viewport.transform));
  const turn = mainTurn(pieces);
  const { width, height } = viewport;
  const matrix = upright(turn, width, height);
  const isOnItsSide = turn % 2 === 1;
  return {
    width: isOnItsSide ? height : width,
    height: isOnItsSide ? width : height,
    words: pieces.filter((piece) => piece.turn === turn).map((piece) => wordOf(piece, matrix)),
    sideways: pieces.filter((piece) => piece.turn !== turn).map(({ text }) => text),
  };
}
