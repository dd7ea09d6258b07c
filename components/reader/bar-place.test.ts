import { expect, test } from "vitest";
import { barPlace } from "./bar-place.ts";

const box = (left: number, top: number, right = left + 100) => ({ left, right, top, bottom: top + 30 });
const column = { left: 100, right: 700 };
const view = { top: 48, bottom: 800 };
const bar = { width: 300, height: 40 };

test.each([
  ["under the last line", [box(150, 200)], { x: 150, y: 238, side: "below" }],
  [
    "where the last line begins, however many boxes it has",
    [box(400, 200), box(100, 231), box(200, 231)],
    { x: 100, y: 269, side: "below" },
  ],
  ["within the column at its right edge", [box(650, 200, 690)], { x: 400, y: 238, side: "below" }],
  [
    "over the first line where the screen ends",
    [box(150, 740), box(120, 771)],
    { x: 150, y: 732, side: "above" },
  ],
  ["below where neither side has room", [box(150, 60), box(100, 790)], { x: 100, y: 828, side: "below" }],
] as const)("%s", (_, [first, ...rest], expected) => {
  expect(barPlace([first, ...rest], column, view, bar)).toEqual(expected);
});

test("a bar wider than the column begins with it", () => {
  expect(barPlace([box(300, 200)], column, view, { width: 900, height: 40 }).x).toBe(100);
});
