import { expect, it } from "vitest";
import { sharingWords } from "./sharing-words.ts";

const found = {
  isCompared: true,
  isTooShort: false,
  sharesWith: 4,
  mayShareWithMore: false,
  textOrigins: 1,
  isEarliestHere: false,
};

it.each([
  ["what was not compared", null, [null, "not compared yet"]],
  ["what its worker has not reached", { isCompared: false }, [null, "not compared yet"]],
  ["copies of one text", {}, ["shares with 4", "1 text origin"]],
  ["passages of two texts", { textOrigins: 2 }, ["shares with 4", "2 text origins"]],
  ["the first of them", { isEarliestHere: true }, ["earliest here of 5", "1 text origin"]],
  [
    "a story of which not all copies were looked at",
    { sharesWith: 101, mayShareWithMore: true },
    ["shares with 101+", "1 text origin; not all compared"],
  ],
  ["nothing", { sharesWith: 0, textOrigins: 0 }, [null, "no passage found"]],
  ["a few words", { sharesWith: 0, isTooShort: true }, [null, "too short to compare"]],
  [
    "words that ran too widely",
    { sharesWith: 0, mayShareWithMore: true },
    [null, "no passage found; not all compared"],
  ],
])("tells %s", (_, change, [chip, note]) => {
  expect(sharingWords(change === null ? null : { ...found, ...change })).toEqual({ chip, note });
});
