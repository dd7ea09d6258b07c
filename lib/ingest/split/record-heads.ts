/**
 * The heads of records: numbered ones ("Document 2 of 7" of a press database, "Message: 2" of a mailing list's digest),
 * and those a press database exports without labels.
 */

import { hasOutletWord } from "../outlet-names.ts";
import { findExportHeads } from "../press-export.ts";
import type { RawUnit } from "../raw-units.ts";
import { MIN_FIELDS, readField } from "../record-fields.ts";
import type { Head } from "./head-candidates.ts";
import type { UnitSign } from "./unit-signs.ts";

/** How far below its number a record's head may reach, in units. */
const HEAD_REACH = 16;

/** "Late Edition", "Edition 2; London": which printing it stood in. */
const EDITION =
  /^(?:\p{L}[\p{L}.]*\s+){0,3}edition(?:\s+\d{1,2})?(?:\s*[-–;,(]\s*.{1,40})?$|^edition\s+\d{1,2}\b.{0,40}$/iu;

type Zone = { first: number; end: number };

/** The lines between a record's number and its text. */
function zoneBelow(signs: readonly UnitSign[], at: number): Zone {
  let end = at + 1;
  while (end < signs.length && end <= at + HEAD_REACH && !signs[end]?.isText && !signs[end]?.record) end += 1;
  return { first: at + 1, end };
}

function positions({ first, end }: Zone, holds: (at: number) => boolean): number[] {
  return Array.from({ length: end - first }, (_, step) => first + step).filter(holds);
}

/** A field that names it, else the first title-shaped line below the date, else one that is not the outlet's. */
function titleOf(
  units: readonly RawUnit[],
  signs: readonly UnitSign[],
  zone: Zone,
  dateUnit: number,
): number | null {
  const textOf = (at: number) => units[at]?.text ?? "";
  const [named] = positions(zone, (at) => readField(textOf(at))?.role === "title");
  if (named !== undefined) return named;
  const shaped = positions(zone, (at) => signs[at]?.isTitle === true && !EDITION.test(textOf(at)));
  return shaped.find((at) => at > dateUnit) ?? shaped.find((at) => !hasOutletWord(textOf(at))) ?? null;
}

/** The heads of records without a number and labels, see press-export.ts. O(n). */
function exportHeads(units: readonly RawUnit[], signs: readonly UnitSign[]): Head[] {
  return findExportHeads(units).map(({ firstUnit, titleUnit, dateUnit, lastUnit }) => {
    const line = signs[dateUnit]?.date ?? null;
    return {
      startUnit: firstUnit,
      titleUnit,
      titleKey: signs[titleUnit]?.titleKey ?? "",
      textUnit: lastUnit + 1 < signs.length ? lastUnit + 1 : null,
      signs: new Set(["date"] as const),
      day: line?.date.day ?? null,
      time: line?.clock?.time ?? null,
      dateUnit,
    };
  });
}

/**
 * Finds the heads of records.
 *
 * @returns the unlabelled ones where there are several; else one head for each number with a title and with a date or
 *   some fields below it, ascending. O(n).
 */
export function findRecordHeads(units: readonly RawUnit[], signs: readonly UnitSign[]): Head[] {
  const unlabelled = exportHeads(units, signs);
  if (unlabelled.length >= 2) return unlabelled;
  return signs.flatMap(({ record }, at) => {
    if (record === 0) return [];
    const zone = zoneBelow(signs, at);
    const dates = positions(zone, (line) => signs[line]?.date !== null && signs[line]?.date !== undefined);
    const fields = positions(zone, (line) => readField(units[line]?.text ?? "") !== null);
    const [dateUnit = -1] = dates;
    const titleUnit = titleOf(units, signs, zone, dateUnit);
    if (titleUnit === null || (dates.length === 0 && fields.length < MIN_FIELDS)) return [];
    const line = signs[dateUnit]?.date ?? null;
    return [
      {
        startUnit: at,
        titleUnit,
        titleKey: signs[titleUnit]?.titleKey ?? "",
        textUnit: zone.end < signs.length ? zone.end : null,
        signs: new Set(["record"] as const),
        day: line?.date.day ?? null,
        time: line?.clock?.time ?? null,
        dateUnit: line === null ? null : dateUnit,
      },
    ];
  });
}
