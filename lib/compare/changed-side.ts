/** The words of one side that a change is about, and what a reader sees around them. */
import { findNumerals } from "#lib/compare/numerals/find-numerals.ts";
import type { Token } from "#lib/text/tokens.ts";

/** Tokens [from, to) of one side differ; the others are what surrounds them. Offsets index `text`. */
export type ChangedSide = { text: string; tokens: Token[]; from: number; to: number };

export const changedTokens = (side: ChangedSide): Token[] => side.tokens.slice(side.from, side.to);

export const writtenAs = (side: ChangedSide, token: Token): string =>
  side.text.slice(token.startUtf16, token.endUtf16);

/** Whether a word that begins here is capitalised for its place: behind a full stop, a colon, a quotation mark. */
export function startsSentence(text: string, startUtf16: number): boolean {
  const before = text.slice(Math.max(0, startUtf16 - 12), startUtf16);
  return /(?:^|[.!?…:\n])[\s"'“”‘’«»„([]*$/u.test(before) || /["“‘«„]\s?$/u.test(before);
}

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/^(?:wont)$/, "will not"],
  [/^(?:cant|cannot)$/, "can not"],
  [/^(?:shant)$/, "shall not"],
  [/^(is|are|was|were|do|does|did|has|have|had|could|would|should|must|need|might|ought|dare)nt$/, "$1 not"],
];
/** By how the ending is written, since "we'll" reads as "well" without its apostrophe. */
const SHORTENED: readonly (readonly [RegExp, string])[] = [
  [/['’]ll$/iu, " will"],
  [/['’]ve$/iu, " have"],
  [/['’]re$/iu, " are"],
  [/['’]m$/iu, " am"],
  [/['’]d$/iu, " would"],
];

/** Every form of ENDINGS ends so; most words do not. */
const mayBeEnding = (norm: string) => norm.endsWith("nt") || norm === "cannot";

function writtenOut(side: ChangedSide, token: Token): string[] {
  for (const [ending, full] of mayBeEnding(token.norm) ? ENDINGS : [])
    if (ending.test(token.norm)) return token.norm.replace(ending, full).split(" ");
  const written = writtenAs(side, token);
  if (!/['’]/.test(written)) return [token.norm];
  for (const [ending, full] of SHORTENED)
    if (ending.test(written)) return written.toLowerCase().replace(ending, full).split(" ");
  return [token.norm];
}

/** The changed words in lower case with contractions written out: "won't" is "will not". */
export function plainWords(side: ChangedSide): string[] {
  return changedTokens(side).flatMap((token) => writtenOut(side, token));
}

/** The numbers among the changed words by their value, and the tokens that are no part of one. */
export function numbersIn(side: ChangedSide): {
  values: string[];
  others: { token: Token; index: number }[];
} {
  const tokens = changedTokens(side);
  const first = tokens[0]?.startUtf16 ?? 0;
  // A currency sign that stayed says what "40m" is.
  const sign = /[\p{Sc}]\s?$/u.exec(side.text.slice(Math.max(0, first - 2), first))?.[0] ?? "";
  const startUtf16 = first - sign.length;
  const numerals = findNumerals(side.text.slice(startUtf16, tokens.at(-1)?.endUtf16 ?? startUtf16));
  const isIn = (token: Token) =>
    numerals.some(
      (numeral) =>
        numeral.startUtf16 + startUtf16 < token.endUtf16 && token.startUtf16 < numeral.endUtf16 + startUtf16,
    );
  return {
    values: numerals.map(({ value }) => String(value)),
    others: tokens.flatMap((token, i) => (isIn(token) ? [] : [{ token, index: side.from + i }])),
  };
}
