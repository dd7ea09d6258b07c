/**
 * Numbers that name, order or score and count nothing: "F-16", "Resolution 2139", "(1)", "7-6", "131 West 23rd Street", a
 * file's long key; and the age behind a name. Told from what stands around them.
 */

import type { NumberSpan } from "./join-ranges.ts";
import type { Unit } from "./read-unit.ts";

const LABELS =
  "Resolution|Article|Section|Chapter|Flight|Route|Highway|Interstate|Unit|Room|Page|Figure|Table|Number|No\\.|Nos\\.|Nr\\.|nrs?\\.|Group|" +
  "Channel|Brigade|Division|Area|Zone|Phase|Level|Category|Grade|Line|Gate|Exercises? nrs?\\.|[Vv]ersion|School|Round|Day|Week|Season|" +
  "Episode|Game|Book|Part|Volume|Vol\\.|Sector|District|Precinct|Ward|Lot|Bus|Train|Pier|Platform|Terminal|Runway|Formula|World War|" +
  "Marine|Air Force|Top|Act|Model|Type|Class|Title|Amendment|Proposition|Prop\\.|Measure|Rule|Order|Appendix|Step|Stage|Tier|Team|" +
  "Box|Track|Building|Floor|Suite|Apartment|Apt\\.|Exit|Mile|[Kk]ilomet(?:re|er)|[Pp]ages?|[Pp]aragraphs?|[Cc]lauses?|Articles|Sections|Chapters|Lines|[Vv]erses?|Block|Camp|Base|Studio|Hall|Court|Windows|iPhone|ID\\.|Mark|Mk\\.?";
const LABEL_BEFORE = new RegExp(`(?:^|[^\\p{L}])(?:${LABELS}) (?:#\\s?)?$`, "u");
const MARK_BEFORE = /(?:#\s?|\bnumber )$/iu;
const JOINED_BEFORE = /(?:\p{L}[-‐‑]|\d[-–‐‑:]|\p{L}\.)$/u;
/** Behind digits: more of a score ("6-4"), a height ("6'3"), a name ("4Motion"). */
const JOINED_BEHIND = /^(?:[-–‐‑]\d|-to-|-all\b|['’′]\d|[A-Z]\p{L}|\([a-z]\))/u;
const LISTED_BEHIND = /^\d{1,2}[).]\s/u;
const STREET =
  /^ (?:[NSEW]\.? |West |East |North |South )?(?:\p{Lu}[\p{L}.]+ ){0,2}(?:\p{Lu}[\p{L}.]+|\d+(?:st|nd|rd|th)) (?:Street|St\.|Avenue|Ave\.?|Road|Rd\.|Boulevard|Blvd\.?|Lane|Drive|Square|Place)(?!\p{L})/u;
/** Longer than any count a report tells without separators. */
const KEY_DIGITS = 10;
const AGE_BEFORE = /\b(?:aged?|ages) (?:about |around |between )?$/iu;
const NAME_BEFORE = /\p{Lu}[\p{L}’'.-]+, $/u;
const OLDEST = 120;

/**
 * Whether a number only names.
 *
 * @param start where the quantity begins, bound words included
 */
export function isNamingNumber(text: string, span: NumberSpan, start: number, unit: Unit): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  const written = text.slice(span.startUtf16, span.endUtf16);
  const isInDigits = /^\d/u.test(written);
  if (
    isInDigits &&
    (JOINED_BEFORE.test(before) ||
      (written.replace(/\D/gu, "").length >= KEY_DIGITS && !/[,\s]/u.test(written)))
  )
    return true;
  const behind = text.slice(span.endUtf16, span.endUtf16 + 48);
  if (isInDigits && !span.isRange && JOINED_BEHIND.test(behind)) return true;
  if (isInDigits && STREET.test(behind)) return true;
  if (MARK_BEFORE.test(before)) return true;
  // "high-five", "one-on-one".
  if (!isInDigits && /\p{L}[-‐‑]$/u.test(before)) return true;
  // "Page 12 of the report": what stands behind "of" has the page, and is not counted.
  if (isInDigits && /^ of(?!\p{L})/u.test(behind) && LABEL_BEFORE.test(before)) return true;
  if (unit.unit !== null) return false;
  const isFirst = /(?:^|\n\s*|[\s,;:]\()$/u.test(before);
  if (isFirst && LISTED_BEHIND.test(text.slice(span.startUtf16, span.startUtf16 + 5))) return true;
  // "one-sided", "two-way": words with a hyphen that describe.
  if (!isInDigits && /^[-‐‑]\p{Ll}/u.test(behind)) return true;
  return LABEL_BEFORE.test(before);
}

/** "aged 34", "ages 55 to 65", "Mr. King, 82, said". */
export function isAge(text: string, span: NumberSpan, start: number, unit: Unit): boolean {
  if (unit.unit !== null || !Number.isInteger(span.low) || span.low < 1 || (span.high ?? span.low) > OLDEST)
    return false;
  const before = text.slice(Math.max(0, start - 24), start);
  if (AGE_BEFORE.test(before)) return true;
  return (
    !span.isRange &&
    NAME_BEFORE.test(before) &&
    /^(?:,|\)| and )/u.test(text.slice(span.endUtf16)) &&
    /^\d/u.test(text.slice(span.startUtf16, span.endUtf16))
  );
}
