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

/** Finds the passages whose B side touches a span, in the order given, without looking at all of them for each. */
function passageFinder(passages: readonly Spans[]): (span: TextSpan) => Spans[] {
  const ordered = passages
    .map((passage, at) => ({ passage, at }))
    .sort((x, y) => x.passage.bStartUtf16 - y.passage.bStartUtf16);
  let reach = 0;
  const reaches = ordered.map(({ passage }) => {
    reach = Math.max(reach, passage.bEndUtf16);
    return reach;
  });
  return ({ startUtf16, endUtf16 }) => {
    const found: typeof ordered = [];
    let at = reaches.findIndex((reached) => reached > startUtf16);
    for (let one = ordered[at]; one !== undefined && one.passage.bStartUtf16 < endUtf16; one = ordered[++at])
      if (one.passage.bEndUtf16 > startUtf16) found.push(one);
    return found.sort((x, y) => x.at - y.at).map(({ passage }) => passage);
  };
}

/** One text's paragraphs that stand already, in its order, with the rows they stand in. */
type Standing = { span: TextSpan; row: number }[];

function standingIn(rows: readonly ColumnRow[], column: number): Standing {
  return rows.flatMap(({ cells }, row) => (cells[column] ?? []).map((span) => ({ span, row })));
}

/** Index of the first that ends behind the place. */
function firstBehind(standing: Standing, place: number): number {
  let [from, to] = [0, standing.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((standing[middle]?.span.endUtf16 ?? 0) > place) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** UTF-16 units of each paragraph that stands on these parts of its text, by its index. The parts may lie anyhow. */
function sharedWith(standing: Standing, parts: readonly TextSpan[]): Map<number, number> {
  const shared = new Map<number, number>();
  for (const part of parts) {
    for (let at = firstBehind(standing, part.startUtf16); at < standing.length; at++) {
      const one = standing[at];
      if (one === undefined || one.span.startUtf16 >= part.endUtf16) break;
      shared.set(at, (shared.get(at) ?? 0) + overlap(part, one.span));
    }
  }
  return shared;
}

/** By row, the UTF-16 units of it that the paragraph carries too, where that is enough of one of its paragraphs. */
type Weights = ReadonlyMap<number, number>;

type Linked = { standing: Standing; passagesAt: (span: TextSpan) => Spans[] };

function weightsOf(paragraph: TextSpan, linked: readonly Linked[]): Weights {
  const weights = new Map<number, number>();
  for (const { standing, passagesAt } of linked) {
    const parts = passagesAt(paragraph).flatMap((passage) => onFirst(paragraph, passage) ?? []);
    for (const [at, shared] of sharedWith(standing, parts)) {
      const one = standing[at];
      if (one === undefined) continue;
      const shorter = Math.min(lengthOf(one.span), lengthOf(paragraph));
      if (shared >= leastShare * shorter) weights.set(one.row, Math.max(weights.get(one.row) ?? 0, shared));
    }
  }
  return weights;
}

/**
 * For each paragraph the row it is held level with, or -1: the choice of most shared text in which rows never go back.
 * O(paragraphs · rows).
 */
function heldRows(weights: readonly Weights[], rowCount: number): number[] {
  const best = [new Float64Array(rowCount + 1)];
  for (const [j, weight] of weights.entries()) {
    const above = best[j] ?? new Float64Array(0);
    const line = new Float64Array(rowCount + 1);
    for (let r = 1; r <= rowCount; r++) {
      const taken = (above[r] ?? 0) + (weight.get(r - 1) ?? 0);
      line[r] = Math.max(line[r - 1] ?? 0, taken);
    }
    best.push(line);
  }
  const rows = weights.map(() => -1);
  for (let [j, r] = [weights.length, rowCount]; j > 0 && r > 0; ) {
    if (best[j]?.[r] === best[j]?.[r - 1]) r -= 1;
    else {
      j -= 1;
      rows[j] = (weights[j]?.get(r - 1) ?? 0) > 0 ? r - 1 : -1;
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
  const linked = links.map(({ first, passages }) => ({
    standing: standingIn(rows, first),
    passagesAt: passageFinder(passages),
  }));
  const weights = paragraphs.map((paragraph) => weightsOf(paragraph, linked));
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
