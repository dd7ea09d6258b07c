/**
 * The ranges of a file that are planned as one article each: set by hand, else by what the format says (a feed's
 * items, a table's rows), else by the text's shape.
 */

import { cutUnits } from "./cut-units.ts";
import type { DayOrder } from "./date-text.ts";
import { withoutFurniture } from "./mark-layout.ts";
import type { PlanEdits } from "./plan-edits.ts";
import { type RawUnit, readUnits } from "./raw-units.ts";
import type { IssueDate } from "./read-publication.ts";
import type { SourceFormat, SourcePart, SourceText, StatedFact } from "./source-text.ts";
import { type SplitPage, splitArticles } from "./split-articles.ts";
import { lastNotAbove, type SplitPoints, snapToSplitPoint } from "./split-points.ts";
import type { UnitMark } from "./unit-marks.ts";

/** What the split of the file says of a range's units, by their raw start. */
export type KnownMarks = ReadonlyMap<number, UnitMark>;

export type PlanRange = {
  units: readonly RawUnit[];
  rawStartUtf16: number;
  rawEndUtf16: number;
  knownMarks: KnownMarks;
  /** The date it shares with other articles of the file, or null. */
  issue: IssueDate | null;
  /** What the format states of this part alone. */
  ownFacts: readonly StatedFact[];
  /** 1-based number of the part (a record) it begins, or null. */
  record: number | null;
};

export type RangeInput = {
  source: Pick<SourceText, "format" | "text" | "parts" | "layout" | "blockStarts">;
  points: SplitPoints;
  startsByHandUtf16: PlanEdits["startsUtf16"];
  knownNames: readonly string[];
  order: DayOrder;
};

/** Only a text without a format of its own has lines broken to a width; the others have one block a line. */
function lineUse(format: SourceFormat): "mayWrap" | "blocks" {
  return format === "text" || format === "markdown" ? "mayWrap" : "blocks";
}

type Start = Pick<PlanRange, "ownFacts" | "record" | "knownMarks" | "issue"> & { startUtf16: number };

/** A start about which nothing is known but its place. */
function bareStart(startUtf16: number): Start {
  return { startUtf16, ownFacts: [], record: null, knownMarks: new Map(), issue: null };
}

/** Ascending, each place once, the first moved to the text's beginning. */
function fromTheTop(starts: readonly Start[]): Start[] {
  const ascending = [...starts].sort((a, b) => a.startUtf16 - b.startUtf16);
  const distinct = ascending.filter(({ startUtf16 }, at) => startUtf16 !== ascending[at - 1]?.startUtf16);
  const [first = bareStart(0), ...others] = distinct;
  return [{ ...first, startUtf16: 0 }, ...others];
}

function partStarts(parts: readonly SourcePart[], points: SplitPoints): Start[] {
  return parts.flatMap(({ rawStartUtf16, rawEndUtf16, facts }, at) => {
    const startUtf16 = snapToSplitPoint(points, rawStartUtf16);
    // A record without a line of its own is none.
    if (startUtf16 === null || (startUtf16 !== 0 && startUtf16 >= rawEndUtf16)) return [];
    return [{ ...bareStart(startUtf16), ownFacts: facts, record: at + 1 }];
  });
}

/** A start set by hand keeps what is known of an article or a record when it is where that one begins. */
function handStarts(placesUtf16: readonly number[], known: readonly Start[], points: SplitPoints): Start[] {
  const byPlace = new Map(known.map((start) => [start.startUtf16, start]));
  return placesUtf16.flatMap((place) => {
    const startUtf16 = snapToSplitPoint(points, place);
    if (startUtf16 === null) return [];
    return [byPlace.get(startUtf16) ?? bareStart(startUtf16)];
  });
}

/** Each record's lines are read by themselves: one may be wrapped where the next is not. */
function unitsByRecord({ format, text }: RangeInput["source"], starts: readonly Start[]): RawUnit[] {
  return starts.flatMap(({ startUtf16 }, at) => {
    const own = text.slice(startUtf16, starts[at + 1]?.startUtf16);
    return readUnits(own, lineUse(format)).map((unit) => ({
      ...unit,
      rawStartUtf16: unit.rawStartUtf16 + startUtf16,
      rawEndUtf16: unit.rawEndUtf16 + startUtf16,
    }));
  });
}

function rangesBetween(starts: readonly Start[], text: string, units: readonly RawUnit[]): PlanRange[] {
  const unitStarts = units.map(({ rawStartUtf16 }) => rawStartUtf16);
  const firstUnitFrom = (placeUtf16: number) => lastNotAbove(unitStarts, placeUtf16 - 1) + 1;
  return starts.map(({ startUtf16, ...known }, at) => {
    const rawEndUtf16 = starts[at + 1]?.startUtf16 ?? text.length;
    const own = units.slice(firstUnitFrom(startUtf16), firstUnitFrom(rawEndUtf16));
    return { ...known, units: own, rawStartUtf16: startUtf16, rawEndUtf16 };
  });
}

/** The line an article found by its shape begins with, and what the split says of its lines. */
function shapeStarts(units: readonly RawUnit[], { ranges, marks }: SplitPage, points: SplitPoints): Start[] {
  return ranges.map(({ startUnit, endUnit, issue }) => {
    const startUtf16 = snapToSplitPoint(points, units[startUnit]?.rawStartUtf16 ?? 0) ?? 0;
    const knownMarks = new Map<number, UnitMark>();
    units.slice(startUnit, endUnit).forEach(({ rawStartUtf16 }, at) => {
      const mark = marks.get(startUnit + at);
      if (mark !== undefined) knownMarks.set(rawStartUtf16, mark);
    });
    return { ...bareStart(startUtf16), knownMarks, issue };
  });
}

/**
 * Finds the ranges of a file.
 *
 * @returns at least one; they follow one another and cover the text, each from a line's start. Places set by hand are
 *   moved to their line's start; what stands above the first belongs to it. O(n log n) in the number of places.
 */
export function findRanges({ source, points, startsByHandUtf16, ...hints }: RangeInput): PlanRange[] {
  const { format, text, parts, layout } = source;
  const records = parts === null ? null : fromTheTop(partStarts(parts, points));
  const units = records === null ? readUnits(text, lineUse(format)) : unitsByRecord(source, records);
  const byShape = () => {
    const visible = withoutFurniture(units, layout);
    return fromTheTop(shapeStarts(visible, splitArticles(visible, hints.knownNames, hints.order), points));
  };
  const known = records ?? byShape();
  const starts =
    startsByHandUtf16 === null ? known : fromTheTop(handStarts(startsByHandUtf16, known, points));
  const places = starts.map(({ startUtf16 }) => startUtf16);
  const cuts = [...places, ...(source.blockStarts ?? [])].sort((a, b) => a - b);
  return rangesBetween(starts, text, cutUnits(text, units, cuts));
}
