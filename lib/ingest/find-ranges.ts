/**
 * The ranges of a file that are planned as one article each: set by hand, else by what the format says (a feed's
 * items, a table's rows), else by the text's shape.
 */

import { cutUnits } from "./cut-units.ts";
import { withoutFurniture } from "./mark-layout.ts";
import type { PlanEdits } from "./plan-edits.ts";
import { type RawUnit, readUnits } from "./raw-units.ts";
import type { SourceFormat, SourcePart, SourceText, StatedFact } from "./source-text.ts";
import { type ArticleRange, splitArticles } from "./split-articles.ts";
import { lastNotAbove, type SplitPoints, snapToSplitPoint } from "./split-points.ts";

export type PlanRange = {
  units: readonly RawUnit[];
  rawStartUtf16: number;
  rawEndUtf16: number;
  /** What the format states of this part alone. */
  ownFacts: readonly StatedFact[];
  /** 1-based number of the part (a record) it begins, or null. */
  record: number | null;
};

export type RangeInput = {
  source: Pick<SourceText, "format" | "text" | "parts" | "layout">;
  points: SplitPoints;
  startsByHandUtf16: PlanEdits["startsUtf16"];
  knownNames: readonly string[];
};

/** Only a text without a format of its own has lines broken to a width; the others have one block a line. */
function lineUse(format: SourceFormat): "mayWrap" | "blocks" {
  return format === "text" || format === "markdown" ? "mayWrap" : "blocks";
}

type Start = { startUtf16: number; ownFacts: readonly StatedFact[]; record: number | null };

/** Ascending, each place once, the first moved to the text's beginning. */
function fromTheTop(starts: readonly Start[]): Start[] {
  const ascending = [...starts].sort((a, b) => a.startUtf16 - b.startUtf16);
  const distinct = ascending.filter(({ startUtf16 }, at) => startUtf16 !== ascending[at - 1]?.startUtf16);
  const [first, ...others] = distinct;
  return [{ startUtf16: 0, ownFacts: first?.ownFacts ?? [], record: first?.record ?? null }, ...others];
}

function partStarts(parts: readonly SourcePart[], points: SplitPoints): Start[] {
  return parts.flatMap(({ rawStartUtf16, rawEndUtf16, facts }, at) => {
    const startUtf16 = snapToSplitPoint(points, rawStartUtf16);
    // A record without a line of its own is none.
    if (startUtf16 === null || (startUtf16 !== 0 && startUtf16 >= rawEndUtf16)) return [];
    return [{ startUtf16, ownFacts: facts, record: at + 1 }];
  });
}

/** A start set by hand keeps what the format states of a record when it is where that record begins. */
function handStarts(placesUtf16: readonly number[], known: readonly Start[], points: SplitPoints): Start[] {
  const byPlace = new Map(known.map((start) => [start.startUtf16, start]));
  return placesUtf16.flatMap((place) => {
    const startUtf16 = snapToSplitPoint(points, place);
    if (startUtf16 === null) return [];
    return [byPlace.get(startUtf16) ?? { startUtf16, ownFacts: [], record: null }];
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
  return starts.map(({ startUtf16, ownFacts, record }, at) => {
    const rawEndUtf16 = starts[at + 1]?.startUtf16 ?? text.length;
    const own = units.slice(
      lastNotAbove(unitStarts, startUtf16 - 1) + 1,
      lastNotAbove(unitStarts, rawEndUtf16 - 1) + 1,
    );
    return { units: own, rawStartUtf16: startUtf16, rawEndUtf16, ownFacts, record };
  });
}

/** The line an article found by its shape begins with. */
function shapeStarts(
  units: readonly RawUnit[],
  ranges: readonly ArticleRange[],
  points: SplitPoints,
): Start[] {
  return ranges.map(({ startUnit }) => {
    const startUtf16 = snapToSplitPoint(points, units[startUnit]?.rawStartUtf16 ?? 0) ?? 0;
    return { startUtf16, ownFacts: [], record: null };
  });
}

/**
 * Finds the ranges of a file.
 *
 * @returns at least one; they follow one another and cover the text, each from a line's start. Places set by hand are
 *   moved to their line's start; what stands above the first belongs to it. O(n log n) in the number of places.
 */
export function findRanges({ source, points, startsByHandUtf16, knownNames }: RangeInput): PlanRange[] {
  const { format, text, parts, layout } = source;
  const records = parts === null ? null : fromTheTop(partStarts(parts, points));
  const units = records === null ? readUnits(text, lineUse(format)) : unitsByRecord(source, records);
  const byShape = () => {
    const visible = withoutFurniture(units, layout);
    return fromTheTop(shapeStarts(visible, splitArticles(visible, knownNames), points));
  };
  const found =
    startsByHandUtf16 === null
      ? (records ?? byShape())
      : fromTheTop(handStarts(startsByHandUtf16, records ?? [], points));
  const places = found.map(({ startUtf16 }) => startUtf16);
  return rangesBetween(found, text, cutUnits(text, units, places));
}
