/** What the compare screen draws, worked out from two texts and what is stored of them. Pure. */
import { type AlignedRow, alignRows } from "#lib/compare/align-rows.ts";
import type {
  Passage,
  QuantityPair,
  QuotationPair,
  QuotationSide,
  Touched,
  WordChange,
} from "#lib/compare/comparison.ts";
import { levelPassages } from "#lib/compare/level-passages.ts";
import type { SpanMark } from "#lib/compare/marked-runs.ts";
import { type ChangedSpans, changedSpans } from "#lib/compare/moved-parts/changed-spans.ts";
import type { PassageWording } from "#lib/compare/wording/passage-wording.ts";
import { countTokens } from "#lib/text/tokens.ts";
import type { DirectionWord } from "./direction-words.ts";
import { quantityVerdictOrder } from "./quantity-words.ts";

/** An alignment as it is stored, with what a person said of it. */
export type FoundPassage = Passage & {
  reuseId: string;
  state: "suspected" | "confirmed" | "rejected";
  /** What is taken for copied, or is said alike without that: a stock phrase, a quotation of a third. */
  nature: "copied" | "stockPhrase" | "commonQuotation";
  /** The last word on it; its revision goes into the next. Null: nobody said anything. */
  alignment: { revision: number; authorName: string; reason: string } | null;
  /** The last word on who took it from whom, of this passage alone. Null: nobody said anything. */
  direction: { word: DirectionWord; authorName: string; reason: string } | null;
  /** What is told otherwise in it; null: an earlier engine found it, and the worker is to tell. */
  wording: PassageWording | null;
};

/** What a person said of two quotations or two numbers, and by what the next word on them names them. */
export type FoundRuling = {
  subject: { kind: "quotation" | "quantity" };
  state: FoundPassage["state"];
  /** The last word on it; null: nobody said anything. `at`: ISO time. */
  alignment: { revision: number; authorName: string; at: string } | null;
};

/** Without a ruling where one text alone has it. */
export type FoundQuotation = QuotationPair & { ruled?: FoundRuling };
export type FoundQuantity = QuantityPair & { ruled?: FoundRuling };

/** Said not to be the same: shown as that, and counted nowhere. */
export function isRejected({ ruled }: { ruled?: FoundRuling }): boolean {
  return ruled?.state === "rejected";
}

export type PassageView = FoundPassage & {
  /** Words of A's side. */
  words: number;
  /** Words that differ, counted on the side that has more of them; 0 while they are not known. */
  changedWords: number;
  touches: Touched[];
  isMoved: boolean;
  /** What is marked as changed: of moved parts only what changed on the way. */
  changedSpans: ChangedSpans;
};

/** unpaired: a number that a person took out of its pair; it is led to, and not marked as one that is held against another. */
export type MarkKind = "changed" | "quotation" | "number" | "unpaired" | "moved" | "evidence";
export type SideMarks = SpanMark<MarkKind>[];

export type ComparisonView = {
  /** None where the two stand among other columns. */
  rows: AlignedRow[];
  /** Those that stand: rejected ones are left out of the columns. */
  passages: PassageView[];
  rejected: PassageView[];
  /** Rejected ones too: their places in the lists are what their marks are known by. */
  quotations: FoundQuotation[];
  quantities: FoundQuantity[];
  aMarks: SideMarks;
  bMarks: SideMarks;
};

export type Found = {
  passages: readonly FoundPassage[];
  quotations: readonly FoundQuotation[];
  quantities: readonly FoundQuantity[];
};

/** The things a change can touch, gravest first: the order in which they are named. */
const touchOrder: readonly Touched[] = ["negation", "agency", "number", "modality", "hedge", "name"];

/** Each thing touched once, gravest first. */
export function touchesOf(changes: readonly WordChange[]): Touched[] {
  const all = new Set(changes.flatMap((change) => change.touches));
  return touchOrder.filter((touch) => all.has(touch));
}

const noWording: PassageWording = { changes: [], moved: [], attributions: [] };

/** What is told of it; empty while that is not known. */
export function toldOf({ wording }: Pick<FoundPassage, "wording">): PassageWording {
  return wording ?? noWording;
}

/** How many changes it has; null: not known yet, unless the engine that found it calls it verbatim. */
export function changeCount({ wording, kind }: Pick<FoundPassage, "wording" | "kind">): number | null {
  if (wording !== null) return wording.changes.length;
  return kind === "verbatim" ? 0 : null;
}

/** Whether words of it changed, or may have. */
export const isChanged = (passage: Pick<FoundPassage, "wording" | "kind">) => changeCount(passage) !== 0;

/** One passage with its changed words. `a` and `b` are the whole texts. */
export function viewPassage(a: string, b: string, passage: FoundPassage, isMoved: boolean): PassageView {
  const wording = toldOf(passage);
  const { changes } = wording;
  const sum = (side: "a" | "b") => changes.reduce((total, change) => total + countTokens(change[side]), 0);
  return {
    ...passage,
    words: countTokens(a.slice(passage.aStartUtf16, passage.aEndUtf16)),
    changedWords: Math.max(sum("a"), sum("b")),
    touches: touchesOf(changes),
    isMoved,
    changedSpans: changedSpans(a, b, wording),
  };
}

type Marked = Pick<ComparisonView, "passages" | "quotations" | "quantities">;

function marksOf(side: "a" | "b", { passages, quotations, quantities }: Marked): SideMarks {
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
  const numbers = quantities.map((pair, key) =>
    mark(isRejected(pair) ? "unpaired" : "number", key, pair[side].startUtf16, pair[side].endUtf16),
  );
  const moved = passages.flatMap((passage, key) =>
    passage.isMoved ? [mark("moved", key, passage[start], passage[end])] : [],
  );
  // Their keys follow those of the passages.
  const parts = passages
    .flatMap((passage) => toldOf(passage).moved)
    .map((part, at) => mark("moved", passages.length + at, part[start], part[end]));
  const changed = passages.flatMap(({ changedSpans: spans }, key) =>
    spans[side].map(({ startUtf16, endUtf16 }) => mark("changed", key, startUtf16, endUtf16)),
  );
  return [...quoted, ...moved, ...parts, ...numbers, ...changed];
}

type InRows = Pick<ComparisonView, "rows"> & { isMoved: ReadonlySet<number> };

const isStanding = ({ state }: FoundPassage) => state !== "rejected";

function viewWith(a: string, b: string, found: Found, { rows, isMoved }: InRows): ComparisonView {
  const standing = found.passages.filter(isStanding);
  const passages = standing.map((passage, index) => viewPassage(a, b, passage, isMoved.has(index)));
  const rejected = found.passages
    .filter((passage) => !isStanding(passage))
    .map((passage) => viewPassage(a, b, passage, false));
  const shown = { passages, quotations: [...found.quotations], quantities: [...found.quantities] };
  return { rows, rejected, ...shown, aMarks: marksOf("a", shown), bMarks: marksOf("b", shown) };
}

/** `a` and `b` are the bodies everything was found in; the lists are in A's order. */
export function viewComparison(a: string, b: string, found: Found): ComparisonView {
  const { rows, moved } = alignRows(a, b, found.passages.filter(isStanding));
  return viewWith(a, b, found, { rows, isMoved: new Set(moved) });
}

/** The same of two that stand in columns of their own among others: they have no rows together. */
export function viewFindings(a: string, b: string, found: Found): ComparisonView {
  const standing = found.passages.filter(isStanding);
  const level = new Set(levelPassages(standing));
  const isMoved = new Set(standing.flatMap((_, index) => (level.has(index) ? [] : [index])));
  return viewWith(a, b, found, { rows: [], isMoved });
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

/** Given to one person here and to another there: as grave as other words, even where the words are the same. */
export function hasOtherSpeaker(pair: QuotationPair): boolean {
  return !isAlone(pair) && pair.speakers === "different";
}

/** Indices of quotations as the list names them: changed ones first, those in one text alone last. */
export function quotationOrder(quotations: readonly QuotationPair[]): number[] {
  const rank = (pair: QuotationPair) => {
    if (isAlone(pair)) return verdictOrder.length;
    return hasOtherSpeaker(pair) ? 0 : verdictOrder.indexOf(pair.verdict);
  };
  return quotations
    .map((pair, index) => ({ index, rank: rank(pair) }))
    .sort((x, y) => x.rank - y.rank || x.index - y.index)
    .map(({ index }) => index);
}

/** Indices of number pairs as the list names them: conflicts first, what agrees last. */
export function quantityOrder(quantities: readonly QuantityPair[]): number[] {
  const rank = (index: number) => quantityVerdictOrder.indexOf(quantities[index]?.verdict ?? "agree");
  return quantities.map((_, index) => index).sort((x, y) => rank(x) - rank(y) || x - y);
}
