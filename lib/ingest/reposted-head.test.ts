/** A repost whose outlet's own head stands inside the page's: whose title, byline and day are whose. */

import { describe, expect, it } from "vitest";
import { readIntroduction } from "./reposted-head.ts";
import { article, body } from "./testing/plan-lines.ts";
import { P1, P2, P3 } from "./testing/river-text.ts";

const OWN = ["The flood, seen from the press", "Posted on 20 March 2031 by ahale", ""];
const INNER = ["Bridge lost, questions remain", "By Jo Roe", "March 15, 2031", ""];
const TEXT = [P1, "", P2, "", P3];
const FROM = "I thought this piece deserved to be read here too. From the Valley Herald:";

describe("a reposter's introduction above the outlet's own head", () => {
  it.each([
    FROM,
    "Here is what I read in the Valley Herald:",
    "The Valley Herald reports:",
    "Aus dem Valley Herald:",
  ])("is kept beside the body: %s", (introduction) => {
    const read = article([...OWN, introduction, "", ...INNER, ...TEXT]);
    expect(read.notes.map(({ text }) => text)).toEqual([introduction]);
    expect(read.body).toBe(body(P1, P2, P3));
    expect(read.primarySource).toMatchObject({
      source: "Valley Herald",
      byline: "Jo Roe",
      publishedOn: "2031-03-15",
    });
    expect([read.title, read.publishedOn, read.byline]).toEqual([OWN[0], "2031-03-20", null]);
  });

  it("is parted from the page's own byline, and from the menu around the page", () => {
    const page = ["Hale's Corner", "« Older", "Newer »", "", "The flood in the papers", "20 March 2031"];
    const foot = [
      "",
      "Read the rest at https://herald.example/bridge",
      "",
      "Filed under: Valley",
      "3 Comments",
    ];
    const read = article([...page, "By Ann Hale", "", FROM, "", ...INNER, ...TEXT, ...foot]);
    expect([read.byline, read.primarySource?.byline]).toEqual(["Ann Hale", "Jo Roe"]);
    expect([read.body, read.notes.map(({ text }) => text)]).toEqual([body(P1, P2, P3), [FROM]]);
    expect(read.primarySource?.url).toBe("https://herald.example/bridge");
  });

  it("keeps the reposted title as the article's where the page has none", () => {
    const read = article(["Posted on 20 March 2031 by ahale", "", FROM, "", ...INNER, ...TEXT]);
    expect([read.title, read.primarySource?.source]).toEqual([INNER[0], "Valley Herald"]);
  });

  it.each([
    ["no head of the page's own", ["The flood, seen from the press", "", FROM, "", ...INNER]],
    ["no head of the outlet's", [...OWN, FROM, ""]],
    ["a day after the page's", [...OWN, FROM, "", "By Jo Roe", "March 25, 2031", ""]],
    ["no outlet named", [...OWN, "From the upper town:", "", ...INNER]],
  ])("is none with %s", (_, lines) => {
    const read = article([...lines, ...TEXT]);
    expect([read.primarySource, read.notes]).toEqual([null, []]);
  });

  it("is none above a chronology's days", () => {
    const days = ["15 March 2031", P1, "14 March 2031", P2];
    expect(article([...OWN, "Dispatches from the Valley Herald:", "", ...days]).primarySource).toBeNull();
  });
});

describe("an outlet's line with its day below the page's own", () => {
  it("is whose work follows, and the byline beside it with it", () => {
    const line = "Long War Journal, March 15, 2031";
    const read = article([...OWN, line, "By Jo Roe", "", ...TEXT]);
    expect(read.primarySource).toMatchObject({
      source: "Long War Journal",
      byline: "Jo Roe",
      publishedOn: "2031-03-15",
      stated: line,
    });
    expect([read.publishedOn, read.byline, read.source]).toEqual(["2031-03-20", null, null]);
    expect(read.body).toBe(body(P1, P2, P3));
  });

  it.each([
    ["the page bears its name", ["Harrow Post", ...OWN, "Harrow Post, March 15, 2031", ""], []],
    [
      "its copyright is the page's",
      [...OWN, "Harrow Post, March 15, 2031", ""],
      ["", "© 2031 The Harrow Post"],
    ],
    ["its day is the page's", [...OWN, "Harrow Post, March 20, 2031", ""], []],
  ])("is the page's own where %s", (_, lines, foot) => {
    expect(article([...lines, ...TEXT, ...foot]).primarySource).toBeNull();
  });
});

describe("readIntroduction", () => {
  it.each([
    ["From the Valley Herald:", "Valley Herald"],
    ["Via Harrow Post:", "Harrow Post"],
    ["From the mayor of Brenn:", null],
    ["The keeper of the lock reports:", null],
    ["He came from the post office:", null],
    ["From the Valley Herald", null],
  ])("reads %s", (text, name) => {
    expect(readIntroduction(text, [])).toBe(name);
  });

  it("knows a project's source by its name", () => {
    expect(readIntroduction("From Bark Lane Watch:", ["Bark Lane Watch"])).toBe("Bark Lane Watch");
  });
});
