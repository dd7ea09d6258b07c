/** What the compare screen draws, worked out from two texts and what is stored of them. Pure. */
import { type AlignedRow, alignRows } from "#lib/compare/align-rows.ts";
import type { Passage, QuotationPair, QuotationSide, Touched, WordChange } from "#lib/compare/comparison.ts";
import type { SpanMark } from "#lib/compare/marked-runs.ts";
import { passageChanges } from "#lib/compare/passage-words.ts";
import { tokenize } from "#lib/text/tokens.ts";

export type PassageView = Passage & {
  reuseId: string;
  changes: WordChange[];
  /** Words of A's side. */
  words: number;
  /** Words that differ, counted on the side that has more of them. */
  changedWords: number;
  touches: Touched[];
  isMoved: boolean;
};

export type MarkKind = "changed" | "quotation" | "moved";
export type SideMarks = SpanMark<MarkKind>[];

export type ComparisonView = {
  rows: AlignedRow[];
  passages: PassageView[];
  quotations: QuotationPair[];
  aMarks: SideMarks;
  bMarks: SideMarks;
};

/** The things a change can touch, gravest first: the order in which they are named. */
const touchOrder: readonly Touched[] = ["negation", "agency", "number", "modality", "hedge", "name"];

/** Each thing touched once, gravest first. */
export function touchesOf(changes: readonly WordChange[]): Touched[] {
  const all = new Set(changes.flatMap((change) => change.touches));
  return touchOrder.filter((touch) => all.has(touch));
}

const wordCount = (text: string) => tokenize(text).length;

function viewPassage(
  a: string,
  b: string,
  passage: Passage & { reuseId: string },
  isMoved: boolean,
): PassageView {
  const changes = passageChanges(a, b, passage);
  const sum = (side: "a" | "b") => changes.reduce((total, change) => total + wordCount(change[side]), 0);
  return {
    ...passage,
    changes,
    words: wordCount(a.slice(passage.aStartUtf16, passage.aEndUtf16)),
    changedWords: Math.max(sum("a"), sum("b")),
    touches: touchesOf(changes),
    isMoved,
  };
}

function marksOf(
  side: "a" | "b",
  passages: readonly PassageView[],
  quotations: readonly QuotationPair[],
): SideMarks {
  const [start, end] =
    side === "a" ? (["aStartUtf16", "aEndUtf16"] as const) : (["bStartUtf16", "bEndUtf16"] as const);
  const mark = (kind: MarkKind, key: number, startUtf16: number, endUtf16: number) => ({
    kind,
    key,
    startUtf16,
    endUtf16,
  });
  const quoted = quotations.flatMap((pair, key) => {
    const quotation: QuotationSide | null = pair[side];
    return quotation === null ? [] : [mark("quotation", key, quotation.startUtf16, quotation.endUtf16)];
  });
  const moved = passages.flatMap((passage, key) =>
    passage.isMoved ? [mark("moved", key, passage[start], passage[end])] : [],
  );
  const changed = passages.flatMap(({ changes }, key) =>
    changes.map((change) => mark("changed", key, change[start], change[end])),
  );
  return [...quoted, ...moved, ...changed];
}

/** `a` and `b` are the bodies the passages and quotations were found in; both lists are in A's order. */
export function viewComparison(
  a: string,
  b: string,
  found: { passages: readonly (Passage & { reuseId: string })[]; quotations: readonly QuotationPair[] },
): ComparisonView {
  const { rows, moved } = alignRows(a, b, found.passages);
  const isMoved = new Set(moved);
  const passages = found.passages.map((passage, index) => viewPassage(a, b, passage, isMoved.has(index)));
  const quotations = [...found.quotations];
  return {
    rows,
    passages,
    quotations,
    aMarks: marksOf("a", passages, quotations),
    bMarks: marksOf("b", passages, quotations),
  };
}

const verdictOrder: readonly QuotationPair["verdict"][] = [
  "altered",
  "truncated",
  "extended",
  "onlyA",
  "onlyB",
  "same",
];

/** A quotation that stands in one text alone, its words nowhere in the other. */
export function isAlone(pair: QuotationPair): boolean {
  return pair.a === null || pair.b === null;
}

/** Indices of quotations as the list names them: changed ones first, those in one text alone last. */
export function quotationOrder(quotations: readonly QuotationPair[]): number[] {
  const rank = (pair: QuotationPair) =>
    isAlone(pair) ? verdictOrder.length : verdictOrder.indexOf(pair.verdict);
  return quotations
    .map((pair, index) => ({ index, rank: rank(pair) }))
    .sort((x, y) => x.rank - y.rank || x.index - y.index)
    .map(({ index }) => index);
}
