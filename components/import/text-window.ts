/** Which part of a long raw text is on the screen. The parts lie end to end and are cut at fixed places. */

export type TextWindow = { startUtf16: number; endUtf16: number; lengthUtf16: number };

/** About what a browser lays out without being felt; nearly every file is shorter. */
export const windowUtf16 = 200_000;

/** The start of the part an offset lies in. */
export function windowStartOf(offsetUtf16: number): number {
  return Math.floor(Math.max(0, offsetUtf16) / windowUtf16) * windowUtf16;
}

/** The part that holds the offset; of a text that is not empty never an empty one. */
export function textWindow(lengthUtf16: number, offsetUtf16: number): TextWindow {
  const startUtf16 = windowStartOf(Math.min(offsetUtf16, Math.max(0, lengthUtf16 - 1)));
  return { startUtf16, endUtf16: Math.min(lengthUtf16, startUtf16 + windowUtf16), lengthUtf16 };
}

/** True when something of the span is in the part. */
export function isInWindow(span: { rawStartUtf16: number; rawEndUtf16: number }, part: TextWindow): boolean {
  return span.rawStartUtf16 < part.endUtf16 && span.rawEndUtf16 > part.startUtf16;
}
