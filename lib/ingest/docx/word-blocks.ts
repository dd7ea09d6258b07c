/**
 * The paragraphs of a Word part as a reader sees them: insertions read, deletions, hidden text and field codes left
 * out, a table's row of short cells as one line. A text box comes after the paragraph it is anchored in.
 * (ECMA-376 part 1, 17.3 runs and paragraphs, 17.4 tables, 17.13.5 revisions.)
 */

import { attributeOf, type XmlAttributes, type XmlHandler } from "../xml/xml-reader.ts";

export type WordBlock = { text: string; styleId: string | null; outlineLevel: number | null };

/** What a part holds besides its paragraphs. */
export type WordExtras = {
  /** References to notes in the order of the text. */
  notes: { kind: "footnote" | "endnote"; id: string }[];
  pictures: number;
  /** Characters that are hidden in the document. */
  hiddenUtf16: number;
  hasDeletions: boolean;
  /** Remarks in the margin, which are no part of the text. */
  comments: number;
};

type Paragraph = {
  pieces: string[];
  styleId: string | null;
  outlineLevel: number | null;
  boxes: WordBlock[];
  isJoined: boolean;
};
type Row = { cells: WordBlock[][]; isDeleted: boolean };

/** Left out with everything in them. */
const UNSEEN = new Set([
  "w:del",
  "w:moveFrom",
  "w:pPrChange",
  "w:rPrChange",
  "w:sectPrChange",
  "w:tblPrChange",
  "w:trPrChange",
  "w:tcPrChange",
  "w:instrText",
  "w:delText",
  "w:delInstrText",
  "w:sectPr",
  "w:rt",
  "mc:Fallback",
]);
/** Longer rows are a page's layout rather than a table. */
const MAX_ROW_UTF16 = 400;
const IS_OFF = /^(?:0|false|off)$/;
/** Where Word's symbol fonts keep their characters, which mean nothing without the font. */
const isPrivate = (code: number) => code >= 0xe000 && code <= 0xf8ff;

function rowBlocks(row: Row): WordBlock[] {
  const cells = row.cells.map((cell) => cell.filter(({ text }) => text.trim() !== ""));
  const length = cells.flat().reduce((sum, { text }) => sum + text.length, 0);
  const isTable = cells.every((cell) => cell.length <= 1) && length <= MAX_ROW_UTF16;
  if (!isTable) return cells.flat();
  const [only, second] = cells.flat();
  if (only === undefined || second === undefined) return only === undefined ? [] : [only];
  const text = cells.map((cell) => cell[0]?.text.replaceAll("\n", " ") ?? "").join("\t");
  return [{ text, styleId: null, outlineLevel: null }];
}

export class WordBlocks implements XmlHandler {
  readonly extras: WordExtras = { notes: [], pictures: 0, hiddenUtf16: 0, hasDeletions: false, comments: 0 };
  readonly #emit: (block: WordBlock) => void;
  readonly #names: string[] = [];
  readonly #paragraphs: Paragraph[] = [];
  readonly #rows: Row[] = [];
  /** Where finished blocks go: out, into the cell they stand in, or to the paragraph their box is anchored in. */
  readonly #sinks: ((block: WordBlock) => void)[];
  /** A paragraph whose mark was deleted goes on in the next. */
  #unfinished: Paragraph | null = null;
  #unseenDepth = 0;
  #isHiddenRun = false;

  constructor(emit: (block: WordBlock) => void) {
    this.#emit = emit;
    this.#sinks = [(block) => this.#emit(block)];
  }

  #piece(text: string): void {
    if (this.#isHiddenRun) this.extras.hiddenUtf16 += text.trim().length;
    else this.#paragraphs.at(-1)?.pieces.push(text);
  }

  #openUnseen(name: string): boolean {
    if (this.#unseenDepth > 0) this.#unseenDepth += 1;
    else if (UNSEEN.has(name)) {
      const parent = this.#names.at(-1);
      const paragraph = this.#paragraphs.at(-1);
      if (name === "w:del" && parent === "w:rPr" && this.#names.at(-2) === "w:pPr" && paragraph)
        paragraph.isJoined = true;
      const row = this.#rows.at(-1);
      if (name === "w:del" && parent === "w:trPr" && row) row.isDeleted = true;
      if (name === "w:del" || name === "w:moveFrom") this.extras.hasDeletions = true;
      this.#unseenDepth = 1;
    }
    return this.#unseenDepth > 0;
  }

  #openParagraph(): void {
    const joined = this.#unfinished;
    this.#unfinished = null;
    this.#paragraphs.push({
      pieces: joined?.pieces ?? [],
      boxes: joined?.boxes ?? [],
      styleId: null,
      outlineLevel: null,
      isJoined: false,
    });
  }

  #openText(name: string, attributes: XmlAttributes): void {
    const parent = this.#names.at(-1);
    if (name === "w:tab" && parent !== "w:tabs") this.#piece("\t");
    if (name === "w:br" || name === "w:cr") this.#piece("\n");
    if (name === "w:noBreakHyphen") this.#piece("\u2011");
    if (name === "w:softHyphen") this.#piece("\u00ad");
    if (name === "w:sym") {
      const code = Number.parseInt(attributeOf(attributes, "w:char") ?? "", 16);
      if (code > 0 && code <= 0xffff) this.#piece(isPrivate(code) ? "\uFFFD" : String.fromCharCode(code));
    }
  }

  #openProperty(name: string, attributes: XmlAttributes): void {
    const [value, parent] = [attributeOf(attributes, "w:val"), this.#names.at(-1)];
    const paragraph = this.#paragraphs.at(-1);
    if (name === "w:vanish" && parent === "w:rPr" && this.#names.at(-2) === "w:r")
      this.#isHiddenRun = !IS_OFF.test(value ?? "");
    if (paragraph === undefined || parent !== "w:pPr") return;
    if (name === "w:pStyle") paragraph.styleId = value;
    if (name === "w:outlineLvl") paragraph.outlineLevel = Number(value);
  }

  #openContainer(name: string, attributes: XmlAttributes): void {
    if (name === "w:p") this.#openParagraph();
    if (name === "w:r") this.#isHiddenRun = false;
    if (name === "w:tr") this.#rows.push({ cells: [], isDeleted: false });
    if (name === "w:tc") {
      const cell: WordBlock[] = [];
      this.#rows.at(-1)?.cells.push(cell);
      this.#sinks.push((block) => cell.push(block));
    }
    if (name === "w:txbxContent") {
      const anchor = this.#paragraphs.at(-1);
      this.#sinks.push(anchor === undefined ? this.#emit : (block) => anchor.boxes.push(block));
    }
    if (name === "w:commentReference") this.extras.comments += 1;
    if (name === "w:drawing" || name === "w:pict") this.extras.pictures += 1;
    const id = attributeOf(attributes, "w:id");
    if (name === "w:footnoteReference" && id !== null) this.extras.notes.push({ kind: "footnote", id });
    if (name === "w:endnoteReference" && id !== null) this.extras.notes.push({ kind: "endnote", id });
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.#openUnseen(name)) return;
    this.#openContainer(name, attributes);
    this.#openProperty(name, attributes);
    this.#openText(name, attributes);
    this.#names.push(name);
  }

  text(data: string): void {
    const inside = this.#names.at(-1);
    if (this.#unseenDepth === 0 && (inside === "w:t" || inside === "m:t")) this.#piece(data);
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (paragraph === undefined) return;
    if (paragraph.isJoined) {
      this.#unfinished = paragraph;
      return;
    }
    const { pieces, styleId, outlineLevel, boxes } = paragraph;
    const sink = this.#sinks.at(-1) ?? this.#emit;
    sink({ text: pieces.join(""), styleId, outlineLevel });
    for (const box of boxes) sink(box);
  }

  close(name: string): void {
    if (this.#unseenDepth > 0) {
      this.#unseenDepth -= 1;
      return;
    }
    this.#names.pop();
    if (name === "w:p") this.#closeParagraph();
    if (name === "w:tc" || name === "w:txbxContent") this.#sinks.pop();
    const row = name === "w:tr" ? this.#rows.pop() : undefined;
    if (row !== undefined && !row.isDeleted) rowBlocks(row).forEach(this.#sinks.at(-1) ?? this.#emit);
  }

  /** Ends the part: what a deleted mark left open is given out. */
  finish(): void {
    if (this.#unfinished === null) return;
    this.#paragraphs.push({ ...this.#unfinished, isJoined: false });
    this.#unfinished = null;
    this.#closeParagraph();
  }
}
