/**
 * How many times as many, told by one word: "doubled", "twice as many", "a fivefold rise". Multiples in two words ("three
 * times") are numbers like others. Not what is so many times as many, and from when: the word does not say.
 */

import { boundBefore, intervalOf } from "./bound-words.ts";
import type { Quantity } from "./quantity.ts";

/** Some part of every form; most texts have none, and the forms cost more than to look for it. */
const ANY_FORM = /doubl|tripl|trebl|quadrupl|quintupl|halv|twice|thrice|fold/i;

type Form = { form: RegExp; value: (word: string) => number | undefined };

const VALUES: ReadonlyMap<string, number> = new Map([
  ["half", 0.5],
  ["twice", 2],
  ["double", 2],
  ["two", 2],
  ["thrice", 3],
  ["triple", 3],
  ["treble", 3],
  ["three", 3],
  ["quadruple", 4],
  ["four", 4],
  ["quintuple", 5],
  ["five", 5],
  ["six", 6],
  ["seven", 7],
  ["eight", 8],
  ["nine", 9],
  ["ten", 10],
  ["twenty", 20],
  ["hundred", 100],
  ["thousand", 1_000],
]);

const VERB = "doubl|tripl|trebl|quadrupl|quintupl|halv";
/** "doubled up in pain", "doubled as a kitchen", "double-parked" tell no number. */
const NOT_BEHIND =
  "(?![\\p{L}\\p{N}]|[-‐‑’']\\p{L}| (?:up|down|over|back|as (?:an?|the|its|his|her|their)|check)(?!\\p{L}))";
const AHEAD = "(?<![\\p{L}\\p{N}-])";
const SIZES =
  "size|number|amount|rate|price|cost|level|average|figure|length|height|weight|width|depth|age|distance|speed|population|" +
  "limit|norm|share|sum|total|value|volume|budget|income|wage|salary|quantity|capacity|strength|area|toll|usual|normal|national|legal";
const LIKE =
  "many|much|large|big|high|long|fast|likely|often|expensive|strong|wide|deep|heavy|old|far|great|good|bad|few|quickly|costly|deadly|common|tall|small";

const verbValue = (stem: string) =>
  VALUES.get(stem.toLowerCase() === "halv" ? "half" : `${stem.toLowerCase()}e`);
const wordValue = (word: string) => VALUES.get(word.toLowerCase());

const FORMS: readonly Form[] = [
  { form: new RegExp(`${AHEAD}(?<word>${VERB})(?:ed|ing)${NOT_BEHIND}`, "giu"), value: verbValue },
  {
    form: new RegExp(
      `(?<=\\b(?:to|will|would|could|may|might|can|should|must)(?: (?:more than|nearly|almost|about|roughly|at least))? )(?<word>${VERB})e${NOT_BEHIND}`,
      "giu",
    ),
    value: verbValue,
  },
  {
    form: new RegExp(
      `${AHEAD}(?<word>double|triple|treble|quadruple|quintuple)(?= (?:the|that|those|its|their|what)(?!\\p{L})| (?:[$€£]\\s?)?\\d)`,
      "giu",
    ),
    value: wordValue,
  },
  {
    form: new RegExp(
      `${AHEAD}(?<word>twice|thrice)(?= as (?:${LIKE})(?!\\p{L})| (?:the|its|their|that|this)(?: \\p{L}+){0,2}? (?:${SIZES})(?!\\p{L})| (?:that|those) of | what | (?:the |its |their )?(?:[$€£]\\s?)?\\d)`,
      "giu",
    ),
    value: wordValue,
  },
  {
    form: new RegExp(
      `(?<!\\b(?:is|are|was|were) )${AHEAD}(?<word>two|three|four|five|six|seven|eight|nine|ten|twenty|hundred|thousand)fold(?!\\p{L})`,
      "giu",
    ),
    value: wordValue,
  },
];

/** "double the 300", "three times the $40": the number is what the multiple is of, not what is told. */
const BASE =
  /\b(?:double|twice|thrice|triple|treble|quadruple|quintuple|times|fold)(?: (?:the|that|those|its|their|of|last year['’]s|about|around|some|nearly|almost|roughly))* (?:US\$|[$€£])?$/iu;
/** Longest form of BASE. */
const REACH_UTF16 = 48;

/** Whether a number that begins here is what a multiple in front of it is of. */
export function isBaseOfMultiple(text: string, startUtf16: number): boolean {
  return BASE.test(text.slice(Math.max(0, startUtf16 - REACH_UTF16), startUtf16));
}

export type Multiple = Pick<
  Quantity,
  "startUtf16" | "endUtf16" | "numberStartUtf16" | "numberEndUtf16" | "low" | "high" | "bound"
>;

function multipleAt(text: string, startUtf16: number, endUtf16: number, value: number): Multiple {
  const before = boundBefore(text, startUtf16);
  const bound = before?.bound ?? "exact";
  return {
    startUtf16: startUtf16 - (before?.lengthUtf16 ?? 0),
    endUtf16,
    numberStartUtf16: startUtf16,
    numberEndUtf16: endUtf16,
    bound,
    ...intervalOf(bound, value),
  };
}

/**
 * Finds multiples told by one word, with the bound in front of them: "more than doubled" is more than 2 times.
 *
 * @param text with plain spaces
 * @returns in text order, not overlapping. O(n).
 */
export function findMultiples(text: string): Multiple[] {
  if (!ANY_FORM.test(text)) return [];
  const found = FORMS.flatMap(({ form, value }) =>
    [...text.matchAll(form)].flatMap((match) => {
      const times = value(match.groups?.word ?? "");
      return times === undefined ? [] : [multipleAt(text, match.index, match.index + match[0].length, times)];
    }),
  ).sort((a, b) => a.numberStartUtf16 - b.numberStartUtf16);
  return found.filter(({ numberStartUtf16 }, at) => numberStartUtf16 >= (found[at - 1]?.endUtf16 ?? 0));
}
