/** What a text says right before and right behind a stretch of it, as far as the sentence goes. Pure. */

export type Stretch = {
  startUtf16: number;
  /** Exclusive. */
  endUtf16: number;
};

/** How far to either side a sentence is quoted. */
const REACH_UTF16 = 90;

/** From the sentence's beginning, or from a whole word with an ellipsis. */
function before(text: string, startUtf16: number): string {
  const from = Math.max(0, startUtf16 - REACH_UTF16);
  const near = text.slice(from, startUtf16);
  const own = near.split(/(?<=[.!?]["”’)]?\s)(?=\P{Ll})|\n/u).at(-1) ?? "";
  if (own.length < near.length || from === 0) return own;
  return `…${own.slice(own.search(/\s/u) + 1)}`;
}

/** To the sentence's end, or to a whole word with an ellipsis. */
function behind(text: string, endUtf16: number): string {
  const near = text.slice(endUtf16, endUtf16 + REACH_UTF16);
  const own = near.split(/(?<=[.!?]["”’)]?)(?=\s\P{Ll})|\n/u)[0] ?? "";
  if (own.length < near.length || endUtf16 + near.length >= text.length) return own;
  return `${own.slice(0, Math.max(0, own.search(/\S*$/u))).trimEnd()}…`;
}

/** At most 90 units to either side, and an ellipsis where that cuts the sentence. White space as it stands. */
export function wordsAround(
  text: string,
  { startUtf16, endUtf16 }: Stretch,
): { before: string; behind: string } {
  return { before: before(text, startUtf16), behind: behind(text, endUtf16) };
}
