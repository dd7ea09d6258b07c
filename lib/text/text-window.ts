/**
 * Which part of a long raw text is on the screen. Parts lie end to end: they are cut at every `windowUtf16` units, or
 * rather at the next line's start where that is near. Pure.
 */
import type { SlicedText, TextSpan } from "./text-pieces.ts";

export type TextWindow = { startUtf16: number; endUtf16: number; lengthUtf16: number };

/** Of no text. */
export const noWindow: TextWindow = { startUtf16: 0, endUtf16: 0, lengthUtf16: 0 };

/** What a browser lays out without being felt; nearly every file is shorter. */
export const windowUtf16 = 100_000;

/** A line longer than this is cut within. */
const nearUtf16 = 5_000;

/** The place at or after `atUtf16` where a part may begin. */
function cutNear(text: SlicedText, atUtf16: number): number {
  if (atUtf16 <= 0) return 0;
  if (atUtf16 >= text.length) return text.length;
  const lineFeed = text.slice(atUtf16 - 1, atUtf16 + nearUtf16).indexOf("\n");
  if (lineFeed >= 0) return atUtf16 + lineFeed;
  const isWithinPair = /[\uDC00-\uDFFF]/u.test(text.slice(atUtf16, atUtf16 + 1));
  return isWithinPair ? atUtf16 + 1 : atUtf16;
}

const offsetIn = (lengthUtf16: number, offsetUtf16: number) =>
  Math.max(0, Math.min(offsetUtf16, lengthUtf16 - 1));
const nominalStart = (offset: number) => Math.floor(offset / windowUtf16) * windowUtf16;

/** All of the text that `textWindow` looks at for the offset, with the part it finds. */
export function windowReach(lengthUtf16: number, offsetUtf16: number): TextSpan {
  const nominal = nominalStart(offsetIn(lengthUtf16, offsetUtf16));
  const startUtf16 = Math.max(0, nominal - windowUtf16 - 1);
  return { startUtf16, endUtf16: Math.min(lengthUtf16, nominal + windowUtf16 + nearUtf16) };
}

/** The part that holds the offset; of a text that is not empty never an empty one. O(windowUtf16). */
export function textWindow(text: SlicedText, offsetUtf16: number): TextWindow {
  const offset = offsetIn(text.length, offsetUtf16);
  const nominal = nominalStart(offset);
  const startUtf16 = cutNear(text, nominal);
  if (offset < startUtf16) return textWindow(text, nominal - 1);
  return { startUtf16, endUtf16: cutNear(text, nominal + windowUtf16), lengthUtf16: text.length };
}

/** True when something of the span is in the part. */
export function isInWindow(span: { rawStartUtf16: number; rawEndUtf16: number }, part: TextWindow): boolean {
  return span.rawStartUtf16 < part.endUtf16 && span.rawEndUtf16 > part.startUtf16;
}
