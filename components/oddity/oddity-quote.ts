/** The words of a slip as they are quoted beside it: with enough around them to be understood. Pure. */

/** How far around the words their sentence is quoted. */
const REACH_UTF16 = 90;

type Stretch = { startUtf16: number; endUtf16: number };

/** From the sentence's beginning, or from a whole word with an ellipsis. */
function before(text: string, startUtf16: number): string {
  const from = Math.max(0, startUtf16 - REACH_UTF16);
  const near = text.slice(from, startUtf16);
  const own = near.split(/(?<=[.!?]["”’)]?\s)(?=\P{Ll})|\n/u).at(-1) ?? "";
  if (own.length < near.length || from === 0) return own;
  return `…${own.slice(own.search(/\s/u) + 1)}`;
}

function behind(text: string, endUtf16: number): string {
  const near = text.slice(endUtf16, endUtf16 + REACH_UTF16);
  const own = near.split(/(?<=[.!?]["”’)]?)(?=\s\P{Ll})|\n/u)[0] ?? "";
  if (own.length < near.length || endUtf16 + near.length >= text.length) return own;
  return `${own.slice(0, Math.max(0, own.search(/\S*$/u))).trimEnd()}…`;
}

/** One line, from at most 90 units before the words to as many behind them. */
export function oddityQuote(text: string, { startUtf16, endUtf16 }: Stretch): string {
  const quoted = `${before(text, startUtf16)}${text.slice(startUtf16, endUtf16)}${behind(text, endUtf16)}`;
  return quoted.replace(/\s+/gu, " ").trim();
}
