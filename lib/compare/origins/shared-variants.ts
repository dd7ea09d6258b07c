/**
 * What two texts have in common against a third of the same passage: the same words in the same place where the third has
 * others. A text that repeats another's slip was hardly made from the one without it (the common-error method of textual
 * criticism). Nothing says by itself which of the two had it first. Pure.
 */
import type { WordChange } from "../comparison.ts";
import { findNumerals } from "../numerals/find-numerals.ts";

export type SharedVariant = {
  kind: "spelling" | "number" | "quotation" | "wording";
  /** The words both have, and the third's in their place: one to four each, among the same words. */
  words: string;
  thirdWords: string;
  aStartUtf16: number;
  aEndUtf16: number;
  bStartUtf16: number;
  bEndUtf16: number;
};

export type Text = {
  body: string;
  /** Spans between quotation marks; asked for only where something is shared. */
  quotations: () => readonly Span[];
};
type Span = { startUtf16: number; endUtf16: number };

/** A longer stretch is another telling of the thing, not a slip. */
const MOST_WORDS = 4;
/** So many words on either side are looked at: the next must be the same, and one more on one side or the other. */
const CONTEXT_WORDS = 2;
const LEAST_CONTEXT = 3;
/** Far more than so many words take. */
const CONTEXT_UNITS = 80;

const folded = (words: string) => words.normalize("NFKC").toLowerCase();

const wordsOf = (text: string): string[] => folded(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** How many of the next words are the same; where both texts end there is nothing that could differ. */
function sameWords(x: readonly string[], y: readonly string[]): number {
  let same = 0;
  while (same < CONTEXT_WORDS && x[same] === y[same]) same++;
  return same;
}

/** Whether each has words there, few, and the same words stand around them in both texts. */
function isSlip(change: WordChange, text: string, third: string): boolean {
  const [mine, theirs] = [wordsOf(change.a).length, wordsOf(change.b).length];
  if (mine === 0 || theirs === 0 || Math.max(mine, theirs) > MOST_WORDS || Math.abs(mine - theirs) > 1)
    return false;
  const before = sameWords(
    wordsOf(text.slice(Math.max(0, change.aStartUtf16 - CONTEXT_UNITS), change.aStartUtf16)).reverse(),
    wordsOf(third.slice(Math.max(0, change.bStartUtf16 - CONTEXT_UNITS), change.bStartUtf16)).reverse(),
  );
  const behind = sameWords(
    wordsOf(text.slice(change.aEndUtf16, change.aEndUtf16 + CONTEXT_UNITS)),
    wordsOf(third.slice(change.bEndUtf16, change.bEndUtf16 + CONTEXT_UNITS)),
  );
  return before > 0 && behind > 0 && before + behind >= LEAST_CONTEXT;
}

/** Letters to insert, drop, exchange or turn round, up to `most`; more than that is `most + 1`. O(length · most). */
function editsBetween(x: string, y: string, most: number): number {
  if (Math.abs(x.length - y.length) > most) return most + 1;
  let [before, last]: [number[], number[]] = [[], Array.from({ length: y.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= x.length; i++) {
    const row = [i];
    for (let j = 1; j <= y.length; j++) {
      const isSame = x[i - 1] === y[j - 1];
      const turned = i > 1 && j > 1 && x[i - 1] === y[j - 2] && x[i - 2] === y[j - 1];
      const swap = turned ? (before[j - 2] ?? most) + 1 : most + 1;
      row.push(
        Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1), swap),
      );
    }
    [before, last] = [last, row];
  }
  return Math.min(last[y.length] ?? most + 1, most + 1);
}

/** One word written another way: a letter or two within it, not its ending, which grammar changes. */
function isSpelling(x: string, y: string): boolean {
  const [a, b] = [folded(x), folded(y)];
  if (!/^\p{L}{5,}$/u.test(a) || !/^\p{L}{5,}$/u.test(b) || a === b) return false;
  if (a.slice(-2) !== b.slice(-2) || a[0] !== b[0]) return false;
  return editsBetween(a, b, 2) <= 2;
}

function kindOf(change: WordChange, quotations: readonly Span[]): SharedVariant["kind"] {
  if (isSpelling(change.a, change.b)) return "spelling";
  const areNumbers = [change.a, change.b].every((words) => findNumerals(words).length > 0);
  if (areNumbers && change.touches.includes("number")) return "number";
  const isQuoted = quotations.some(
    (span) => span.startUtf16 <= change.aStartUtf16 && change.aEndUtf16 <= span.endUtf16,
  );
  return isQuoted ? "quotation" : "wording";
}

/** Whether two texts have alike what stands in the third's place. */
const isAlike = (x: WordChange, y: WordChange) => folded(x.a) === folded(y.a) && folded(x.b) === folded(y.b);

function byThirdPlace(changes: readonly WordChange[]): Map<number, WordChange[]> {
  const places = new Map<number, WordChange[]>();
  for (const change of changes) {
    const there = places.get(change.bStartUtf16);
    if (there) there.push(change);
    else places.set(change.bStartUtf16, [change]);
  }
  return places;
}

/** `changes`: those of its passages with the third, the third as their B side, in order. */
export type AgainstThird = { text: Text; changes: readonly WordChange[] };

/**
 * What `a` and `b` share against `third`, in the order of `a`. Linear: words are looked at only where both changed the
 * third's in one place.
 */
export function sharedVariants(a: AgainstThird, b: AgainstThird, third: string): SharedVariant[] {
  const ofB = byThirdPlace(b.changes);
  return a.changes.flatMap((mine) => {
    // Of several in one place the first.
    const same = ofB
      .get(mine.bStartUtf16)
      ?.find((theirs) => isAlike(mine, theirs) && isSlip(theirs, b.text.body, third));
    if (same === undefined || !isSlip(mine, a.text.body, third)) return [];
    return [
      {
        kind: kindOf(mine, a.text.quotations()),
        words: mine.a,
        thirdWords: mine.b,
        aStartUtf16: mine.aStartUtf16,
        aEndUtf16: mine.aEndUtf16,
        bStartUtf16: same.aStartUtf16,
        bEndUtf16: same.aEndUtf16,
      },
    ];
  });
}
