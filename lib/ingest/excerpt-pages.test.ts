import { describe, expect, it } from "vitest";
import { article, body, plan } from "./testing/plan-lines.ts";

const EXCERPTS = [
  [
    "Weir gate jams for the third time",
    "March 30, 2031",
    "The gate of the upper weir jammed on Monday. Two men of the board freed it with a bar, and the board says … ",
  ],
  [
    "Who signed for the new pump?",
    "March 24, 2031",
    "Three names stand under the order, and none of the three remembers writing it. We asked them on Sunday … ",
  ],
  [
    "Carts stand across the mill road",
    "March 19, 2031",
    "Some forty carts stood across the mill road again. The police counted 38, the carters 52. The road will be … ",
  ],
  [
    "A letter from the board",
    "March 11, 2031",
    "The board has written to us. Our figure of seventeen leaks a week is wrong, it says, and twelve is right … ",
  ],
] as const;

type Excerpt = (typeof EXCERPTS)[number];

const HEAD = ["Valley Watch", "Notes on the river", "", "Category Archives: Water", ""];
const page = (lines: (excerpt: Excerpt) => string[]) =>
  plan([...HEAD, ...EXCERPTS.flatMap(lines), "← Older posts"].join("\n")).articles;
const told = EXCERPTS.map(([title, , text]) => [title, text.trim()]);

describe("an index page of nothing but excerpts", () => {
  it.each<[string, (excerpt: Excerpt) => string[]]>([
    [
      "a link and a closing line each",
      ([title, date, text]) => [
        title,
        `Posted on ${date} by ann`,
        text,
        "Continue reading →",
        "Posted in Water | 4 Comments",
        "",
      ],
    ],
    ["a link each", ([title, date, text]) => [title, date, "", text, "", "Read more", ""]],
    ["their tags", ([title, date, text]) => [title, date, text, "Tags: river, weir", ""]],
  ])("is as many articles, parted by %s, and loses none", (_, lines) => {
    const read = page(lines);
    expect(read.map(({ title, body: text }) => [title, text])).toEqual(told);
    expect(read.map(({ publishedOn }) => publishedOn)).toEqual([
      "2031-03-30",
      "2031-03-24",
      "2031-03-19",
      "2031-03-11",
    ]);
  });
});

describe("excerpts below an article", () => {
  it("are no articles", () => {
    const text = Array.from(
      { length: 6 },
      (_, day) =>
        `On day ${day + 1} of the flood the water stood at the sill of the mill, and the miller carried his sacks up the hill to the chapel with the help of the carters, he said.`,
    );
    const teasers = EXCERPTS.flatMap(([title, date, teaser]) => [title, date, teaser, "Read more", ""]);
    const read = article([
      "The week the mill stood in the river",
      "April 2, 2031",
      "",
      ...text.flatMap((one) => [one, ""]),
      ...teasers,
    ]);
    expect(read.title).toBe("The week the mill stood in the river");
    expect(read.body.startsWith(body(...text))).toBe(true);
  });
});
