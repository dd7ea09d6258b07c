/**
 * What three or four texts beside each other show: their paragraphs level, and in each text what it shares with a column
 * further left, with the words that changed against that one. Pure.
 */
import { alignColumns, type ColumnRow } from "#lib/compare/align-columns.ts";
import type { QuotationSide } from "#lib/compare/comparison.ts";
import type { SpanMark } from "#lib/compare/marked-runs.ts";
import { unchangedStretches } from "#lib/compare/unchanged-stretches.ts";
import { type ColumnJoin, joinsOf } from "./column-joins.ts";
import {
  type ComparisonView,
  type Found,
  isRejected,
  type PassageView,
  toldOf,
  viewFindings,
} from "./comparison-view.ts";

/** What two of the columns share; `first` is the one further left. */
export type ColumnPair = {
  first: number;
  second: number;
  found: Found;
};
export type ColumnPairView = { first: number; second: number; view: ComparisonView };

/**
 * shared: stands in another column too. removed, added: words that differ from a column further right, or further left.
 * number: one that another column's is held against. quotation: its key is its place among the column's quotations.
 */
export type ColumnMarkKind = "shared" | "number" | "removed" | "added" | "quotation";
export type ColumnMarks = SpanMark<ColumnMarkKind>[];

/** A passage where it stands in the right one of its two columns: there its changes are told. */
export type ColumnPassage = { passage: PassageView; base: number; startUtf16: number; endUtf16: number };

export type ColumnsView = {
  rows: ColumnRow[];
  pairs: ColumnPairView[];
  /** By column. */
  marks: ColumnMarks[];
  /** By column, in the order of their places. A passage is told against the column further left that carries most of it. */
  passages: ColumnPassage[][];
  /** By column: what it shares beside those. */
  joins: ColumnJoin[][];
  /** By column, in the order of their places: each that was held against another column, once. */
  quotations: QuotationSide[][];
};

/** More than this share of a passage told already against another column: it is not told again. */
const toldShare = 0.5;

const lengthOf = ({ startUtf16, endUtf16 }: { startUtf16: number; endUtf16: number }) =>
  endUtf16 - startUtf16;

function isToldAlready(place: ColumnPassage, told: readonly ColumnPassage[]): boolean {
  const covered = told.map((other) =>
    Math.max(0, Math.min(place.endUtf16, other.endUtf16) - Math.max(place.startUtf16, other.startUtf16)),
  );
  return Math.max(0, ...covered) > toldShare * lengthOf(place);
}

/** The passages of a column, each against the column further left that carries most of it; of equals the leftmost. */
function passagesOf(column: number, pairs: readonly ColumnPairView[]): ColumnPassage[] {
  const own = pairs.flatMap(({ first, second, view }): ColumnPassage[] =>
    second !== column
      ? []
      : view.passages.map((passage) => ({
          passage,
          base: first,
          startUtf16: passage.bStartUtf16,
          endUtf16: passage.bEndUtf16,
        })),
  );
  const told: ColumnPassage[] = [];
  for (const place of own.toSorted((x, y) => lengthOf(y) - lengthOf(x) || x.base - y.base)) {
    if (!isToldAlready(place, told)) told.push(place);
  }
  return told.toSorted((x, y) => x.startUtf16 - y.startUtf16);
}

/** Where two pairs read the same words, the one that knows their speaker tells them. */
function quotationsOf(column: number, pairs: readonly ColumnPairView[]): QuotationSide[] {
  const told = new Map<string, QuotationSide>();
  for (const { first, second, view } of pairs) {
    if (first !== column && second !== column) continue;
    for (const pair of view.quotations) {
      const side = first === column ? pair.a : pair.b;
      if (side === null) continue;
      const place = `${side.startUtf16}-${side.endUtf16}`;
      if ((told.get(place)?.speaker ?? null) === null) told.set(place, side);
    }
  }
  return [...told.values()].toSorted((x, y) => x.startUtf16 - y.startUtf16);
}

type ToMark = Pick<ColumnsView, "pairs" | "passages" | "quotations">;

function marksOf(column: number, view: ToMark): ColumnMarks {
  const mark = (kind: ColumnMarkKind, startUtf16: number, endUtf16: number, key = startUtf16) => ({
    kind,
    key,
    startUtf16,
    endUtf16,
  });
  const shared = view.pairs.flatMap(({ first, second, view: { passages } }) => {
    if (first === column) return passages.map((one) => mark("shared", one.aStartUtf16, one.aEndUtf16));
    return second === column ? passages.map((one) => mark("shared", one.bStartUtf16, one.bEndUtf16)) : [];
  });
  const added = (view.passages[column] ?? []).flatMap(({ passage }) =>
    passage.changedSpans.b.map(({ startUtf16, endUtf16 }) => mark("added", startUtf16, endUtf16)),
  );
  const removed = view.passages
    .flat()
    .flatMap(({ passage, base }) =>
      base === column
        ? passage.changedSpans.a.map(({ startUtf16, endUtf16 }) => mark("removed", startUtf16, endUtf16))
        : [],
    );
  const numbers = view.pairs.flatMap(({ first, second, view: { quantities } }) => {
    const held = quantities.filter((pair) => !isRejected(pair));
    if (first === column) return held.map(({ a }) => mark("number", a.startUtf16, a.endUtf16));
    return second === column ? held.map(({ b }) => mark("number", b.startUtf16, b.endUtf16)) : [];
  });
  const quoted = (view.quotations[column] ?? []).map(({ startUtf16, endUtf16 }, at) =>
    mark("quotation", startUtf16, endUtf16, at),
  );
  return [...shared, ...numbers, ...quoted, ...removed, ...added];
}

/** `bodies` in the order of the columns; `pairs` hold what each two share, in offsets of exactly these. */
export function viewColumns(bodies: readonly string[], pairs: readonly ColumnPair[]): ColumnsView {
  const viewed = pairs
    .map(({ first, second, found }) => ({
      first,
      second,
      view: viewFindings(bodies[first] ?? "", bodies[second] ?? "", found),
    }))
    .toSorted((x, y) => x.first - y.first || x.second - y.second);
  // What a change takes out on one side must not shift what follows it: only the same words hold paragraphs level.
  const links = viewed.map(({ first, second, view: { passages } }) => ({
    first,
    second,
    passages: passages.flatMap((passage) => unchangedStretches(passage, toldOf(passage).changes)),
  }));
  const passages = bodies.map((_, column) => passagesOf(column, viewed));
  const joins = passages.map((told, column) => joinsOf(column, viewed, told));
  const quotations = bodies.map((_, column) => quotationsOf(column, viewed));
  const marks = bodies.map((_, column) => marksOf(column, { pairs: viewed, passages, quotations }));
  return { rows: alignColumns(bodies, links), pairs: viewed, marks, passages, joins, quotations };
}
