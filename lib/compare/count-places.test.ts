import { expect, it } from "vitest";
import { countPlaces } from "./count-places.ts";

const span = (startUtf16: number, endUtf16: number) => ({ startUtf16, endUtf16 });

it.each([
  ["none", [], 0],
  ["one, held against five texts", Array.from({ length: 5 }, () => span(10, 40)), 1],
  ["two, in any order", [span(60, 90), span(10, 40), span(60, 90)], 2],
  ["neighbours, which are two", [span(10, 40), span(40, 60)], 2],
  ["one, of which another text has a part", [span(10, 40), span(20, 60), span(55, 70)], 1],
])("counts %s", (_, spans, expected) => {
  expect(countPlaces(spans)).toBe(expected);
});
