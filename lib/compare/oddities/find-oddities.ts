/**
 * Slips of arithmetic and dates inside one text, for a reader to look at. Only what the text itself contradicts: nothing is
 * looked up and nothing corrected. Rather silent than wrong.
 */

import { sentences as sentenceSpans } from "#lib/text/sentences.ts";
import { findQuantities } from "../quantities/find-quantities.ts";
import { holdingSpan } from "../quantities/holding-span.ts";
import { plainSpaces } from "../quantities/plain-spaces.ts";
import type { Quantity } from "../quantities/quantity.ts";
import { oneDateTwice, percentOfChange, wrongDirection } from "./change-oddities.ts";
import { dayOddities } from "./day-oddities.ts";
import { partsExceedWhole, sharesExceedWhole } from "./exclusive-parts.ts";
import { multipleOfChange } from "./multiple-oddities.ts";
import type { Neighbours, Oddity } from "./oddity.ts";
import {
  includedExceeds,
  partExceedsWhole,
  partingOf,
  partsDoNotAdd,
  restDoesNotFit,
} from "./part-oddities.ts";
import { periodsBackwards } from "./period-oddities.ts";
import { rangeBackwards } from "./range-oddities.ts";
import { percentOfWhole } from "./share-oddities.ts";

/** How far around two numbers their sentence is read. */
const REACH_UTF16 = 100;
/** Behind a number, how many more may be its parts or its rest. */
const LOOK_AHEAD = 10;

const OF_NEIGHBOURS = [
  oneDateTwice,
  wrongDirection,
  percentOfChange,
  multipleOfChange,
  rangeBackwards,
  includedExceeds,
];

function neighbours(text: string, quantities: readonly Quantity[]): Neighbours[] {
  const spans = sentenceSpans(text);
  return quantities.flatMap((first, at) => {
    const second = quantities[at + 1];
    const sentence = holdingSpan(spans, first.startUtf16);
    if (second === undefined || sentence === null || second.startUtf16 >= sentence.endUtf16) return [];
    const before = text.slice(
      Math.max(sentence.startUtf16, first.startUtf16 - REACH_UTF16),
      first.startUtf16,
    );
    const behind = text.slice(second.endUtf16, Math.min(sentence.endUtf16, second.endUtf16 + REACH_UTF16));
    return [{ first, second, before, behind, gap: text.slice(first.endUtf16, second.startUtf16) }];
  });
}

function ofPartings(text: string, pair: Neighbours, quantities: readonly Quantity[]): (Oddity | null)[] {
  const parting = partingOf(pair);
  if (parting === null) return [];
  const at = quantities.indexOf(parting.whole) + 1;
  const next = quantities.slice(at, at + LOOK_AHEAD);
  return [partExceedsWhole(parting), percentOfWhole(text, parting), restDoesNotFit(text, parting, next)];
}

/**
 * Finds what does not fit in a text.
 *
 * @param written English text
 * @param writtenOn the day it was written, YYYY-MM-DD, for weekdays of dates without a year; null when not known
 * @returns in text order; spans index the text as given. O(n), but for the search of a pair's place among the quantities.
 */
export function findOddities(written: string, writtenOn: string | null = null): Oddity[] {
  const text = plainSpaces(written);
  const quantities = findQuantities(written, { writtenOn, readSpeakers: () => () => null });
  const found: (Oddity | null)[] = [...periodsBackwards(text), ...dayOddities(text, writtenOn)];
  for (const pair of neighbours(text, quantities)) {
    for (const find of OF_NEIGHBOURS) found.push(find(pair));
    found.push(...ofPartings(text, pair, quantities));
  }
  quantities.forEach((whole, at) => {
    const next = quantities.slice(at + 1, at + 1 + LOOK_AHEAD);
    found.push(partsDoNotAdd(text, whole, next), partsExceedWhole(text, whole, next));
    found.push(sharesExceedWhole(text, [whole, ...next]));
  });
  return found
    .filter((one) => one !== null)
    .toSorted(
      (a, b) => a.startUtf16 - b.startUtf16 || a.endUtf16 - b.endUtf16 || a.kind.localeCompare(b.kind, "en"),
    );
}
