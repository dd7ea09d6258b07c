import { expect, it } from "vitest";
import { odditiesAt, type ShownOddity } from "./shown-oddity.ts";

const slip: ShownOddity = {
  articleId: "one",
  name: "Harbour Office",
  oddity: {
    kind: "oneDateTwice",
    startUtf16: 10,
    endUtf16: 40,
    spans: [
      { startUtf16: 10, endUtf16: 13 },
      { startUtf16: 37, endUtf16: 40 },
    ],
    why: "It is said to change, and both numbers are told for 2030.",
  },
  quote: "587 in 2030 to 618 in 2030",
  href: "/",
};

it.each([
  ["the number itself", { startUtf16: 10, endUtf16: 13 }, "one", 1],
  ["a number that touches it", { startUtf16: 12, endUtf16: 20 }, "one", 1],
  ["a number between the two that do not fit", { startUtf16: 20, endUtf16: 24 }, "one", 0],
  ["a number right behind it", { startUtf16: 40, endUtf16: 44 }, "one", 0],
  ["the same place in another article", { startUtf16: 10, endUtf16: 13 }, "two", 0],
])("is told beside %s", (_, stretch, articleId, count) => {
  expect(odditiesAt([slip], articleId, stretch)).toHaveLength(count);
});
