/**
 * The raw text of a file, line by line, with what the plan makes of each of its characters: kept in the body, removed by
 * a rule, kept beside the body, or read as title, date, source or byline. Pure; the screen only draws it.
 */
import type { PlannedArticle } from "#lib/ingest/planned-article.ts";

/** What a piece was read as; the same words name the rows of the article. */
export type ReadAs = "title" | "date" | "source" | "byline" | "primary source";

export type RawPiece = {
  startUtf16: number;
  text: string;
  /** The rule that removed it; null when it is kept. What was read as something counts as kept. */
  removedBy: string | null;
  keptAs: "caption" | "note" | null;
  readAs: ReadAs[];
};

export type RawLine = {
  /** 1-based in the whole file. */
  number: number;
  startUtf16: number;
  /** Empty for a blank line. */
  pieces: RawPiece[];
  /** What the margin says of it, each once, in order: rules, "caption", "note", what was read. */
  labels: string[];
};

type Mark = { from: number; to: number; apply: (piece: RawPiece) => void };

const evidenceWords: readonly [keyof PlannedArticle["evidence"], ReadAs][] = [
  ["title", "title"],
  ["publishedOn", "date"],
  ["source", "source"],
  ["byline", "byline"],
  ["primarySource", "primary source"],
];

function marksOf(article: PlannedArticle): Mark[] {
  const spans = (list: readonly { rawStartUtf16: number; rawEndUtf16: number }[], kind: "caption" | "note") =>
    list.map(({ rawStartUtf16: from, rawEndUtf16: to }) => ({
      from,
      to,
      apply: (piece: RawPiece) => {
        piece.keptAs = kind;
      },
    }));
  const removed = article.removed.map(({ rawStartUtf16: from, rawEndUtf16: to, rule }) => ({
    from,
    to,
    apply: (piece: RawPiece) => {
      piece.removedBy = rule;
    },
  }));
  const read = evidenceWords.flatMap(([key, word]) => {
    const span = article.evidence[key];
    if (span === undefined || span.rawStartUtf16 === null) return [];
    const apply = (piece: RawPiece) => {
      piece.readAs.push(word);
    };
    return [{ from: span.rawStartUtf16, to: span.rawEndUtf16, apply }];
  });
  return [...removed, ...spans(article.captions, "caption"), ...spans(article.notes, "note"), ...read];
}

/** Cuts [from, to) wherever a mark begins or ends. `active` are the marks that touch it. */
function piecesOf(text: string, from: number, to: number, active: readonly Mark[]): RawPiece[] {
  const cuts = new Set([from, to]);
  for (const mark of active) {
    if (mark.from > from) cuts.add(mark.from);
    if (mark.to < to) cuts.add(mark.to);
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, at) => {
    const end = places[at + 1] ?? to;
    const piece: RawPiece = {
      startUtf16: start,
      text: text.slice(start, end),
      removedBy: null,
      keptAs: null,
      readAs: [],
    };
    for (const mark of active) if (mark.from <= start && mark.to >= end) mark.apply(piece);
    if (piece.readAs.length > 0) piece.removedBy = null;
    return piece;
  });
}

function labelsOf(pieces: readonly RawPiece[]): string[] {
  const labels = pieces.flatMap(({ removedBy, keptAs, readAs }) => [
    ...readAs,
    ...(removedBy === null ? [] : [removedBy]),
    ...(keptAs === null ? [] : [keptAs]),
  ]);
  return [...new Set(labels)];
}

const lineEnd = /\r\n?|\n/g;

function countLines(text: string, endUtf16: number): number {
  return (text.slice(0, endUtf16).match(lineEnd)?.length ?? 0) + 1;
}

/**
 * The lines of [startUtf16, endUtf16). A line longer than that is cut at its ends. Line ends and lines of white space
 * give no pieces.
 *
 * @param article the article whose span the lines lie in, or null for text that belongs to none
 * O(length + lines × marks on them), with marks sorted once.
 */
export function rawLines(
  text: string,
  span: { startUtf16: number; endUtf16: number },
  article: PlannedArticle | null,
): RawLine[] {
  const marks = (article === null ? [] : marksOf(article)).sort((a, b) => a.from - b.from);
  const lines: RawLine[] = [];
  const part = text.slice(span.startUtf16, span.endUtf16);
  let number = countLines(text, span.startUtf16);
  let firstMark = 0;
  let start = 0;
  const add = (end: number) => {
    const [from, to] = [span.startUtf16 + start, span.startUtf16 + end];
    while (firstMark < marks.length && (marks[firstMark]?.to ?? 0) <= from) firstMark++;
    const active: Mark[] = [];
    for (let at = firstMark; at < marks.length && (marks[at]?.from ?? to) < to; at++) {
      const mark = marks[at];
      if (mark !== undefined && mark.to > from) active.push(mark);
    }
    const pieces = text.slice(from, to).trim() === "" ? [] : piecesOf(text, from, to, active);
    lines.push({ number: number++, startUtf16: from, pieces, labels: labelsOf(pieces) });
  };
  for (const match of part.matchAll(lineEnd)) {
    add(match.index);
    start = match.index + match[0].length;
  }
  if (start < part.length) add(part.length);
  return lines;
}
