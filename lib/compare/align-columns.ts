/**
 * Two to four texts as rows of a page, paragraph by paragraph: paragraphs that hold the same words stand in one row, what
 * a text has alone stands between. Texts are added one after the other, each beside all that stand already (progressive
 * alignment). Every paragraph of every text stands in exactly one row, in its text's order.
 */
import type { TextSpan } from "./align-rows.ts";
import type { Passage } from "./comparison.ts";
import { paragraphsWithin } from "./marked-runs.ts";

type Spans = Pick<Passage, "aStartUtf16" | "aEndUtf16" | "bStartUtf16" | "bEndUtf16">;

/** What two of the texts share; A is the text at index `first`, B the one at `second`, and `first` is less. */
export type ColumnLink = { first: number; second: number; passages: readonly Spans[] };

export type ColumnRow = {
  /** shared: paragraphs of at least two texts are level here. apart: each cell stands for itself. */
  kind: "shared" | "apart";
  /** For each text its paragraphs in this row, in order. */
  cells: TextSpan[][];
};

/** Less than this share of a paragraph and it is not held level. */
const leastShare = 0.2;

const lengthOf = (span: TextSpan) => span.endUtf16 - span.startUtf16;
const overlap = (x: TextSpan, y: TextSpan) =>
  Math.max(0, Math.min(x.endUtf16, y.endUtf16) - Math.max(x.startUtf16, y.startUtf16));

/** Where the part of `span` inside the passage's B side stands on its A side, in proportion; null when it touches none. */
function onFirst(span: TextSpan, passage: Spans): TextSpan | null {
  const from = Math.max(span.startUtf16, passage.bStartUtf16);
  const to = Math.min(span.endUtf16, passage.bEndUtf16);
  if (from >= to) return null;
  const scale = (passage.aEndUtf16 - passage.aStartUtf16) / (passage.bEndUtf16 - passage.bStartUtf16);
  return {
    startUtf16: passage.aStartUtf16 + (from - passage.bStartUtf16) * scale,
    endUtf16: passage.aStartUtf16 + (to - passage.bStartUtf16) * scale,
  };
}

/** Where a paragraph stands in the texts that share it, text by text. */
type Mapped = { first: number; spans: TextSpan[] };

function mappedTo(paragraph: TextSpan, links: readonly ColumnLink[]): Mapped[] {
  return links.map(({ first, passages }) => ({
    first,
    spans: passages.flatMap((passage) => onFirst(paragraph, passage) ?? []),
  }));
}

/** UTF-16 units of the row that the paragraph carries too, when that is enough of one of them; else 0. */
function heldBy(row: ColumnRow, paragraph: TextSpan, mapped: readonly Mapped[]): number {
  let most = 0;
  for (const { first, spans } of mapped) {
    for (const standing of row.cells[first] ?? []) {
      const shared = spans.reduce((sum, span) => sum + overlap(span, standing), 0);
      const shorter = Math.min(lengthOf(standing), lengthOf(paragraph));
      if (shared >= leastShare * shorter) most = Math.max(most, shared);
    }
  }
  return most;
}

/**
 * For each paragraph the row it is held level with, or -1: the choice of most shared text in which rows never go back.
 * O(paragraphs · rows).
 */
function heldRows(weights: readonly (readonly number[])[], rowCount: number): number[] {
  const best = [new Array<number>(rowCount + 1).fill(0)];
  for (const [j, weight] of weights.entries()) {
    const above = best[j] ?? [];
    const line = [0];
    for (let r = 1; r <= rowCount; r++) {
      const taken = (above[r] ?? 0) + (weight[r - 1] ?? 0);
      line.push(Math.max(line[r - 1] ?? 0, taken));
    }
    best.push(line);
  }
  const rows = weights.map(() => -1);
  for (let [j, r] = [weights.length, rowCount]; j > 0 && r > 0; ) {
    if (best[j]?.[r] === best[j]?.[r - 1]) r -= 1;
    else {
      j -= 1;
      rows[j] = (weights[j]?.[r - 1] ?? 0) > 0 ? r - 1 : -1;
    }
  }
  return rows;
}

type Added = {
  column: number;
  columnCount: number;
  paragraphs: readonly TextSpan[];
  /** What the text shares with those that stand already; it is B in each. */
  links: readonly ColumnLink[];
};

function cellsWith(columnCount: number, column: number, spans: readonly TextSpan[]): TextSpan[][] {
  return Array.from({ length: columnCount }, (_, at) => (at === column ? [...spans] : []));
}

/** Rows with one more text: each of its paragraphs into the row it is held level with, or into one of its own behind it. */
function withText(rows: readonly ColumnRow[], added: Added): ColumnRow[] {
  const { column, paragraphs, links, columnCount } = added;
  const weights = paragraphs.map((paragraph) => {
    const mapped = mappedTo(paragraph, links);
    return rows.map((row) => heldBy(row, paragraph, mapped));
  });
  const held = heldRows(weights, rows.length);
  const out: ColumnRow[] = [];
  let next = 0;
  const alone = (upTo: number) => {
    const firstHeld = held.findIndex((row, at) => at >= next && row !== -1);
    const end = firstHeld === -1 ? upTo : Math.min(firstHeld, upTo);
    if (end > next)
      out.push({ kind: "apart", cells: cellsWith(columnCount, column, paragraphs.slice(next, end)) });
    next = Math.max(next, end);
  };
  for (const [r, row] of rows.entries()) {
    const last = held.lastIndexOf(r);
    if (last !== -1) {
      alone(last);
      const cells = row.cells.map((cell) => [...cell]);
      // What stands alone between two paragraphs held in this row stays between them.
      cells[column] = paragraphs.slice(next, last + 1);
      next = last + 1;
      out.push({ kind: "shared", cells });
    } else out.push({ kind: row.kind, cells: row.cells.map((cell) => [...cell]) });
  }
  alone(paragraphs.length);
  return out;
}

/** Neighbouring rows that stand for themselves become one, so that what each text has alone is read side by side. */
function joinApart(rows: readonly ColumnRow[]): ColumnRow[] {
  const out: ColumnRow[] = [];
  for (const row of rows) {
    const last = out.at(-1);
    if (row.kind === "apart" && last?.kind === "apart") {
      for (const [column, cell] of row.cells.entries()) last.cells[column]?.push(...cell);
    } else out.push({ kind: row.kind, cells: row.cells.map((cell) => [...cell]) });
  }
  return out;
}

/**
 * `links` hold what each two of the texts share, in offsets of exactly these texts; those that lack are taken to share
 * nothing. O(texts² · paragraphs · (paragraphs + passages)), but for a paragraph in many passages.
 */
export function alignColumns(texts: readonly string[], links: readonly ColumnLink[]): ColumnRow[] {
  const columnCount = texts.length;
  let rows: ColumnRow[] = [];
  for (const [column, text] of texts.entries()) {
    const paragraphs = paragraphsWithin(text, 0, text.length);
    if (column > 0) {
      const own = links.filter(({ second }) => second === column);
      rows = withText(rows, { column, columnCount, paragraphs, links: own });
    } else {
      rows = paragraphs.map((span) => ({ kind: "apart", cells: cellsWith(columnCount, 0, [span]) }));
    }
  }
  return joinApart(rows);
}
