/** English number words and what they are worth. Only words; how they combine is read-numeral.ts's. */

const ZERO = ["zero", "nought", "naught"];
const ONES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const TEENS = [
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
];
const TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

const ORDINAL_ONES = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"];
const ORDINAL_TEENS = [
  "tenth",
  "eleventh",
  "twelfth",
  "thirteenth",
  "fourteenth",
  "fifteenth",
  "sixteenth",
  "seventeenth",
  "eighteenth",
  "nineteenth",
];
const ORDINAL_TENS = TENS.map((word) => word.replace(/y$/u, "ieth"));

function numbered(words: readonly string[], from: number, step = 1): [string, number][] {
  return words.map((word, at) => [word, from + at * step]);
}

/** Below one hundred. */
export const SMALL: ReadonlyMap<string, number> = new Map([
  ...ZERO.map((word): [string, number] => [word, 0]),
  ...numbered(ONES, 1),
  ...numbered(TEENS, 10),
  ...numbered(TENS, 20, 10),
]);

/** Words that multiply, beyond "hundred". Long and short forms; the short ones that are letters stand in LETTERS. */
export const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ["thousand", 1e3],
  ["thousands", 1e3],
  ["lakh", 1e5],
  ["lakhs", 1e5],
  ["million", 1e6],
  ["millions", 1e6],
  ["mil", 1e6],
  ["mln", 1e6],
  ["crore", 1e7],
  ["crores", 1e7],
  ["billion", 1e9],
  ["billions", 1e9],
  ["bln", 1e9],
  ["bn", 1e9],
  ["trillion", 1e12],
  ["trillions", 1e12],
  ["tln", 1e12],
  ["tn", 1e12],
]);

/** Letters that multiply behind digits, as written: a small m is a metre. */
export const LETTERS: ReadonlyMap<string, number> = new Map([
  ["k", 1e3],
  ["K", 1e3],
  ["M", 1e6],
  ["b", 1e9],
  ["B", 1e9],
  ["G", 1e9],
  ["T", 1e12],
  ["MM", 1e6],
]);

export const DOZENS: ReadonlySet<string> = new Set(["dozen", "dozens", "dz", "dzs", "doz", "dozs"]);

/** What a fraction is divided by: "third", "twentieth", "hundredths". "second" is left out: it is never a half. */
export const DENOMINATORS: ReadonlyMap<string, number> = new Map(
  [
    ["half", 2] as [string, number],
    ["halves", 2] as [string, number],
    ["quarter", 4] as [string, number],
    ...numbered(ORDINAL_ONES, 1).filter(([word]) => word !== "second" && word !== "first"),
    ...numbered(ORDINAL_TEENS, 10),
    ...numbered(ORDINAL_TENS, 20, 10),
    ["hundredth", 100] as [string, number],
    ["thousandth", 1e3] as [string, number],
    ["millionth", 1e6] as [string, number],
    ["billionth", 1e9] as [string, number],
    ["trillionth", 1e12] as [string, number],
  ].flatMap(([word, value]): [string, number][] =>
    word === "halves"
      ? [[word, value]]
      : [
          [word, value],
          [`${word}s`, value],
        ],
  ),
);

/** The last word of a compound ordinal: "first" to "ninth", as in "twenty-firsts". */
export const ORDINAL_UNITS: ReadonlyMap<string, number> = new Map(
  numbered(ORDINAL_ONES, 1).flatMap(([word, value]): [string, number][] => [
    [word, value],
    [`${word}s`, value],
  ]),
);

export const TENS_WORDS: ReadonlySet<string> = new Set(TENS);
export const VULGAR_FRACTIONS: ReadonlyMap<string, number> = new Map([
  ["½", 1 / 2],
  ["⅓", 1 / 3],
  ["⅔", 2 / 3],
  ["¼", 1 / 4],
  ["¾", 3 / 4],
  ["⅕", 1 / 5],
  ["⅖", 2 / 5],
  ["⅗", 3 / 5],
  ["⅘", 4 / 5],
  ["⅙", 1 / 6],
  ["⅚", 5 / 6],
  ["⅐", 1 / 7],
  ["⅛", 1 / 8],
  ["⅜", 3 / 8],
  ["⅝", 5 / 8],
  ["⅞", 7 / 8],
  ["⅑", 1 / 9],
  ["⅒", 1 / 10],
]);
