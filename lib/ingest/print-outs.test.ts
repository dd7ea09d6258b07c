import { describe, expect, it } from "vitest";
import { body } from "./testing/plan-lines.ts";
import { readArticle } from "./testing/plan-read-lines.ts";

const TEXT = [
  "The door of the twelfth store has a new padlock. The old one was found hanging open on the morning of the vote, the clerk says.",
  "Somewhere between the store and the hall nine thousand ballots were lost. The clerk first gave the number as six thousand.",
  "“I gave the number I had,” she said on Tuesday. “When I had a better one I gave that.”",
  "A camera over the door recorded nothing after the end of October, for its card was full.",
];
const TITLE = "Inside the store where 9,000 ballots went missing";
const ADDRESS = "https://tribune.example/news/local/store/article_5b1c.html?mode=print";
const spaced = (lines: readonly string[]) => lines.flatMap((line) => [line, ""]);

describe("a page printed from a browser", () => {
  it.each([
    [
      "the day first, the address last",
      `12/4/2031 ${TITLE} | Cedar Tribune`,
      (page: number) => `${ADDRESS} ${page}/2`,
    ],
    [
      "the time with the day",
      `12/4/31, 9:14 PM ${TITLE} - Cedar Tribune`,
      (page: number) => `${ADDRESS} ${page}/2`,
    ],
    ["the address without a number", `04.12.2031 ${TITLE} | Cedar Tribune`, () => ADDRESS],
  ])("loses what the browser printed on each page: %s", async (_, header, footer) => {
    const read = await readArticle([
      header,
      "",
      TITLE,
      "By Lou Hanrahan",
      "December 1, 2031",
      "",
      ...spaced(TEXT.slice(0, 2)),
      footer(1),
      header,
      "",
      ...spaced(TEXT.slice(2)),
      footer(2),
    ]);
    expect(read).toMatchObject({
      title: TITLE,
      byline: "Lou Hanrahan",
      publishedOn: "2031-12-01",
      body: body(...TEXT),
    });
  });

  it("is titled by the header where no line below says it again", async () => {
    const header = `12/4/2031 ${TITLE} | Cedar Tribune`;
    const read = await readArticle([
      header,
      "",
      ...spaced(TEXT.slice(0, 2)),
      `${ADDRESS} 1/2`,
      header,
      "",
      ...spaced(TEXT.slice(2)),
      `${ADDRESS} 2/2`,
    ]);
    expect([read.title, read.publishedOn, read.body]).toEqual([TITLE, null, body(...TEXT)]);
  });

  it("keeps an address that is the text's own", async () => {
    const read = await readArticle([
      TITLE,
      "December 1, 2031",
      "",
      ...spaced(TEXT.slice(0, 2)),
      "https://tribune.example/list",
      "",
      ...spaced(TEXT.slice(2)),
    ]);
    expect(read.body).toContain("https://tribune.example/list");
  });
});
