/** Words that say which statement a stretch is, and its alignment by stems: for finding, never for judging what changed. */
import { startsSentence } from "#lib/compare/changed-side.ts";
import { STOP_WORDS } from "#lib/compare/stop-words.ts";
import { CALENDAR } from "#lib/compare/touch-words.ts";
import type { Token } from "#lib/text/tokens.ts";
import { type EqualRun, equalRuns } from "#lib/text/word-diff.ts";

const STEM_LENGTH = 5;

/** Truncation, as in reading.ts. */
export const stemOf = (norm: string): string => norm.slice(0, STEM_LENGTH);

/** The word a token is found by: its stem; a common word as it is. */
export const findingKey = ({ norm }: Token): string => (STOP_WORDS.has(norm) ? norm : stemOf(norm));

/** Runs of words that are equal by their stems. */
export function equalStems(a: Token[], b: Token[]): EqualRun[] {
  const numbers = new Map<string, number>();
  const number = (token: Token) => {
    const key = findingKey(token);
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  };
  return equalRuns(a.map(number), b.map(number));
}

/** Whether a word is neither common nor a name, which anybody may speak of. */
export function isTelling(text: string, token: Token): boolean {
  if (STOP_WORDS.has(token.norm)) return false;
  if (CALENDAR.has(token.norm)) return true;
  const written = text.slice(token.startUtf16, token.endUtf16);
  if (!/^\p{Lu}/u.test(written)) return true;
  return !/^\p{Lu}.*\p{Lu}/u.test(written) && startsSentence(text, token.startUtf16);
}
