/** The lines of an article that name its publisher outright, strongest first. */

import { readByline } from "./byline.ts";
import type { Dateline } from "./dateline.ts";
import type { PublisherSign } from "./find-publisher.ts";
import type { RawUnit } from "./raw-units.ts";
import type { UnitMarks } from "./unit-marks.ts";

const COPYRIGHT =
  /^(?:copyright|©|\(c\))[\s©]*(?:\(c\)\s*)?(?:\d{4}(?:\s*[-–]\s*\d{4})?,?\s+)?(?:by\s+)?(?<holder>\p{Lu}[^.,|;–—]*?)(?:\s*[.,|;–—].*|\s+all rights reserved.*|\s+-\s.*)?$/iu;
const MAX_HOLDER_WORDS = 6;

function sign(unit: RawUnit, name: string, rule: string): PublisherSign {
  const { rawStartUtf16, rawEndUtf16 } = unit;
  return { name, isStated: true, evidence: { rawStartUtf16, rawEndUtf16, rule } };
}

function holderOf(text: string): string | null {
  const holder = COPYRIGHT.exec(text)?.groups?.holder?.trim();
  return holder !== undefined && holder.split(/\s+/).length <= MAX_HOLDER_WORDS ? holder : null;
}

/**
 * Reads the explicit signs of a publisher.
 *
 * @param units the article's units
 * @param marks their marks
 * @param first the first paragraph of the body, in which a dateline's agency stands
 * @param dateline that paragraph's dateline
 * @returns masthead, outlet in the byline, agency in the dateline, copyright line: those present, in this order
 */
export function explicitPublishers(
  units: readonly RawUnit[],
  marks: UnitMarks,
  first: RawUnit | null,
  dateline: Dateline | null,
): PublisherSign[] {
  const masthead = units
    .filter((_, at) => marks[at]?.role === "source")
    .map((unit) => sign(unit, unit.text, "masthead"));
  const bylines = units.flatMap((unit, at) => {
    const outlet = marks[at]?.role === "byline" ? readByline(unit.text)?.source : null;
    return outlet ? [sign(unit, outlet, "byline")] : [];
  });
  const agency = dateline?.agency ?? null;
  const agencies =
    first === null || agency === null
      ? []
      : [
          {
            name: agency.name,
            isStated: true,
            evidence: {
              rawStartUtf16: first.rawStartUtf16 + agency.startUtf16,
              rawEndUtf16: first.rawStartUtf16 + agency.endUtf16,
              rule: "agency in the dateline",
            },
          },
        ];
  const holders = units.flatMap((unit, at) => {
    const holder = marks[at]?.rule === "legal notice" ? holderOf(unit.text) : null;
    return holder === null ? [] : [sign(unit, holder, "copyright line")];
  });
  return [...masthead, ...bylines, ...agencies, ...holders];
}
