/**
 * Anchors of a passage: its words, what stands around them, and where it was.
 * Exact re-anchoring only: the words must still stand somewhere as they were; approximate matching is not here.
 */

import { codePointIndex } from "#lib/text/code-points.ts";

export type Selector = {
  exact: string;
  /** Up to CONTEXT_UTF16 units in front of `exact`; shorter only at the text's start. */
  prefix: string;
  suffix: string;
  startUtf16: number;
  /** Exclusive. */
  endUtf16: number;
};

const CONTEXT_UTF16 = 32;
/** Words this long are taken as found even where nothing around them is as it was. */
const TELLING_UTF16 = 24;
/** Shorter words need at least this share of their stored context around them. */
const LEAST_CONTEXT = 0.25;

function splitsPair(text: string, offsetUtf16: number): boolean {
  const before = text.charCodeAt(offsetUtf16 - 1);
  const after = text.charCodeAt(offsetUtf16);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

/**
 * The selector of `text[startUtf16, endUtf16)`. An end inside a surrogate pair moves outward to keep the pair whole;
 * context never begins or ends inside one. Throws RangeError for an empty range or one outside the text.
 */
export function makeSelector(text: string, startUtf16: number, endUtf16: number): Selector {
  if (!(startUtf16 >= 0 && startUtf16 < endUtf16 && endUtf16 <= text.length)) {
    throw new RangeError(`No passage at ${startUtf16}–${endUtf16} of a text of ${text.length} units`);
  }
  const start = splitsPair(text, startUtf16) ? startUtf16 - 1 : startUtf16;
  const end = splitsPair(text, endUtf16) ? endUtf16 + 1 : endUtf16;
  const from = Math.max(0, start - CONTEXT_UTF16);
  const to = Math.min(text.length, end + CONTEXT_UTF16);
  return {
    exact: text.slice(start, end),
    prefix: text.slice(splitsPair(text, from) ? from + 1 : from, start),
    suffix: text.slice(end, splitsPair(text, to) ? to - 1 : to),
    startUtf16: start,
    endUtf16: end,
  };
}

/** How many units of the stored context stand around `startUtf16`, counted outward from the passage. */
function contextAgreement(text: string, selector: Selector, startUtf16: number): number {
  const { prefix, suffix, exact } = selector;
  const end = startUtf16 + exact.length;
  let before = 0;
  while (before < prefix.length && prefix.at(-1 - before) === text[startUtf16 - 1 - before]) before++;
  let after = 0;
  while (after < suffix.length && suffix[after] === text[end + after]) after++;
  return before + after;
}

function isTrustworthy(selector: Selector, agreement: number): boolean {
  const stored = selector.prefix.length + selector.suffix.length;
  return selector.exact.length >= TELLING_UTF16 || agreement >= stored * LEAST_CONTEXT;
}

/**
 * Where the passage stands in `text`, which may be another version than the one the selector was made from; null when
 * its words are gone, when they are too few to be trusted without their surroundings, or when two places are equally
 * good. The place with more of the stored context wins; between equals, the stored position.
 * O(text + occurrences · CONTEXT_UTF16).
 */
export function resolveSelector(
  text: string,
  selector: Selector,
): { startUtf16: number; endUtf16: number } | null {
  const { exact, startUtf16: stored } = selector;
  if (exact === "") return null;
  let best = { startUtf16: -1, agreement: -1, rivals: 0 };
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) {
    const agreement = contextAgreement(text, selector, at);
    if (agreement > best.agreement) best = { startUtf16: at, agreement, rivals: 0 };
    else if (agreement === best.agreement && at === stored) best.startUtf16 = at;
    else if (agreement === best.agreement) best.rivals++;
  }
  if (best.startUtf16 === -1) return null;
  const isWhereItWas = best.startUtf16 === stored;
  if (!isWhereItWas && (best.rivals > 0 || !isTrustworthy(selector, best.agreement))) return null;
  return { startUtf16: best.startUtf16, endUtf16: best.startUtf16 + exact.length };
}

export type WebAnnotationSelectors = [
  { type: "TextQuoteSelector"; exact: string; prefix: string; suffix: string },
  /** Unicode code points, end exclusive. */
  { type: "TextPositionSelector"; start: number; end: number },
];

/**
 * The selector as W3C Web Annotation says it (Web Annotation Data Model, §4.2.4 and §4.2.5), with offsets in code
 * points of `text`, the text the selector was made from.
 */
export function toWebAnnotationSelectors(text: string, selector: Selector): WebAnnotationSelectors {
  const { exact, prefix, suffix, startUtf16, endUtf16 } = selector;
  const index = codePointIndex(text);
  return [
    { type: "TextQuoteSelector", exact, prefix, suffix },
    { type: "TextPositionSelector", start: index.toCodePoint(startUtf16), end: index.toCodePoint(endUtf16) },
  ];
}
