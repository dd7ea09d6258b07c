/**
 * What two texts have in common against a third of the same passage: the same words in the same place where the third has
 * others. A text that repeats another's slip was hardly made from the one without it (the common-error method of textual
 * criticism). Nothing says by itself which of the two had it first. Pure.
 */
import type { Passage, Touched } from "../comparison.ts";
import { passageChanges } from "../passage-words.ts";

export type SharedVariant = {
  kind: "spelling" | "number" | "quotation" | "wording";
  /** The words both have, and the third's in their place; "" where one has none. */
  words: string;
  thirdWords: string;
  aStartUtf16: number;
  aEndUtf16: number;
  bStartUtf16: number;
  bEndUtf16: number;
};

type Change = {
  words: string;
  third: string;
  startUtf16: number;
  endUtf16: number;
  thirdStartUtf16: number;
  touches: Touched[];
};

export type Text = { body: string /** Spans between quotation marks. */; quotations: readonly Span[] };
type Span = { startUtf16: number; endUtf16: number };

const folded = (words: string) => words.normalize("NFKC").toLowerCase();

function changesAgainst(text: string, third: string, passages: readonly Passage[]): Change[] {
  return passages.flatMap((passage) =>
    passageChanges(text, third, passage).map((change) => ({
      words: change.a,
      third: change.b,
      startUtf16: change.aStartUtf16,
      endUtf16: change.aEndUtf16,
      thirdStartUtf16: change.bStartUtf16,
      touches: change.touches,
    })),
  );
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

function kindOf(change: Change, quotations: readonly Span[]): SharedVariant["kind"] {
  if (isSpelling(change.words, change.third)) return "spelling";
  if (change.touches.includes("number")) return "number";
  const isQuoted = quotations.some(
    (span) => span.startUtf16 <= change.startUtf16 && change.endUtf16 <= span.endUtf16,
  );
  return isQuoted ? "quotation" : "wording";
}

/**
 * What `a` and `b` share against `third`, in the order of `a`. `withA`, `withB`: the aligned passages of each with the
 * third, the third as their B side. O(changes of a · changes of b) after aligning.
 */
export function sharedVariants(
  a: { text: Text; withThird: readonly Passage[] },
  b: { text: Text; withThird: readonly Passage[] },
  third: string,
): SharedVariant[] {
  const ofB = changesAgainst(b.text.body, third, b.withThird);
  return changesAgainst(a.text.body, third, a.withThird).flatMap((mine) => {
    const same = ofB.find(
      (theirs) =>
        theirs.thirdStartUtf16 === mine.thirdStartUtf16 &&
        folded(theirs.words) === folded(mine.words) &&
        folded(theirs.third) === folded(mine.third),
    );
    if (same === undefined) return [];
    return [
      {
        kind: kindOf(mine, a.text.quotations),
        words: mine.words,
        thirdWords: mine.third,
        aStartUtf16: mine.startUtf16,
        aEndUtf16: mine.endUtf16,
        bStartUtf16: same.startUtf16,
        bEndUtf16: same.endUtf16,
      },
    ];
  });
}
