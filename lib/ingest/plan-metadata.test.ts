/** Title, date, source, byline, primary source and address of an article, as texts state them. */

import { describe, expect, it } from "vitest";
import type { KnownSource } from "./outlet-names.ts";
import { planSource } from "./plan-source.ts";
import { type AnyEvidence, type PlannedArticle, placeOf } from "./planned-article.ts";
import { plainSource } from "./read-source.ts";

const P1 = "The river rose through the night and by the morning it had taken the old bridge and the mill.";
const P2 =
  "Nobody had been told to leave, said Jo Roe, who keeps the lock and had been up since three o’clock.";
const TITLE = "River takes a bridge in the night";

const KNOWN: KnownSource[] = [
  { name: "Harrow Post", aliases: ["The Harrow Post", "HP Online"], domain: "harrowpost.example" },
  { name: "Orla Eye", aliases: [], domain: null },
];

function article(lines: string[], knownSources: KnownSource[] = []): PlannedArticle & { raw: string } {
  const raw = lines.join("\n");
  const result = planSource(plainSource("utf-8", raw), "river.txt", { knownSources });
  if (!result.ok) throw new Error(result.error.message);
  const [first] = result.plan.articles;
  if (first === undefined || result.plan.articles.length > 1) throw new Error("not one article");
  return { ...first, raw };
}

function page(...head: string[]): string[] {
  return [TITLE, ...head, "", P1, "", P2];
}

function wordsAt(raw: string, evidence: AnyEvidence | undefined): string | null {
  const place = placeOf(evidence);
  return place === null ? null : raw.slice(place.rawStartUtf16, place.rawEndUtf16);
}

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

describe("the source", () => {
  it("is the outlet of its copyright line", () => {
    const read = article([...page(), "", "© 2031 The Harrow Post. All rights reserved."]);
    expect([read.source, read.evidence.source?.rule]).toEqual(["The Harrow Post", "copyright line"]);
  });

  it("is the outlet that stands beside the date", () => {
    const read = article(page("Harrow Post, 14 March 2031"));
    expect([read.source, read.publishedOn]).toEqual(["Harrow Post", "2031-03-14"]);
  });

  it("prints an agency's report, whose work it stays", () => {
    const read = article([
      TITLE,
      "",
      `ORLA, March 14 (Northline Agency) — ${P1}`,
      "",
      P2,
      "",
      "© 2031 Harrow Post",
    ]);
    expect([read.source, read.primarySource?.source]).toEqual(["Harrow Post", "Northline Agency"]);
  });

  it("is the agency itself where no other outlet is named", () => {
    const read = article([
      TITLE,
      "",
      `ORLA, March 14 (AP) — ${P1}`,
      "",
      P2,
      "",
      "© 2031 The Associated Press",
    ]);
    expect([read.source, read.primarySource]).toEqual(["The Associated Press", null]);
  });

  it("is stated by an address on a known source's domain", () => {
    const read = article(["https://www.harrowpost.example/river", "", ...page()], KNOWN);
    expect([read.source, read.evidence.source?.confidence]).toEqual(["Harrow Post", "medium"]);
    expect(read.evidence.source?.rule).toContain("harrowpost.example");
  });

  it.each([
    ["a known name in the page's furniture", "Subscribe to HP Online for less", "Harrow Post", "HP Online"],
    [
      "a known source's domain in it",
      "Privacy policy: www.harrowpost.example/privacy",
      "Harrow Post",
      "domain",
    ],
    ["an outlet's name in it", "Sign up for Valley Herald newsletters", "Valley Herald", "Sign up"],
  ])("is only suggested by %s", (_, line, name, why) => {
    const read = article([...page(), "", line], KNOWN);
    expect([read.source, read.sourceSuggestion?.name]).toEqual([null, name]);
    expect(read.sourceSuggestion?.why).toContain(why);
  });

  it("is only suggested by the address, when the project does not know its domain", () => {
    const read = article(["https://www.valley.example/river", "", ...page()], KNOWN);
    expect([read.source, read.sourceSuggestion?.name]).toEqual([null, "valley.example"]);
  });

  it("is not suggested by a known name in the text, nor by two in the furniture", () => {
    expect(
      article([...page(), "", "Orla Eye is a wheel, and it stood in the water that night."], KNOWN)
        .sourceSuggestion,
    ).toBeNull();
    const two = ["Subscribe to Harrow Post", "Subscribe to Orla Eye"];
    expect(article([...page(), "", ...two], KNOWN).sourceSuggestion?.why).not.toContain(
      "source of the project",
    );
  });

  it("is never the outlet a repost was taken from", () => {
    const credit = `${TITLE}, Harrow Post, Jo Roe, March 13, 2031`;
    const read = article(
      [...page("March 14, 2031", credit), "", "Sign up for Harrow Post newsletters"],
      KNOWN,
    );
    expect([read.source, read.sourceSuggestion]).toEqual([null, null]);
    expect(read.primarySource).toMatchObject({
      source: "Harrow Post",
      byline: "Jo Roe",
      publishedOn: "2031-03-13",
    });
    expect([read.publishedOn, read.byline]).toEqual(["2031-03-14", null]);
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
