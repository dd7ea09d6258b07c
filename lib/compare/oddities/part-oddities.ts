/** "three of the four … the other two", "58 people: 30 men and 20 women", "12 guests, including 14 children". */

import type { Quantity } from "../quantities/quantity.ts";
import { exactValue, inDigits, type Neighbours, type Oddity, oddity } from "./oddity.ts";

/** "three of the four", "three sluices of the four"; "six blocks of three flats" is no part of anything. */
const OF_BARE = /^ (?:of|out of) (?:the |its |their |his |her |those |these |a total of )?$/iu;
const OF_NAMED = /^ (?:of|out of) (?:the|its|their|those|these) $/iu;
/** "the other two": of what was parted just before. */
const REST = /\bthe (?:other|remaining) $/iu;
/** How far behind the parting the rest is still of it. */
const REST_WITHIN_UTF16 = 240;

export type Parting = { part: Quantity; whole: Quantity };

/** "three of the four": the part and the whole; null for shares and estimates. */
export function partingOf({ first, second, gap }: Neighbours): Parting | null {
  const of = first.endUtf16 === first.numberEndUtf16 ? OF_BARE : OF_NAMED;
  if (!of.test(gap) || first.kind !== "count" || second.kind !== "count") return null;
  return exactValue(first) === null || exactValue(second) === null ? null : { part: first, whole: second };
}

/** "published in Munich 1621 of 28 pieces": a bare number like a year, which may be one. */
function mayBeYear({ text }: Quantity): boolean {
  return /^(?:1\d|20)\d\d$/u.test(text);
}

/** "12 of the 10": more than there are. */
export function partExceedsWhole({ part, whole }: Parting): Oddity | null {
  const [some, all] = [exactValue(part) ?? 0, exactValue(whole) ?? 0];
  if (some <= all || mayBeYear(part) || !Number.isInteger(some) || all < 2 || whole.unit === null)
    return null;
  return oddity(
    "partExceedsWhole",
    [part, whole],
    `${inDigits(some)} is more than the ${inDigits(all)} it is said to be of.`,
  );
}

/**
 * "three of the four … the other two".
 *
 * @param next the quantities behind the whole, in order
 */
export function restDoesNotFit(
  text: string,
  { part, whole }: Parting,
  next: readonly Quantity[],
): Oddity | null {
  const [some, all] = [exactValue(part) ?? 0, exactValue(whole) ?? 0];
  for (const rest of next) {
    if (
      rest.startUtf16 - whole.endUtf16 > REST_WITHIN_UTF16 ||
      text.slice(whole.endUtf16, rest.startUtf16).includes("\n\n")
    )
      return null;
    // Another parting in between takes the rest for itself.
    if (/ of (?:the )?$/iu.test(text.slice(Math.max(0, rest.startUtf16 - 12), rest.startUtf16))) return null;
    if (!REST.test(text.slice(Math.max(0, rest.startUtf16 - 16), rest.startUtf16))) continue;
    const left = exactValue(rest);
    const isOfAnother =
      rest.unit !== null && whole.unit !== null && rest.unit !== whole.unit && rest.kind !== "count";
    if (left === null || isOfAnother || left === all - some || some >= all) return null;
    return oddity(
      "restDoesNotFit",
      [part, whole, rest],
      `${inDigits(some)} of ${inDigits(all)} leaves ${inDigits(all - some)}, and the text speaks of the other ${inDigits(left)}.`,
    );
  }
  return null;
}

const LIST_OPENS = /^(?: (?:were|have been) (?:killed|injured|arrested|hurt))?(?: ?[:—–]| \() ?$/u;
const LIST_GOES_ON = /^(?: (?:\p{L}[\p{L}'’-]*)){0,4}(?:, (?:and )?| and )$/u;
const LIST_CLOSES = /(?:, )?\band $/u;
const PEOPLE = /^(?:person|casualty|victim|passenger|member|worker|student|death|injury|arrest)$/u;

function isPartOf(whole: Quantity, part: Quantity): boolean {
  if (part.kind !== whole.kind || part.unit === null || exactValue(part) === null) return false;
  if (whole.kind === "money") return part.unit === whole.unit;
  return part.unit === whole.unit || PEOPLE.test(whole.unit ?? "");
}

/** "58 people: 30 men and 20 women": a list closed by "and", with nothing that may be left out. */
export function partsDoNotAdd(text: string, whole: Quantity, next: readonly Quantity[]): Oddity | null {
  const total = exactValue(whole);
  const [first] = next;
  if (total === null || whole.unit === null || first === undefined || whole.kind === "measure") return null;
  if (!LIST_OPENS.test(text.slice(whole.endUtf16, first.startUtf16))) return null;
  const parts: Quantity[] = [];
  let isClosed = false;
  for (const part of next) {
    const gap = parts.length === 0 ? "" : text.slice(parts.at(-1)?.endUtf16, part.startUtf16);
    if (isClosed || (parts.length > 0 && !LIST_GOES_ON.test(gap)) || !isPartOf(whole, part)) break;
    parts.push(part);
    isClosed = LIST_CLOSES.test(gap);
  }
  const sum = parts.reduce((all, part) => all + (exactValue(part) ?? 0), 0);
  if (!isClosed || sum === total || isOpenEnded(text, parts.at(-1))) return null;
  return oddity(
    "partsDoNotAdd",
    [whole, ...parts],
    `The parts add up to ${inDigits(sum)}, and the whole is given as ${inDigits(total)}.`,
  );
}

/** "and 5 others", "and several more": the list is not all of it, or its last part has no number. */
function isOpenEnded(text: string, last: Quantity | undefined): boolean {
  const behind = text.slice(last?.endUtf16 ?? 0, (last?.endUtf16 ?? 0) + 40);
  return /^(?: \p{L}+){0,3},? (?:and|or|as well as|plus|among)\b|^(?:, | and )(?:several|some|many|one|a)\b/iu.test(
    behind,
  );
}

const INCLUDING = /^(?: \p{L}[\p{L}'’-]*){0,3},? including (?:at least )?$/iu;

/** "12 guests, including 14 children". */
export function includedExceeds({ first, second, gap }: Neighbours): Oddity | null {
  const all = first.bound === "exact" || first.bound === "atMost" ? first.high : null;
  if (all === null || !INCLUDING.test(gap) || first.kind !== "count" || second.kind !== "count") return null;
  if (
    second.low === null ||
    second.low <= all ||
    !(PEOPLE.test(first.unit ?? "") || first.unit === second.unit)
  )
    return null;
  return oddity(
    "partExceedsWhole",
    [first, second],
    `${inDigits(second.low)} is more than the ${inDigits(all)} it is said to be among.`,
  );
}
