/**
 * Words in which a time of day is one word, however it is written: "3:20 pm", "3.20 p.m." and "3:20pm" are one time. A stop
 * between two figures is a time's only where "a.m.", "p.m." or a time zone follows: "3.20" may be a price. Numbers grouped
 * by no-break spaces are one word as well. Not for what a text says of days (quantities/dating.ts).
 */
import { type Token, tokenize } from "#lib/text/tokens.ts";

const BLANK = "[ \\u00a0\\u2009\\u202f]?";
const HOUR = "(?<hour>[01]?\\d|2[0-3])";
const MINUTE = "(?<minute>[0-5]\\d)";
/** "a.m", without the last stop, which may close the sentence as well. */
const HALF = "(?<half>[ap])\\.?m(?![\\p{L}\\p{N}])";
/** As they are written: "ist" and "est" are words elsewhere. */
const ZONE = "(?-i:GMT|UTC|BST|CES?T|EES?T|MSK|IST|E[SD]T|C[SD]T|M[SD]T|P[SD]T|local time)(?![\\p{L}\\p{N}])";
const FORMS = [
  // 3:20, 15:20, 3:20 p.m
  `${HOUR}:${MINUTE}(?:${BLANK}${HALF})?`,
  // 3.20 p.m
  `${HOUR}\\.${MINUTE}${BLANK}${HALF}`,
  // 3 p.m
  `${HOUR}${BLANK}${HALF}`,
  // 15.20 GMT
  `${HOUR}\\.${MINUTE}(?=${BLANK}${ZONE})`,
  // 1520 GMT
  `(?<hour>[01]\\d|2[0-3])${MINUTE}(?=${BLANK}${ZONE})`,
];
/** Not in the middle of a longer figure, nor of hours, minutes and seconds. */
const TIME = new RegExp(
  `(?<![\\p{L}\\p{N}.,:\\p{Sc}])(?:${FORMS.join("|")})(?![\\p{L}\\p{N}]|[.,:]\\d)`,
  "giu",
);
const GROUPED =
  /(?<![\p{L}\p{N}.,])\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?:[.,]\d+)?(?![\p{L}\p{N}]|[.,]\d)/gu;

function timeNorm(groups: Record<string, string | undefined>): string {
  const { hour = "", minute = "00", half } = groups;
  const hourOnly = String(Number(hour));
  // On the dot: "3 p.m." and "3:00 p.m." are one.
  if (half !== undefined && minute === "00") return `${hourOnly}${half.toLowerCase()}m`;
  return `${hourOnly}:${minute}${half === undefined ? "" : `${half.toLowerCase()}m`}`;
}

/** Of `tokens` each; a find that begins or ends inside a word ("12 pm's") is none. */
function oneWords(text: string, tokens: readonly Token[]): Token[] {
  const times = [...text.matchAll(TIME)].map((match) => ({ match, norm: timeNorm(match.groups ?? {}) }));
  const grouped = [...text.matchAll(GROUPED)].map((match) => ({
    match,
    norm: match[0].replace(/[\u00a0\u2009\u202f]/gu, ""),
  }));
  if (times.length + grouped.length === 0) return [];
  const starts = new Set(tokens.map(({ startUtf16 }) => startUtf16));
  const ends = new Set(tokens.map(({ endUtf16 }) => endUtf16));
  return [...times, ...grouped]
    .map(({ match, norm }) => ({
      startUtf16: match.index,
      endUtf16: match.index + match[0].length,
      norm,
    }))
    .filter(({ startUtf16, endUtf16 }) => starts.has(startUtf16) && ends.has(endUtf16))
    .sort((x, y) => x.startUtf16 - y.startUtf16);
}

/**
 * The words of `text` in order, as `tokenize` gives them, but for these. Linear; a word may hold a space.
 */
export function tokenizeTimes(text: string): Token[] {
  const tokens = tokenize(text);
  const joined = oneWords(text, tokens);
  if (joined.length === 0) return tokens;
  const out: Token[] = [];
  let at = 0;
  for (const token of tokens) {
    while ((joined[at]?.endUtf16 ?? text.length + 1) <= token.startUtf16) at++;
    const one = joined[at];
    if (one === undefined || token.endUtf16 <= one.startUtf16) out.push(token);
    else if (out.at(-1) !== one) out.push(one);
  }
  return out;
}
