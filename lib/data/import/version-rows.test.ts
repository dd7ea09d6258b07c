import { describe, expect, it } from "vitest";
import { planPlainFile as planFile } from "#lib/ingest/testing/plan-plain-file.ts";
import { searchConfigFor } from "./search-config.ts";
import { asideRows, versionRow } from "./version-rows.ts";

const keys = { projectId: "p", articleId: "a", id: "v", number: 1 };
const origin = {
  sourceFileId: "f",
  sourceTextId: null,
  importId: "i",
  captureId: "c",
  encoding: "utf-8",
  engine: "1",
};
const raw =
  "Accessibility links\n\nThe gate opened 🌊 early\n\nThe keeper heard it first.  He ran to the wall, and then he rang the bell for the town below.\n\nNobody answered him until the water had reached the second street of the lower town.\n";

describe("versionRow and asideRows", () => {
  const result = planFile(new TextEncoder().encode(raw), "gate.txt");
  const planned = result.ok ? result.plan.articles[0] : undefined;
  if (planned === undefined) throw new Error("the text was not planned");
  const row = versionRow(keys, planned, origin);

  it("maps every run of the body to the same characters of the raw text", () => {
    for (const [bodyStart = 0, rawStart = 0, length = 0] of row.bodyMap as number[][]) {
      expect(row.body.slice(bodyStart, bodyStart + length)).toBe(raw.slice(rawStart, rawStart + length));
    }
    expect(row.lengthUtf16).toBe(row.body.length);
  });

  it("counts words and names the search configuration", () => {
    expect(row.wordCount).toBeGreaterThan(20);
    expect(row.searchConfig).toBe("english");
  });

  it("keeps what was removed as it stood, with the rule", () => {
    const removed = asideRows(planned, raw).filter((aside) => aside.kind === "removed");
    expect(removed.map((aside) => aside.text.trim())).toContain("Accessibility links");
    for (const aside of removed) {
      expect(aside.text).toBe(raw.slice(aside.rawStartUtf16, aside.rawEndUtf16));
      expect(aside.rule).not.toBeNull();
    }
  });
});

it("keeps a note's kind with the rule that found it, and none of a plan made before rules were kept", () => {
  const at = { rawStartUtf16: 0, rawEndUtf16: 5, text: "Words" };
  const bare = {
    body: "Words",
    bodyMap: [],
    rawStartUtf16: 0,
    rawEndUtf16: 5,
    language: "en",
    direction: "ltr" as const,
    removed: [],
  };
  const notes = [{ ...at, rule: "footnote" }, { ...at, rule: "signed note" }, at];
  const captions = [{ ...at, rule: "picture credit" }, at];
  const rows = asideRows({ ...bare, captions, notes }, "Words");
  expect(rows.map(({ kind, noteKind, rule }) => [kind, noteKind, rule])).toEqual([
    ["caption", null, "picture credit"],
    ["caption", null, null],
    ["note", "footnote", "footnote"],
    ["note", "reposter", "signed note"],
    ["note", null, null],
  ]);
});

describe("searchConfigFor", () => {
  it.each([
    ["en", "english"],
    ["pt-BR", "portuguese"],
    ["DE", "german"],
    ["ja", "simple"],
    ["und", "simple"],
  ])("%s is %s", (language, config) => {
    expect(searchConfigFor(language)).toBe(config);
  });
});
