/** Title, date, byline, primary source and address of an article, as texts state them. */

import { describe, expect, it } from "vitest";
import { planSource } from "./plan-source.ts";
import { plainSource } from "./read-source.ts";
import { article, page, TITLE, wordsAt } from "./testing/river-page.ts";
import { P1, P2 } from "./testing/river-text.ts";

describe("the date", () => {
  it.each([
    ["July 14, 2017", "2017-07-14", null],
    ["14.03.2031", "2031-03-14", null],
    ["2031-03-14", "2031-03-14", null],
    ["14. März 2031, 12:30 Uhr", "2031-03-14", null],
    ["le 14 mars 2031 à 9h10", "2031-03-14", null],
    ["14 de marzo de 2031", "2031-03-14", null],
    ["14 marzo 2031", "2031-03-14", null],
    ["14 de março de 2031", "2031-03-14", null],
    ["14 maart 2031", "2031-03-14", null],
    ["14 марта 2031 г.", "2031-03-14", null],
    ["14 مارس 2031", "2031-03-14", null],
    ["14 במרץ 2031, 08:10", "2031-03-14", null],
    ["2031-03-14T09:10:37+02:00", "2031-03-14", "2031-03-14T09:10:37+02:00"],
    ["March 14, 2031 9:10 p.m. EST", "2031-03-14", "2031-03-14T21:10:00-05:00"],
    ["March 14, 2031 9:10 p.m. IST", "2031-03-14", null],
    ["Published March 14, 2031 | Updated March 16, 2031", "2031-03-14", null],
  ])("is read from %s", (line, publishedOn, publishedAt) => {
    const read = article(page(line));
    expect([read.publishedOn, read.publishedAt]).toEqual([publishedOn, publishedAt]);
    expect(wordsAt(read.raw, read.evidence.publishedOn)).toBe(line);
    expect(read.body).toBe(`${P1}\n\n${P2}`);
  });

  it("is read in the order of day and month that the text shows, and says so", () => {
    const read = article([
      ...page("03/04/2031"),
      "",
      "The permit of 25/03/2031 had said as much to all of them.",
    ]);
    expect(read.publishedOn).toBe("2031-04-03");
    expect(read.evidence.publishedOn).toMatchObject({
      rule: "date line; day first, as in “25/03/2031”",
      confidence: "medium",
    });
  });

  it("stays open between two days when nothing shows the order", () => {
    const read = article(page("03/04/2031"));
    expect(read).toMatchObject({
      publishedOn: null,
      publishedStated: "03/04/2031",
      publishedPrecision: "unknown",
      notBefore: "2031-03-04",
      notAfter: "2031-04-03",
    });
    expect(read.boundsReason).toContain("which figure is the day");
  });

  it("is read from the address above the text", () => {
    const url = "https://www.valley.example/news/2031/03/14/river-takes-bridge.html";
    const read = article([url, "", ...page()]);
    expect([read.url, read.publishedOn, read.title]).toEqual([url, "2031-03-14", TITLE]);
    expect(wordsAt(read.raw, read.evidence.publishedOn)).toBe(url);
    expect(read.evidence.publishedOn?.confidence).toBe("medium");
  });

  it("yields, in the address, to the date line, which names the other", () => {
    const read = article(["URL: https://valley.example/2031/03/11/river", "", ...page("March 14, 2031")]);
    expect(read.publishedOn).toBe("2031-03-14");
    expect(read.evidence.publishedOn?.rule).toBe(
      "date line; date in the address (address line) says “2031/03/11”",
    );
  });

  it.each([
    ["yesterday", "no known day"],
    ["2 hours ago", "no known day"],
    ["Thursday", "no known day"],
  ])("is not made of %s with %s", (line) => {
    expect(article(page(line))).toMatchObject({ publishedOn: null, notBefore: null, notAfter: null });
  });

  it.each([
    ["yesterday", "2031-03-14"],
    ["Posted 3 days ago", "2031-03-12"],
    ["vor 2 Stunden", "2031-03-15"],
    ["Thursday", "2031-03-13"],
    ["Saturday, 9:10 am", "2031-03-15"],
  ])("is counted back, unsurely, from the day the page was saved: %s", (line, day) => {
    const fact = {
      field: "retrieved",
      value: "2031-03-15T12:00:00Z",
      rule: "saved page",
      confidence: "high",
      span: null,
    } as const;
    const source = { ...plainSource("utf-8", page(line).join("\n"), "html"), facts: [fact] };
    const result = planSource(source, "river.html");
    const [read] = result.ok ? result.plan.articles : [];
    expect([read?.publishedOn, read?.evidence.publishedOn?.confidence]).toEqual([day, "low"]);
    expect(read?.evidence.publishedOn?.rule).toContain("2031-03-15");
  });
});

describe("the byline", () => {
  it.each([
    [["By Jo Roe"], "Jo Roe"],
    [["By Jo Roe and Ana Haddad in Orla"], "Jo Roe and Ana Haddad"],
    [["By Jo Roe", "By Ana Haddad"], "Jo Roe, Ana Haddad"],
    [["By Jo Roe, Chief Water Correspondent"], "Jo Roe"],
    [["By Jo Roe | March 14, 2031 | 3 min read"], "Jo Roe"],
    [["Von Jutta Amsel und Konrad Wiesel"], "Jutta Amsel und Konrad Wiesel"],
    [["Posted on March 14, 2031 by Jo Roe"], "Jo Roe"],
    [["Jo Roe keeps the lock"], null],
    [[], null],
  ])("of %j is %s", (head, byline) => {
    expect(article(page(...head)).byline).toBe(byline);
  });

  it("is read from the credit below the text, which stays", () => {
    const credit = "(Reporting by Jo Roe in Orla; editing by Ana Haddad)";
    const read = article([...page(), "", credit]);
    expect([read.byline, read.evidence.byline?.rule]).toEqual(["Jo Roe", "reporting credit"]);
    expect(read.body).toContain(credit);
  });

  it("is read from a post's last line", () => {
    const read = article([...page("March 14, 2031"), "", "Posted by Hedda Quill at 9:10 PM"]);
    expect([read.byline, read.body]).toEqual(["Hedda Quill", `${P1}\n\n${P2}`]);
  });
});

describe("the title", () => {
  it.each([
    ["# River takes a bridge", "River takes a bridge"],
    ["**River takes a bridge**", "River takes a bridge"],
    ["## [River takes a bridge](https://valley.example/river)", "River takes a bridge"],
    ["1. FC Unterau takes a bridge", "1. FC Unterau takes a bridge"],
  ])("of %s is %s", (line, title) => {
    const read = article([line, "March 14, 2031", "", P1, "", P2]);
    expect([read.title, wordsAt(read.raw, read.evidence.title)]).toEqual([title, title]);
  });

  it("gives the address it links to", () => {
    const read = article(["## [River takes a bridge](https://valley.example/river)", "", P1, "", P2]);
    expect([read.url, read.evidence.url?.confidence]).toEqual(["https://valley.example/river", "medium"]);
  });
});

describe("fields of a record", () => {
  it("give title, source, byline and date, and leave the text", () => {
    const read = article([
      "The Harrow Post",
      "",
      "March 14, 2031 Friday",
      "",
      TITLE,
      "",
      "BYLINE: Samir Holt; Grete Amundsen",
      "SECTION: NEWS; Pg. 3",
      "LENGTH: 121 words",
      "",
      P1,
      "",
      P2,
      "",
      "LOAD-DATE: March 15, 2031",
      "LANGUAGE: ENGLISH",
    ]);
    expect(read).toMatchObject({
      title: TITLE,
      source: "The Harrow Post",
      byline: "Samir Holt; Grete Amundsen",
      publishedOn: "2031-03-14",
      body: `${P1}\n\n${P2}`,
    });
  });

  it("are a mail's, too", () => {
    const read = article([
      "From: Piet Haaren <piet@lock.example>",
      "Date: Mon, 17 Mar 2031 08:12:44 +0100",
      "To: lockkeepers@lists.valley.example",
      `Subject: ${TITLE}`,
      "",
      P1,
      "",
      P2,
    ]);
    expect(read).toMatchObject({
      title: TITLE,
      byline: "Piet Haaren",
      publishedAt: "2031-03-17T08:12:44+01:00",
      body: `${P1}\n\n${P2}`,
    });
  });
});
