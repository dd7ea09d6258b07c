import { expect, it } from "vitest";
import { compareQuantities } from "./compare-quantities.ts";
import { findQuantities } from "./find-quantities.ts";

const noughts = (text: string) =>
  findQuantities(text)
    .filter(({ low, high }) => low === 0 && high === 0)
    .map((found) => [found.text, found.counted, found.state, found.asOf]);

it.each([
  ["No one was killed in Orla on 3 May 2031.", ["No one", "person", "dead", "2031-05-03"]],
  ["The mayor said that nobody had been seriously hurt.", ["nobody", "person", "injured", null]],
  ["No civilians were killed, the Guard said.", ["No civilians", "civilian", "dead", null]],
  ["Two homes burned, but no residents were injured.", ["no residents", "resident", "injured", null]],
  ["By Friday no one was missing.", ["no one", "person", "missing", null]],
])("%s counts nought", (text, expected) => {
  expect(noughts(text)).toEqual([expected]);
});

it.each([
  "No one was reported killed.",
  "No casualties were reported in Orla.",
  "No deaths were immediately known.",
  "It is not clear whether anyone was killed, or whether no one was injured.",
  "She hoped that no one was hurt.",
  "They moved the village so that no one was killed.",
  "The Guard denied that no one was killed.",
  "No one knows how many were killed.",
  "No one was believed to be missing.",
  "No one killed him.",
  "There was no one.",
  "No homes were flooded.",
  "No more than 40 people were killed.",
  "No fewer than four people were injured.",
])("%s counts no nought", (text) => {
  expect(noughts(text)).toEqual([]);
});

it.each([
  ["On 3 May 2031 four people were killed by the flood in Orla.", "conflict"],
  ["By 5 May 2031 four people had been killed by the flood in Orla.", "changed"],
  ["Four people were killed by the flood in Orla.", "unclear"],
  ["On 3 May 2031 up to four people were killed by the flood in Orla.", "agree"],
])("“No one was killed” beside “%s” is %s", (other, verdict) => {
  const pairs = compareQuantities("No one was killed by the flood in Orla on 3 May 2031.", other);
  expect(pairs.map((pair) => pair.verdict)).toEqual([verdict]);
});

it("does not take the dead for those who are not missing", () => {
  const pairs = compareQuantities(
    "No one was missing after the flood in Orla on 3 May 2031.",
    "On 3 May 2031 four people were killed by the flood in Orla.",
  );
  expect(pairs).toEqual([]);
});
