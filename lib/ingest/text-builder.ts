/**
 * The text of a file whose format is not text, as it is put together block by block: each block becomes a line, with
 * an empty line between two paragraphs, and keeps its span for layout, facts and parts.
 */

import { canonicalText } from "#lib/text/canonical-text.ts";
import type { FileLine } from "#lib/text/file-lines.ts";
import type { RawSpan } from "./planned-article.ts";
import type { LayoutRole, LayoutSpan, SourcePart, StatedFact } from "./source-text.ts";

/** What ends a line to readUnits, but for the line feed. */
const OTHER_LINE_ENDS = /\r\n|[\r\f\v\u0085\u2028\u2029]/g;

/** A block's part in an article, and by what it is known. */
export type BlockMark = { role: LayoutRole; rule: string };

export class TextBuilder {
  #pieces: string[] = [];
  #lengthUtf16 = 0;
  readonly #layout: LayoutSpan[] = [];
  readonly #parts: SourcePart[] = [];
  readonly #fileLines: FileLine[] = [];
  #partStartUtf16 = 0;
  #partStartPiece = 0;
  #pageBreaks = 0;

  get lengthUtf16(): number {
    return this.#lengthUtf16;
  }

  #add(piece: string): void {
    this.#pieces.push(piece);
    this.#lengthUtf16 += piece.length;
  }

  /** The empty line between two parts is the upper one's, so that each part begins with a line's start. */
  #addGap(): void {
    const isBetweenParts = this.#lengthUtf16 === this.#partStartUtf16;
    this.#add(this.#pageBreaks === 0 ? "\n\n" : `\n${"\f".repeat(this.#pageBreaks)}\n`);
    this.#pageBreaks = 0;
    const above = this.#parts.at(-1);
    if (!isBetweenParts || above === undefined) return;
    above.rawEndUtf16 = this.#lengthUtf16;
    this.#beginPart();
  }

  /** Begins a new page with the next block: a form feed stands in the empty line before it, one a page. */
  breakPage(pages = 1): void {
    if (this.#lengthUtf16 > 0) this.#pageBreaks += pages;
  }

  #beginPart(): void {
    this.#partStartUtf16 = this.#lengthUtf16;
    this.#partStartPiece = this.#pieces.length;
  }

  /**
   * Adds a block; line feeds in it stay, other line ends become line feeds, white space around it is dropped.
   *
   * @param text what the block says
   * @param mark its part in the article, if the format tells
   * @param lines of the file, 1-based: those that its lines which say something stand in, null where not known
   * @returns where it stands in the text, or null when it says nothing
   */
  block(text: string, mark: BlockMark | null = null, lines: readonly (number | null)[] = []): RawSpan | null {
    const line = canonicalText(text.replace(OTHER_LINE_ENDS, "\n")).trim();
    if (line === "") return null;
    if (this.#lengthUtf16 > 0) this.#addGap();
    const rawStartUtf16 = this.#lengthUtf16;
    this.#add(line);
    const span = { rawStartUtf16, rawEndUtf16: this.#lengthUtf16 };
    if (mark !== null) this.#layout.push({ ...span, ...mark });
    if (lines.length > 0) this.#tellLines(line, rawStartUtf16, lines);
    return span;
  }

  #tellLines(block: string, startUtf16: number, lines: readonly (number | null)[]): void {
    let [atUtf16, next] = [startUtf16, 0];
    for (const one of block.split("\n")) {
      const line = one.trim() === "" ? null : (lines[next++] ?? null);
      if (line !== null) this.#fileLines.push({ atUtf16, line });
      atUtf16 += one.length + 1;
    }
  }

  /** The blocks since the last part was ended, and where they begin. */
  openPart(): { text: string; startUtf16: number } {
    return { text: this.#pieces.slice(this.#partStartPiece).join(""), startUtf16: this.#partStartUtf16 };
  }

  /** Ends an article: the blocks since the last part are one, with what the format states of it. */
  endPart(facts: StatedFact[]): void {
    if (this.#lengthUtf16 === this.#partStartUtf16) return;
    this.#parts.push({ rawStartUtf16: this.#partStartUtf16, rawEndUtf16: this.#lengthUtf16, facts });
    this.#beginPart();
  }

  /** The whole text with its layout, its parts where any were ended, and the file's lines where any were told. */
  finish(): { text: string; layout: LayoutSpan[]; parts: SourcePart[]; fileLines?: FileLine[] } {
    this.#pieces = [this.#pieces.join("")];
    const told = this.#fileLines.length === 0 ? {} : { fileLines: this.#fileLines };
    return { text: this.#pieces[0] ?? "", layout: this.#layout, parts: this.#parts, ...told };
  }
}
