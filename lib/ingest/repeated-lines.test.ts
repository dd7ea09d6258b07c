import { describe, expect, it } from "vitest";
import { findRepeatedLines } from "./repeated-lines.ts";
import { planPlainFile } from "./testing/plan-plain-file.ts";

const NOTICE =
  "The Valley Herald answers to its readers and to nobody else, as its founders wrote in the first issue.";
const WEATHER = "Weather and tides";
const STORY =
  "The river rose through the night and by the morning it had taken the old bridge and the mill of Brenn.";

function own(at: number, part: string): string {
  return `In part ${part} of story ${at} the keeper of lock ${at} told how the water came over sill ${at} at dawn.`;
}

function page(at: number, ...inside: string[]): string {
  return [
    `Title of story number ${at}`,
    "By Jo Roe",
    WEATHER,
    own(at, "one"),
    ...inside,
    own(at, "two"),
    own(at, "three"),
    "Notices of the week",
    NOTICE,
  ].join("\n\n");
}

const pages = (count: number, ...inside: string[]) =>
  Array.from({ length: count }, (_, at) => page(at, ...inside));

describe("findRepeatedLines", () => {
  it("names in how many files a line repeats", () => {
    expect(findRepeatedLines([...pages(6), own(90, "a"), own(91, "b"), own(92, "c")])).toEqual(
      new Map(
        [WEATHER, "Notices of the week", NOTICE].map((line) => [
          line,
          "repeats in 6 of 9 files of this import",
        ]),
      ),
    );
  });

  it("says what the files are", () => {
    expect(findRepeatedLines(pages(4), "files of this source").get(WEATHER)).toBe(
      "repeats in 4 of 4 files of this source",
    );
  });

  it("finds nothing in two files, and no sentence in three", () => {
    expect(findRepeatedLines(pages(2)).size).toBe(0);
    expect([...findRepeatedLines(pages(3)).keys()]).toEqual([WEATHER, "Notices of the week"]);
  });

  it("leaves a sentence that several articles quote, and a heading inside them", () => {
    const found = findRepeatedLines(pages(9, "What we know", STORY));
    expect([found.has(STORY), found.has("What we know")]).toEqual([false, false]);
  });

  it("leaves a sentence that several articles end with", () => {
    const texts = Array.from({ length: 9 }, (_, at) => [own(at, "one"), own(at, "two"), STORY].join("\n\n"));
    expect(findRepeatedLines(texts).size).toBe(0);
  });

  it("counts copies and near copies of one story once", () => {
    const wire = ["Bridge lost at Brenn", own(1, "a"), own(1, "b"), own(1, "c"), own(1, "d")];
    const copies = ["The Bell", "Noon Post", "Harrow Post", "Lantern"].map((outlet) =>
      [outlet, ...wire].join("\n\n"),
    );
    expect(findRepeatedLines(copies).size).toBe(0);
  });

  it("never takes a byline, a date or an outlet's name", () => {
    const texts = Array.from({ length: 5 }, (_, at) =>
      ["Valley Herald", "By Jo Roe", "March 14, 2031", own(at, "one"), own(at, "two")].join("\n\n"),
    );
    expect(findRepeatedLines(texts).size).toBe(0);
  });
});

describe("a plan with lines that repeat", () => {
  const repeatedLines = findRepeatedLines(pages(6));

  it("leaves them out under their rule", () => {
    const result = planPlainFile(Buffer.from(page(3)), "a.txt", { repeatedLines });
    if (!result.ok) throw new Error(result.error.message);
    const [article] = result.plan.articles;
    expect(article?.body).toBe([own(3, "one"), own(3, "two"), own(3, "three")].join("\n\n"));
    expect(article?.title).toBe("Title of story number 3");
    const rules = article?.removed.map(({ rule }) => rule).filter((rule) => rule.startsWith("repeats"));
    expect(rules).toEqual(Array(3).fill("repeats in 6 of 6 files of this import"));
  });

  it("keeps the only title an article has", () => {
    const text = ["Morning notes", own(1, "one"), own(1, "two")].join("\n\n");
    const result = planPlainFile(Buffer.from(text), "a.txt", {
      repeatedLines: new Map([["Morning notes", "repeats"]]),
    });
    expect(result.ok ? result.plan.articles[0]?.title : null).toBe("Morning notes");
  });
});
