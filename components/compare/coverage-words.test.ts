import { expect, it } from "vitest";
import { coverageSentences, languageSentence, type ShownCoverage } from "./coverage-words.ts";

const whole: ShownCoverage = {
  isPending: false,
  isOutdated: false,
  isTooShort: false,
  language: "en-GB",
  otherLanguages: 0,
  notYetCompared: 0,
  tooShort: 0,
  failed: [],
  underWay: 0,
  hasMoreCandidates: false,
  numbersProblem: null,
};

it("says nothing where everything was looked at", () => {
  expect(coverageSentences(whole)).toEqual([]);
});

it.each([
  [{ isPending: true }, "This text has not been compared yet."],
  [{ isTooShort: true }, "This text is too short for a shared passage to be found."],
  [{ otherLanguages: 1 }, "1 article here in another language: a translation is not found."],
  [{ notYetCompared: 1_200 }, "1,200 articles here not compared yet."],
  [{ underWay: 2 }, "2 articles here not compared yet."],
  [
    { hasMoreCandidates: true },
    "More articles carry its words than one text is compared with: there may be more copies than are counted.",
  ],
  [{ numbersProblem: "Reading its numbers took too long." }, "Reading its numbers took too long."],
  [
    { language: "de" },
    "This text is not in English: its numbers, speakers, stock phrases and what a change touches are read by rules for English only. Passages are found in any language.",
  ],
  [{ tooShort: 3 }, "3 articles here too short for a shared passage."],
  [
    { failed: [{ title: "Chaos", problem: "it takes too long." }] },
    "Could not be compared with “Chaos”: it takes too long.",
  ],
])("%o: %s", (coverage, sentence) => {
  expect(coverageSentences({ ...whole, ...coverage })).toEqual([sentence]);
});

it.each([
  ["en", null],
  ["EN-us", null],
  ["nl", /^“Chaos” is not in English: its numbers/],
  ["ar", /Passages are found in any language\.$/],
  ["und", /^“Chaos” is in no language that was recognised: its numbers/],
])("of a text in %s says what is read of it", (language, words) => {
  const sentence = languageSentence(language, "“Chaos”");
  if (words === null) expect(sentence).toBeNull();
  else expect(sentence).toMatch(words);
});
