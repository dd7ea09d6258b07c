import { describe, expect, it } from "vitest";
import { article, body } from "./testing/plan-lines.ts";
import { planPlainFile as planFile } from "./testing/plan-plain-file.ts";
import { P1, P2, P3, P4 } from "./testing/river-text.ts";

describe("one article", () => {
  it("reads title, byline and date and keeps subheads and editor's notes", () => {
    const note = "[Editor’s Note: names have been changed.]";
    const read = article([
      "The river takes a bridge",
      "",
      "By Jo Roe",
      "March 14, 2031",
      "",
      P1,
      "",
      "What now?",
      "",
      P2,
      "",
      note,
    ]);
    expect(read).toMatchObject({
      title: "The river takes a bridge",
      byline: "Jo Roe",
      publishedOn: "2031-03-14",
    });
    expect(read.body).toBe(body(P1, "What now?", P2, note));
  });

  it("keeps a standfirst and finds the byline and date below it", () => {
    const read = article([
      "The river takes a bridge",
      "",
      P3,
      "",
      "By Jo Roe",
      "March 14, 2031",
      "",
      P1,
      "",
      P2,
    ]);
    expect(read).toMatchObject({ byline: "Jo Roe", publishedOn: "2031-03-14", body: body(P3, P1, P2) });
  });

  it("does not take the dates of a chronology for its own", () => {
    const read = article(["How it came", "", P1, "", "March 6, 2031", "", P2, "", "March 14, 2031", "", P3]);
    expect(read).toMatchObject({
      publishedOn: null,
      body: body(P1, "March 6, 2031", P2, "March 14, 2031", P3),
    });
  });

  it("keeps what stands in front of the first sentence when it is a place", () => {
    expect(article(["The river takes a bridge", "", `ORLA — ${P1}`]).body).toBe(`ORLA — ${P1}`);
  });

  it("never dates an article by a photograph or by its text", () => {
    const caption = "The old bridge, March 1, 2030";
    const read = article([
      "The river takes a bridge",
      "",
      caption,
      caption,
      "",
      P1,
      "",
      `On 2 May 2029 it held. ${P2}`,
    ]);
    expect(read).toMatchObject({
      publishedOn: null,
      publishedStated: null,
      publishedPrecision: "unknown",
      notBefore: "2030-03-01",
    });
    expect(read.captions.map(({ text }) => text)).toEqual([caption]);
  });

  it("takes an update's date for a bound only", () => {
    const read = article(["The river takes a bridge", "Updated March 16, 2031", "", P1]);
    expect(read).toMatchObject({
      publishedOn: null,
      notAfter: "2031-03-16",
      publishedStated: "March 16, 2031",
    });
  });

  it("gives a month its bounds", () => {
    const read = article(["The river takes a bridge", "March 2031", "", P1]);
    expect(read).toMatchObject({
      publishedPrecision: "month",
      notBefore: "2031-03-01",
      notAfter: "2031-03-31",
    });
  });

  it("is named after its file when it has no title line", () => {
    const read = article([P1, "", P2]);
    expect([read.title, read.evidence.title]).toEqual(["river-report", undefined]);
    expect(read.body).toBe(body(P1, P2));
  });

  it("drops rows of asterisks and keeps an introduction the text below does not repeat", () => {
    const read = article(["The river takes a bridge", "", P1, "", "* * * * *", "", P2, "", P3]);
    expect(read.body).toBe(body(P1, P2, P3));
    expect(read.removed.map(({ rule }) => rule)).toEqual(["separator"]);
  });

  it("drops an excerpt the text below repeats", () => {
    const read = article(["The river takes a bridge", "", P2, "", "*******", "", P1, "", P2, "", P3]);
    expect(read.body).toBe(body(P1, P2, P3));
  });

  it("keeps one of two equal paragraphs", () => {
    expect(article(["The river takes a bridge", "", P1, "", P1, "", P2]).body).toBe(body(P1, P2));
  });

  it("joins hard-wrapped lines", () => {
    const wrapped = `${P1} ${P2} ${P3} ${P4}`.replace(/(.{1,70})(?: |$)/g, "$1\n");
    expect(article(["The river takes a bridge", "", wrapped]).body).toBe(`${P1} ${P2} ${P3} ${P4}`);
  });

  it("says in which direction and language it runs", () => {
    const hebrew = "הנהר לא היה גבוה כל כך מאז האביב שבו נסחף הגשר הישן של העיר, אמר ראש העיר אתמול בערב.";
    expect(article(["הנהר עלה", "", hebrew])).toMatchObject({
      direction: "rtl",
      language: "he",
      title: "הנהר עלה",
    });
  });
});

describe("a whole page", () => {
  const menu = ["Home", "Valley", "Sport", "Weather", "Notices", "Jobs", "Contact"];
  const teasers = [
    "Most Popular",
    "Cat found in tree",
    "Fair moved to May",
    "Mill wheel sold",
    "Choir wins again",
    "About us",
    "Imprint",
  ];
  it("is cut down to its article", () => {
    const title = "River takes a bridge in the night";
    const read = article([
      ...menu,
      "",
      title,
      "By Jo Roe",
      "Published: 14 March 2031",
      "",
      P1,
      "",
      P2,
      "",
      P3,
      "",
      P4,
      "",
      ...teasers,
    ]);
    expect(read).toMatchObject({
      title,
      byline: "Jo Roe",
      publishedOn: "2031-03-14",
      body: body(P1, P2, P3, P4),
    });
  });

  it("loses a box of links inside the article and nothing below it", () => {
    const box = ["Most Popular", "Cat found in tree", "Fair moved to May"];
    const read = article([
      ...menu,
      "",
      "River takes a bridge",
      "",
      P1,
      P2,
      ...box,
      P2,
      P3,
      P4,
      "",
      ...teasers,
    ]);
    expect(read.body).toBe(body(P1, P2, P2, P3, P4));
  });
});

describe("planFile", () => {
  it.each([
    ["only page furniture", "Accessibility links\n\nBreaking News\n\nXS\nSM\nMD\nLG", "no_article"],
    ["only signs", "*** --- ***\n\n!!!", "no_article"],
    ["nothing", "", "empty"],
  ])("says of %s what is wrong", (_, text, code) => {
    const result = planFile(Buffer.from(text), "a.txt");
    expect(result.ok ? null : result.error.code).toBe(code);
  });
});

describe("a file of one line, said again and again", () => {
  it("keeps the first as text", () => {
    expect(article([P1, P1, P1]).body).toBe(P1);
  });
});
