import { describe, expect, it } from "vitest";
import { article, body } from "./testing/plan-lines.ts";

const TEXT = [
  "Satellite pictures taken on Tuesday show at least three new pits on the eastern flank of the mine, near the chapel.",
  "The owner said in March that it would not dig east of the old line before a court had ruled on the complaint.",
  "The pictures show earth moved and no coal, a woman who speaks for the owner said, and nobody should read more into them.",
  "A geologist who looked at the pictures for this newspaper said that each pit was between sixty and eighty metres across.",
  "The council meets on Friday to hear both sides, and the court is to rule before the summer, the clerk said at noon.",
  "Villagers said that they had heard machines at night since the middle of April, and had told the council so.",
];
const TITLE = "Pictures show new pits at the mine";
const SHARE = [
  "Share this:",
  "Click to share on Twitter (Opens in new window)",
  "Like this:",
  "Filed Under: Mines",
];

function post(...lines: string[]) {
  return article([TITLE, "", ...lines, "", ...TEXT.flatMap((one) => [one, ""]), ...SHARE]);
}

describe("a date line with an author and a count of comments", () => {
  it.each([
    "June 4, 2031 by admin 3 Comments",
    "June 4, 2031 By Jo Roe Leave a Comment",
    "June 4, 2031 by Jo Roe No Comments",
  ])("dates the post: %s", (line) => {
    const read = post(line);
    expect([read.publishedOn, read.byline]).toEqual(["2031-06-04", line.includes("Roe") ? "Jo Roe" : null]);
    expect(read.body).toBe(body(...TEXT));
  });

  it.each([
    "NOVEMBER 2, 2031 / 4:12 PM / UPDATED 3 YEARS AGO",
    "NOVEMBER 2, 2031 / 4:12 PM / UPDATED A MONTH AGO",
  ])("dates the report however long ago it was updated: %s", (line) =>
    expect(post(line).publishedOn).toBe("2031-11-02"),
  );
});

describe("a credit that closes the text, with what a page prints below it", () => {
  const credited = (...lines: string[]) =>
    article([
      TITLE,
      "",
      "June 4, 2031 by admin",
      "",
      ...TEXT.flatMap((one) => [one, ""]),
      ...lines,
      "",
      ...SHARE,
    ]);

  it("says whose work it is", () => {
    const read = credited("This article originally appeared in The Northern Ledger on June 1, 2031.");
    expect(read).toMatchObject({
      publishedOn: "2031-06-04",
      primarySource: { source: "The Northern Ledger", publishedOn: "2031-06-01" },
      body: body(...TEXT),
    });
  });

  it.each([
    "This article was first published in May 2031.",
    "This story was originally published in early 2031.",
    "First published in the summer of 2031.",
  ])("is none where it names nobody: %s", (line) => {
    expect(credited(line).primarySource).toBeNull();
  });
});

describe("a credit between the title and the text of a whole page", () => {
  const menu = ["Home", "News", "Sport", "Weather", "Subscribe", "Log in", "Contact us"];
  const paged = (line: string) =>
    article([
      ...menu,
      "",
      TITLE,
      "Posted on June 4, 2031",
      line,
      "",
      ...TEXT.flatMap((one) => [one, ""]),
      ...SHARE,
    ]);

  it.each([
    ["Source: Steppe News Agency", "Steppe News Agency"],
    ["Originally published in The Northern Ledger", "The Northern Ledger"],
  ])("says whose work it is: %s", (line, source) => {
    const read = paged(line);
    expect([read.primarySource?.source, read.publishedOn, read.body]).toEqual([
      source,
      "2031-06-04",
      body(...TEXT),
    ]);
  });
});

describe("an account's name below the date of a repost", () => {
  const credit = "This article first appeared in The Northern Ledger on June 1, 2031.";

  it.each(["by admin", "By webmaster", "Posted by jroe_31", "von redaktion"])(
    "is no article's title: %s",
    (line) => {
      const read = article([
        TITLE,
        "Posted on June 4, 2031",
        line,
        "",
        credit,
        "By Jo Roe",
        "",
        ...TEXT.flatMap((one) => [one, ""]),
      ]);
      expect(read).toMatchObject({
        title: TITLE,
        publishedOn: "2031-06-04",
        primarySource: { source: "The Northern Ledger", publishedOn: "2031-06-01" },
        body: body(...TEXT),
      });
    },
  );

  it("nor is a short line above the credit", () => {
    const read = article([
      TITLE,
      "Posted on June 4, 2031",
      "New pictures, old promises",
      credit,
      "",
      ...TEXT.flatMap((one) => [one, ""]),
    ]);
    expect([read.title, read.publishedOn]).toEqual([TITLE, "2031-06-04"]);
  });
});

describe("what a reposter says of reposting", () => {
  const says = "I am reposting this piece in full because the paper has put it behind a paywall.";
  const foot = "This article originally appeared in The Northern Ledger on June 1, 2031.";
  const lines = [
    TITLE,
    "June 4, 2031 by admin",
    "",
    says,
    "",
    "By Karel Janda",
    "",
    ...TEXT.flatMap((one) => [one, ""]),
  ];

  it.each([
    ["a post", [...lines, foot]],
    ["a whole page", ["The Mountain", "Home", "Archive", "About us", "", ...lines, foot, "", ...SHARE]],
  ])("stands beside the text: %s", (_, page) => {
    const read = article(page);
    expect([read.notes.map(({ text }) => text), read.body]).toEqual([[says], body(...TEXT)]);
  });

  it("is text where nobody is credited", () => {
    const line = "We republish the list each year, the clerk said, and nobody has ever asked for it.";
    const read = article([TITLE, "June 4, 2031", "", line, "", ...TEXT.flatMap((one) => [one, ""])]);
    expect([read.notes, read.body]).toEqual([[], body(line, ...TEXT)]);
  });
});
