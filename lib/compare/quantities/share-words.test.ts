import { expect, it } from "vitest";
import { shareWords } from "./share-words.ts";

it.each([
  [1 / 3, "1/3"],
  [2 / 3, "2/3"],
  [0.75, "3/4"],
  [2 / 4, "1/2"],
  [9 / 10, "9/10"],
  [0.37, null],
  [1, null],
  [1.5, null],
  [0, null],
])("%d reads as %s", (value, words) => {
  expect(shareWords(value)).toBe(words);
});
