/** A document's pages to a source's text: paragraphs in reading order, with what the pages and the type tell of them. */

import { type BlockMark, TextBuilder } from "../text-builder.ts";
import { columnsOf } from "./page-columns.ts";
import { type Furniture, findFurniture, type PageOfLines } from "./page-furniture.ts";
import { goesOn, joinBroken, LINE_END, type Paragraph, paragraphsOf } from "./paragraphs.ts";
import { markByType } from "./type-roles.ts";

export type Page = PageOfLines & { sideways: string[] };

type Piece =
  | { kind: "furniture"; text: string; rule: string; page: number }
  | { kind: "paragraph"; paragraph: Paragraph; page: number };

function furnitureOf(
  { lines, number, height }: Page,
  furniture: Furniture,
  half: "upper" | "lower",
): Piece[] {
  return lines.flatMap((line) => {
    const rule = furniture.get(line);
    const isHere = line.y < height / 2 === (half === "upper");
    return rule === undefined || !isHere ? [] : [{ kind: "furniture", text: line.text, rule, page: number }];
  });
}

/** Appends a page's paragraphs; the first may be the end of the last column's, or the last page's, last. */
function addParagraphs(pieces: Piece[], paragraphs: readonly Paragraph[]): void {
  for (const paragraph of paragraphs) {
    const last = pieces.findLast(({ kind }) => kind === "paragraph");
    if (last?.kind === "paragraph" && goesOn(last.paragraph, paragraph)) {
      const text = joinBroken(last.paragraph.text, paragraph.text);
      last.paragraph = { ...last.paragraph, text, isFull: paragraph.isFull };
    } else pieces.push({ kind: "paragraph", paragraph, page: paragraph.page });
  }
}

function piecesOf(pages: readonly Page[], furniture: Furniture): Piece[] {
  const pieces: Piece[] = [];
  for (const page of pages) {
    pieces.push(...furnitureOf(page, furniture, "upper"));
    const body = page.lines.filter((line) => !furniture.has(line));
    for (const column of columnsOf(body)) addParagraphs(pieces, paragraphsOf(column, page.number));
    pieces.push(...furnitureOf(page, furniture, "lower"));
    const rule = "text set sideways";
    for (const text of page.sideways) pieces.push({ kind: "furniture", text, rule, page: page.number });
  }
  return pieces;
}

export type WrittenPages = {
  builder: TextBuilder;
  paragraphs: number;
  furniture: Furniture;
  /** Offsets of hyphens at which a line ended inside a word, ascending. */
  lineHyphens: number[];
};

/** Appends a paragraph; the places where its lines ended in a hyphen are written nowhere but returned. */
function writeParagraph(builder: TextBuilder, text: string, mark: BlockMark | null): number[] {
  const pieces = text.split(LINE_END);
  const span = builder.block(pieces.join(""), mark);
  if (span === null) return [];
  let at = span.rawStartUtf16;
  return pieces.slice(0, -1).map((piece) => {
    at += piece.length;
    return at - 1;
  });
}

/**
 * Writes the pages.
 *
 * @param pages in order, their lines from the top down
 * @returns the text so far, how many paragraphs it has, and the furniture that was found. Between two pages stands a form
 *   feed, behind the paragraph that goes on over the edge.
 */
export function writePages(pages: readonly Page[]): WrittenPages {
  const furniture = findFurniture(pages);
  const pieces = piecesOf(pages, furniture);
  const paragraphs = pieces.flatMap((piece) => (piece.kind === "paragraph" ? [piece.paragraph] : []));
  const heights = new Map(pages.map(({ number, height }) => [number, height]));
  const marks = markByType(paragraphs, (page) => heights.get(page) ?? 0);
  const builder = new TextBuilder();
  const lineHyphens: number[] = [];
  let page = 1;
  for (const piece of pieces) {
    if (piece.page > page) builder.breakPage(piece.page - page);
    page = Math.max(page, piece.page);
    if (piece.kind === "furniture") builder.block(piece.text, { role: "furniture", rule: piece.rule });
    else {
      const mark = marks.get(piece.paragraph) ?? null;
      lineHyphens.push(...writeParagraph(builder, piece.paragraph.text, mark));
    }
  }
  return { builder, paragraphs: paragraphs.length, furniture, lineHyphens };
}
