import { expect, test } from "vitest";
import { parseRange, trimRange } from "./text-range.ts";

const body = "One two.\n\nThree 🌊 ";

test.each<[number, number, string | null]>([
  [0, 3, "One"],
  [0, 4, "One"],
  [3, 7, "two"],
  [4, 10, "two."],
  [8, 10, null],
  [8, 19, "Three 🌊"],
  [5, 5, null],
])("%i-%i without white space at its ends", (startUtf16, endUtf16, expected) => {
  const range = trimRange(body, { startUtf16, endUtf16 });
  expect(range && body.slice(range.startUtf16, range.endUtf16)).toBe(expected);
});

test.each<[string | undefined, object | null]>([
  ["3-7", { startUtf16: 3, endUtf16: 7 }],
  ["0-19", { startUtf16: 0, endUtf16: 19 }],
  ["0-20", null],
  ["7-3", null],
  ["3-3", null],
  ["-3-7", null],
  ["3-7x", null],
  ["", null],
  [undefined, null],
])("reads %j of the address", (text, expected) => {
  expect(parseRange(text, 19)).toEqual(expected);
});
