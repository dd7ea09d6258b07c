import { describe, expect, it } from "vitest";
import { body, plan } from "./testing/plan-lines.ts";

const FIRST = [
  "A trawler with nine men on board went down in heavy seas off the Orla light yesterday, and six of them were feared dead last night.",
  "Three were picked up by a helicopter, a coastguard officer said. One was in a grave condition.",
];
const SECOND = [
  "The owner of the trawler was fined twice last year for sending boats to sea without enough rafts, court papers show.",
  "The fines came to 90,000 crowns. Both are under appeal.",
];

/** One record as a press database exports it: labels nowhere, the document's number last. */
function record(head: string[], text: string[], number: string): string[] {
  return [...head, "", ...text.flatMap((one) => [one, ""]), `Document ${number}`, ""];
}

const FACTIVA = [
  ...record(
    [
      "News",
      "Trawler sinks off the Orla light",
      "",
      "Aud Hellesen",
      "312 words",
      "18 January 2031",
      "Northern Mail",
      "NMAIL",
      "Main",
      "7",
      "English",
      "(c) 2031 Northern Mail Publishing.",
    ],
    FIRST,
    "NMAIL00020310118e51i0003x",
  ),
  ...record(
    [
      "Owner of lost trawler had been fined",
      "",
      "1,198 words",
      "20 January 2031",
      "09:40",
      "The Skarn Letter",
      "SKARNL",
      "2",
      "English",
      "Copyright 2031, Skarn Letter Ltd.",
    ],
    SECOND,
    "SKARNL0020310120e51k00002",
  ),
].join("\n");

describe("records that end with their document's number", () => {
  const { articles } = plan(FACTIVA);

  it("are as many articles, with every paragraph", () => {
    expect(articles.map(({ title, body: text }) => [title, text])).toEqual([
      ["Trawler sinks off the Orla light", body(...FIRST)],
      ["Owner of lost trawler had been fined", body(...SECOND)],
    ]);
  });

  it("name day, newspaper and author by their place in the head", () => {
    expect(articles.map(({ publishedOn, source, byline }) => [publishedOn, source, byline])).toEqual([
      ["2031-01-18", "Northern Mail", "Aud Hellesen"],
      ["2031-01-20", "The Skarn Letter", null],
    ]);
  });

  it("are read alike where there is one alone", () => {
    const [only, ...others] = plan(FACTIVA.slice(FACTIVA.indexOf("Owner"))).articles;
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      title: "Owner of lost trawler had been fined",
      publishedOn: "2031-01-20",
      source: "The Skarn Letter",
      body: body(...SECOND),
    });
  });
});

describe("a line that only looks like such a head", () => {
  it("is text where no day follows a count of words", () => {
    const [read] = plan(
      ["The shortest will", "", "12 words", "were all the miller left.", "", ...FIRST].join("\n"),
    ).articles;
    expect(read?.body).toContain("12 words");
  });
});
