/**
 * The raw text of a file, line by line, with what the plan makes of each of its characters. Pure; the screen only draws
 * it.
 */
import type { RawSpan } from "#lib/ingest/planned-article.ts";
import type { FileLine } from "#lib/text/file-lines.ts";
import type { KeptAs, RawMark, ReadAs } from "./raw-marks.ts";

export type Removal = RawSpan & { rule: string };

export type RawPiece = {
  startUtf16: number;
  text: string;
  /** The whole removal it is of, which may go over several lines; null when it is kept. What was read counts as kept. */
  removal: Removal | null;
  keptAs: KeptAs | null;
  readAs: ReadAs[];
};

export type RawLine = {
  /** 1-based in the whole text. */
  number: number;
  /** 1-based in the file, as messages name it; null: it has none of its own there. */
  fileLine: number | null;
  startUtf16: number;
  /** Without the line's end. */
  endUtf16: number;
  /** Empty for a blank line. */
  pieces: RawPiece[];
  /** What the margin says of it, each once, in order: rules, "caption", a note's kind, what was read. */
  labels: string[];
};

/**
 * A part of a file's text: `text` is what stands from `startUtf16` on, whose first line has the number `firstLine`.
 * `fileLines`: its lines of which the file's is known; null: the text's lines are the file's.
 */
export type RawPart = { text: string; startUtf16: number; firstLine: number; fileLines: FileLine[] | null };

function applyMark(piece: RawPiece, mark: RawMark): void {
  if ("removedBy" in mark) {
    const { rawStartUtf16, rawEndUtf16, removedBy: rule } = mark;
    piece.removal = { rawStartUtf16, rawEndUtf16, rule };
  } else if ("keptAs" in mark) piece.keptAs = mark.keptAs;
  else piece.readAs.push(mark.readAs);
}

/** Cuts [from, to) wherever a mark begins or ends. `active` are the marks that touch it. */
function piecesOf(line: string, from: number, active: readonly RawMark[]): RawPiece[] {
  const to = from + line.length;
  const cuts = new Set([from, to]);
  for (const mark of active) {
    if (mark.rawStartUtf16 > from) cuts.add(mark.rawStartUtf16);
    if (mark.rawEndUtf16 < to) cuts.add(mark.rawEndUtf16);
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, at) => {
    const end = places[at + 1] ?? to;
    const text = line.slice(start - from, end - from);
    const piece: RawPiece = { startUtf16: start, text, removal: null, keptAs: null, readAs: [] };
    for (const mark of active)
      if (mark.rawStartUtf16 <= start && mark.rawEndUtf16 >= end) applyMark(piece, mark);
    if (piece.readAs.length > 0) piece.removal = null;
    return piece;
  });
}

function labelsOf(pieces: readonly RawPiece[]): string[] {
  const labels = pieces.flatMap(({ removal, keptAs, readAs }) => [
    ...readAs,
    ...(removal === null ? [] : [removal.rule]),
    ...(keptAs === null ? [] : [keptAs]),
  ]);
  return [...new Set(labels)];
}

/** As lib/ingest parts lines. Only the first three are counted (lib/text/line-number.ts). */
const lineEnd = /\r\n|[\r\n\f\v\u0085\u2028\u2029]/g;

/**
 * The lines of a part. A line longer than that is cut at its ends. Line ends and lines of white space give no pieces.
 *
 * @param marks of the articles the part lies in, in any order; those outside it are ignored
 * O(length + lines × marks on them), with marks sorted once.
 */
export function rawLines(part: RawPart, marks: readonly RawMark[]): RawLine[] {
  const { text, startUtf16, firstLine, fileLines } = part;
  const lineOf = fileLines && new Map(fileLines.map(({ atUtf16, line }) => [atUtf16, line]));
  const sorted = marks.toSorted((a, b) => a.rawStartUtf16 - b.rawStartUtf16);
  const lines: RawLine[] = [];
  let number = firstLine;
  let firstMark = 0;
  let start = 0;
  const add = (end: number) => {
    const [from, to] = [startUtf16 + start, startUtf16 + end];
    while (firstMark < sorted.length && (sorted[firstMark]?.rawEndUtf16 ?? 0) <= from) firstMark++;
    const active: RawMark[] = [];
    for (let at = firstMark; at < sorted.length && (sorted[at]?.rawStartUtf16 ?? to) < to; at++) {
      const mark = sorted[at];
      if (mark !== undefined && mark.rawEndUtf16 > from) active.push(mark);
    }
    const line = text.slice(start, end);
    const pieces = line.trim() === "" ? [] : piecesOf(line, from, active);
    const fileLine = lineOf === null ? number : (lineOf.get(from) ?? null);
    lines.push({ number, fileLine, startUtf16: from, endUtf16: to, pieces, labels: labelsOf(pieces) });
  };
  for (const match of text.matchAll(lineEnd)) {
    add(match.index);
    if (/[\r\n]/.test(match[0])) number++;
    start = match.index + match[0].length;
  }
  if (start < text.length) add(text.length);
  return lines;
}
