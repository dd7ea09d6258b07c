import { describe, expect, it } from "vitest";
import { article, body } from "./testing/plan-lines.ts";

const TEXT = [
  "Inspectors reported cracks in two hangers of the bridge more than two years before it fell into the river, papers show.",
  "The county says that the cracks were within tolerance. An engineer who signed the report says that nobody asked her.",
  "Nine people were on the bridge when it fell, and all of them were saved by the crew of a tug that lay near.",
];
const TITLE = "Inspectors warned of cracks two years before the fall";
const spaced = (lines: readonly string[]) => lines.flatMap((line) => [line, ""]);

describe("one record with its fields", () => {
  const record = (text: readonly string[]) =>
    article([
      TITLE,
      "The Orvale Chronicle",
      "May 14, 2031 Tuesday",
      "",
      "Copyright 2031 Orvale Media Inc. All Rights Reserved",
      "",
      "Section: NEWS; Pg. A1",
      "Length: 312 words",
      "Byline: Della Marsh",
      "",
      "Body",
      "",
      ...spaced(text),
      "Load-Date: May 15, 2031",
      "",
      "End of Document",
    ]);

  it("names the newspaper between its title and its day, and nothing around the text is text", () => {
    const read = record(TEXT);
    expect(read).toMatchObject({
      title: TITLE,
      source: "The Orvale Chronicle",
      publishedOn: "2031-05-14",
      byline: "Della Marsh",
      body: body(...TEXT),
    });
  });

  it("does so whatever the text calls its paper", () => {
    const [first = "", ...others] = TEXT;
    expect(
      record([first.replace("papers show", "papers seen by the Chronicle show"), ...others]).source,
    ).toBe("The Orvale Chronicle");
  });
});

describe("who holds the right to a text", () => {
  it.each(["© RIPRODUZIONE RISERVATA", "© Reproducción reservada", "© Tutti i diritti riservati"])(
    "is nobody by the words for it: %s",
    (line) => {
      const read = article([TITLE, "14 May 2031", "", ...spaced(TEXT), line]);
      expect([read.source, read.sourceSuggestion, read.body]).toEqual([null, null, body(...TEXT)]);
    },
  );

  it("is the paper that stands above the text where the company has its name", () => {
    const read = article([
      "Orvale Post",
      "",
      TITLE,
      "14 May 2031",
      "",
      ...spaced(TEXT),
      "Copyright 2031 Orvale Post Newspapers",
    ]);
    expect([read.source, read.title]).toEqual(["Orvale Post", TITLE]);
  });

  it("is no source where it is the author's, who stands below the title", () => {
    const menu = ["Subscribe", "Sign in", "Copy link", "Facebook", "Email", "Notes", "More"];
    const foot = ["© 2031 Mae Tindall", "Comments", "Privacy policy", "Terms of use", "Get the app"];
    const read = article([...menu, TITLE, "Mae Tindall", "Aug 14, 2031", "", ...spaced(TEXT), ...foot]);
    expect([read.title, read.source]).toEqual([TITLE, null]);
  });

  it("is no source where a company alone is named", () => {
    const read = article([
      TITLE,
      "14 May 2031",
      "",
      ...spaced(TEXT),
      "Copyright 2031 Orvale Post Newspapers",
    ]);
    expect(read.source).toBeNull();
  });
});

describe("the line below a byline that says what its author is", () => {
  it.each(["Associated Wire Writer", "Chief Reporter", "Staff Writer", "South Asia correspondent"])(
    "is no text: %s",
    (job) => {
      const read = article([TITLE, "By Lev Antin", job, "", ...spaced(TEXT)]);
      expect(read).toMatchObject({ title: TITLE, byline: "Lev Antin", body: body(...TEXT) });
    },
  );
});

describe("a credit with its day before the paper", () => {
  it.each([
    "Dieser Artikel erschien zuerst am 12. Mai 2031 in der Nordzeitung.",
    "Dieser Text ist am 12. Mai 2031 zuerst in der Nordzeitung erschienen.",
    "Zuerst erschienen in der Nordzeitung am 12. Mai 2031",
  ])("says whose work it is: %s", (line) => {
    const read = article([TITLE, "Veröffentlicht am 15. Mai 2031", "", line, "", ...spaced(TEXT)]);
    expect(read.primarySource).toMatchObject({ source: "Nordzeitung", publishedOn: "2031-05-12" });
    expect([read.publishedOn, read.body]).toEqual(["2031-05-15", body(...TEXT)]);
  });

  it.each([
    "This article was first published on May 12, 2031 in The Northern Ledger.",
    "Originally published May 12, 2031 by The Northern Ledger",
  ])("does so in English: %s", (line) => {
    const read = article([TITLE, "Posted on May 15, 2031", "", line, "", ...spaced(TEXT)]);
    expect(read.primarySource).toMatchObject({ source: "The Northern Ledger", publishedOn: "2031-05-12" });
  });
});
