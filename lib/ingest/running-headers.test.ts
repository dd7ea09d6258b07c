import { describe, expect, it } from "vitest";
import { readUnits } from "./raw-units.ts";
import { markRunningHeaders } from "./running-headers.ts";
import { planPlainFile } from "./testing/plan-plain-file.ts";

function text(at: number): string {
  return `In chapter ${at} the keeper told how the water came over the sill at dawn, and what it took with it that day.`;
}

function rulesOf(raw: string): [string, string][] {
  const units = readUnits(raw, "blocks");
  const marks = markRunningHeaders(raw)(
    units,
    units.map(() => null),
  );
  return units.flatMap(({ text: line }, at) => {
    const mark = marks[at] ?? null;
    return mark === null ? [] : [[line, mark.rule]];
  });
}

const page = (at: number) => [
  "The Keeper’s Log",
  text(3 * at),
  text(3 * at + 1),
  text(3 * at + 2),
  `Page ${at} of 4`,
];

describe("markRunningHeaders", () => {
  it("finds headers and numbers at the edges of pages parted by form feeds", () => {
    const found = rulesOf([1, 2, 3, 4].map((at) => page(at).join("\n")).join("\n\f"));
    expect(found.filter(([, rule]) => rule === "running header")).toHaveLength(3);
    expect(found.filter(([, rule]) => rule === "page number").map(([line]) => line)).toEqual(
      [1, 2, 3, 4].map((at) => `Page ${at} of 4`),
    );
  });

  it("finds them by the numbers alone", () => {
    const found = rulesOf([1, 2, 3, 4].flatMap(page).join("\n\n"));
    expect(found.map(([, rule]) => rule)).toEqual([
      "page number",
      ...Array(3).fill(["running header", "page number"]).flat(),
    ]);
  });

  it.each([
    ["one page", page(1).join("\n")],
    ["figures that do not ascend", ["1 / 4", text(1), "1 / 4", text(2), "1 / 4", text(3)].join("\n")],
    ["bare figures in a table", ["12", text(1), "13", text(2), "14", text(3)].join("\n")],
    [
      "pages without a header",
      [1, 4, 7].map((at) => [text(at), text(at + 1), text(at + 2)].join("\n")).join("\f"),
    ],
  ])("leaves %s", (_, raw) => {
    expect(rulesOf(raw)).toEqual([]);
  });

  it("leaves the words of a print-out, and its title", () => {
    const raw = [1, 2, 3, 4].map((at) => page(at).join("\n\n")).join("\n\f");
    const result = planPlainFile(Buffer.from(raw), "a.txt");
    if (!result.ok) throw new Error(result.error.message);
    const [article] = result.plan.articles;
    expect(article?.title).toBe("The Keeper’s Log");
    expect(article?.body).toBe([1, 2, 3, 4].flatMap((at) => page(at).slice(1, 4)).join("\n\n"));
  });

  const headed = (header: string, ...head: string[]) =>
    [1, 2, 3, 4].map((at) =>
      [
        header,
        ...(at === 1 ? head : []),
        text(3 * at),
        text(3 * at + 1),
        text(3 * at + 2),
        `Page ${at} of 4`,
      ].join("\n\n"),
    );

  it.each([
    ["form feeds", "\n\f"],
    ["numbers", "\n\n"],
  ])("takes the headline below the first page's header for the title, pages parted by %s", (_, between) => {
    const raw = headed("Papers of the Second Inquiry", "The keeper and the water at dawn", "By Ida Roe").join(
      between,
    );
    const result = planPlainFile(Buffer.from(raw), "a.txt");
    if (!result.ok) throw new Error(result.error.message);
    const [article] = result.plan.articles;
    expect([article?.title, article?.byline]).toEqual(["The keeper and the water at dawn", "Ida Roe"]);
    expect(article?.body).not.toContain("Second Inquiry");
  });

  it.each([
    ["a line below it that says less of the text", "The keeper at the sill", "Papers of the Second Inquiry"],
    ["no line below it", "Papers of the Second Inquiry", ""],
  ])("leaves a title that every page prints, with %s", (_, title, deck) => {
    const raw = headed(title, ...(deck === "" ? [] : [deck])).join("\n\f");
    const result = planPlainFile(Buffer.from(raw), "a.txt");
    expect(result.ok ? result.plan.articles[0]?.title : null).toBe(title);
  });
});
