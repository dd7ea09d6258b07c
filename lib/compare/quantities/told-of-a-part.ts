/**
 * A number that is only the whole of which its text tells a part: "three of the seven hostages were freed" says that there
 * are seven hostages, and of three that they were freed. It says nothing of "seven hostages were freed".
 */
import type { CountedSide } from "./counted-side.ts";
import { countedState } from "./counted-state.ts";
import { FUNCTION_WORDS } from "./function-words.ts";
import type { CountedState } from "./quantity.ts";
import { wordStem } from "./word-stem.ts";

const NUMBER =
  "\\d[\\d,.]*(?: (?:hundred|thousand|million|billion))?|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-)?(?:one|two|three|four|five|six|seven|eight|nine)|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
const SHARE =
  "half|(?:a|one|two|three) (?:third|quarter|fifth)s?|(?:a )?(?:majority|minority|third|quarter)|most|many|several|some|(?:a )?few|none|neither|part|(?:\\d[\\d.]*)(?: ?%| per ?cent)";
const OF_THE =
  "(?:of|out of|from among) (?:(?:the |its |their |his |her |our |those |these )(?:[\\p{L}-]+['’]s? )?|\\p{Lu}[\\p{L}-]+['’]s? )";
/** "three of the", "three crew members of the", "half of": right in front of the whole. "Six blocks of 3" parts nothing. */
const PART_IN_FRONT = new RegExp(
  `(?<![\\p{L}\\d.,-])(?:(?:${NUMBER}|${SHARE})(?: (?!of\\b)\\p{Ll}[\\p{L}’'-]*){0,2} ${OF_THE}|(?:${NUMBER}|${SHARE}) (?:out )?of )(?:original |first )?$`,
  "iu",
);
/** "Of the seven hostages in Orla, three were freed": the whole opens the clause, and behind a comma stands its part. */
const OPENS_CLAUSE =
  /(?:^|[,;:—–“”"(] ?|\b(?:and|but|that|said) )(?:of|out of|among|from among) (?:the |its |their |those |these )?$/iu;
const PART_BEHIND = new RegExp(
  `^[^,;:—–“”"()]{0,60}, (?:(?:at least|only|about|some|just|nearly|almost|more than|fewer than|up to|as many as) )?(?:${NUMBER}|${SHARE})(?![\\p{L}\\d-])`,
  "iu",
);

type Telling = { before: string; behind: string };

/** The words that tell what became of the part; null where the number is not the whole of one. */
function partOf({ before, behind }: CountedSide): Telling | null {
  const front = PART_IN_FRONT.exec(before);
  if (front !== null) return { before: before.slice(0, front.index), behind };
  if (!OPENS_CLAUSE.test(before)) return null;
  const part = PART_BEHIND.exec(behind);
  return part === null ? null : { before: "", behind: behind.slice(part[0].length) };
}

const CLAUSE_BREAK = /[,;:—–()“”"]|\b(?:and|but|while|whereas|that|who|which)\b/iu;
/** A place or date between what is counted and its verb. */
const ASIDE =
  /^ (?:in|at|on|near|over|across|from|aboard|inside|around) (?:the |its |their )?[\p{L}\d’'-]+(?: \p{Lu}[\p{L}’'-]+)*/u;

/** Verbs that FUNCTION_WORDS holds because no noun is counted behind them. */
const isVerbLike =
  /^(?:took|won|lost|fled|died|fell|held|hit|struck|returned|attended|voted|arrived|left|drowned|joined)$/u;

function stemsOf(words: string): string[] {
  return [...words.matchAll(/\p{L}[\p{L}’'-]*/gu)].flatMap(([word]) => {
    const lower = word.toLowerCase();
    return lower.length > 2 && (isVerbLike.test(lower) || !FUNCTION_WORDS.has(lower))
      ? [wordStem(lower)]
      : [];
  });
}

/** The nearest telling word on either side, in the clause of the number: what is done to them, and what they do. */
function governing({ before, behind }: Telling): string[] {
  const near = behind.replace(ASIDE, "").split(CLAUSE_BREAK, 1)[0] ?? "";
  return [...stemsOf(before.split(CLAUSE_BREAK).at(-1) ?? "").slice(-1), ...stemsOf(near).slice(0, 1)];
}

/** The state they come to by those words, whatever their own noun says of them. */
function stateTold({ before, behind }: Telling): CountedState | null {
  const at = { startUtf16: before.length, endUtf16: before.length };
  const text = before + behind;
  return countedState(text, at, 0, text.length);
}

function isSameTelling(a: Telling, b: Telling): boolean {
  const state = stateTold(a);
  if (state !== null && state === stateTold(b)) return true;
  const words = governing(a);
  return governing(b).some((word) => words.includes(word));
}

/**
 * Whether one text tells of a part of its number what the other tells of all of its own, so that the two do not count the
 * same; the same from either side. Linear in the two sentences.
 */
export function isToldOfAPart(a: CountedSide, b: CountedSide): boolean {
  const [ofA, ofB] = [partOf(a), partOf(b)];
  if ((ofA === null) === (ofB === null)) return false;
  return isSameTelling(ofA ?? a, ofB ?? b);
}
