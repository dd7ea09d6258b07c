/** What the passes over an article's units found out about each: its role, and the rule that said so. */

import type { RawUnit } from "./raw-units.ts";

export type UnitRole = "title" | "date" | "byline" | "source" | "credit" | "caption" | "note" | "removed";
export type UnitMark = { role: UnitRole; rule: string };

/** One entry a unit; null is body text. */
export type UnitMarks = readonly (UnitMark | null)[];

/** A pass sees what earlier passes marked and gives new marks; it never unmarks. */
export type MarkPass = (units: readonly RawUnit[], marks: UnitMarks) => UnitMarks;

/** Marks every unmarked unit the function gives a mark for. */
export function markEach(
  units: readonly RawUnit[],
  marks: UnitMarks,
  markOf: (unit: RawUnit, at: number) => UnitMark | null,
): UnitMarks {
  return units.map((unit, at) => marks[at] ?? markOf(unit, at));
}

/** Marks the given unit positions that are not marked yet. */
export function markAt(marks: UnitMarks, positions: readonly number[], mark: UnitMark): UnitMarks {
  const wanted = new Set(positions);
  return marks.map((present, at) => present ?? (wanted.has(at) ? mark : null));
}

/** Positions of the units no pass has marked, ascending: the body so far. */
export function bodyPositions(marks: UnitMarks): number[] {
  return marks.flatMap((mark, at) => (mark === null ? [at] : []));
}
