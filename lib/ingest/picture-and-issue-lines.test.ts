import { describe, expect, it } from "vitest";
import { article, body } from "./testing/plan-lines.ts";

const TEXT = [
  "Four dock workers were missing on Thursday after a crane came down across two berths during a storm, the harbour board said.",
  "The crane weighed some 820 tonnes and fell while gusts of more than a hundred kilometres an hour were read at the pier head.",
  "The dockers' union called for all work under the five cranes that still stand to stop until they have been looked at.",
];
const TITLE = "Crane falls on two berths in a storm";
const spaced = (lines: readonly string[]) => lines.flatMap((line) => [line, ""]);
const below = (...lines: string[]) =>
  article([TITLE, "By Jo Roe", "9 March 2031", "", ...spaced(lines), ...spaced(TEXT)]);

describe("a caption with its credit", () => {
  it.each([
    "The wreck of the crane lies across berth 14. Photograph: Owen Pell/Courier",
    "Firemen at the gate of the works. © Ralf Thamm/dpa",
    "The ferry, half sunk beside the northern mole. EFE",
    "Rescuers at the landslip, on Tuesday, February 11. (LUC DARBEL / AFP)",
  ])("stands beside the body: %s", (line) => {
    const read = below(line);
    expect([read.captions.map(({ text }) => text), read.body]).toEqual([[line], body(...TEXT)]);
  });

  it.each([
    "The union has asked for a photograph: none was given.",
    "The report is the work of three men and a woman. EFE was given a copy on Monday.",
    "It was the third such fall since 1998, said the news agency AFP.",
  ])("is told from text: %s", (line) => {
    expect(below(line).body).toContain(line);
  });

  it("is no notice of a right that names nobody's picture", () => {
    expect(
      article([TITLE, "", ...spaced(TEXT), "© 2031 Harbour Courier. All rights reserved."]).captions,
    ).toEqual([]);
  });
});

describe("a periodical's line", () => {
  it.each<[string, string, string]>([
    ["Arms Control Quarterly · Vol. 22 · May 2031", "2031-05", "month"],
    ["Weekly briefing on the river states | Issue 88 | Friday, 5 May 2031", "2031-05-05", "day"],
  ])("is no title, and dates what it stands above: %s", (line, day, precision) => {
    const read = article([line, "", TITLE, "", ...spaced(TEXT)]);
    expect([read.title, read.publishedOn?.slice(0, day.length), read.publishedPrecision]).toEqual([
      TITLE,
      day,
      precision,
    ]);
  });
});

describe("what a page says of its newsletter and of its updates", () => {
  it.each([
    "By signing up you agree to our terms and conditions and privacy policy.",
    "By subscribing, I agree to the Terms of Use and Privacy Policy.",
    "Updated at 19.03 GMT",
    "Last updated at 7:03 pm",
    "Show older updates",
  ])("is no text: %s", (line) => {
    const read = article([
      TITLE,
      "9 March 2031",
      "",
      ...spaced(TEXT.slice(0, 2)),
      line,
      "",
      ...spaced(TEXT.slice(2)),
    ]);
    expect(read.body).toBe(body(...TEXT));
  });
});
