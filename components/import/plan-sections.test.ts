import { describe, expect, it } from "vitest";
import { NO_EDITS } from "#lib/ingest/plan-edits.ts";
import { marksAfter, planSections } from "./plan-sections.ts";
import { rawLines } from "./raw-lines.ts";
import type { RawMark } from "./raw-marks.ts";

const text = "Menu\n\nFirst title\nBody\n\nSecond title\nBody\n";
const lines = rawLines({ text, startUtf16: 0, firstLine: 1, fileLines: null }, []);
const second = text.indexOf("Second");

describe("planSections", () => {
  it("gives each article its lines, blank ones with the article above", () => {
    const sections = planSections(lines, [0, second]);
    expect(sections.map(({ article, lines: own }) => [article, own.length])).toEqual([
      [0, 5],
      [1, 2],
    ]);
  });

  it("counts what stands above the first start to the first article", () => {
    const sections = planSections(lines, [6, second]);
    expect(sections.map(({ article, startUtf16 }) => [article, startUtf16])).toEqual([
      [0, 6],
      [1, second],
    ]);
  });

  it("begins in the middle where the part in view does", () => {
    const part = lines.filter((line) => line.startUtf16 > second);
    expect(planSections(part, [0, second]).map(({ article }) => article)).toEqual([1]);
  });

  it("draws a text without articles as one section", () => {
    expect(planSections(lines, [])).toHaveLength(1);
  });
});

describe("marksAfter", () => {
  const menu: RawMark = { rawStartUtf16: 0, rawEndUtf16: 4, removedBy: "menu" };
  const title: RawMark = { rawStartUtf16: 6, rawEndUtf16: 17, readAs: "title" };
  const line = { rawStartUtf16: 18, rawEndUtf16: 22 };

  it("leaves the marks alone where nothing waits", () => {
    expect(marksAfter([menu, title], NO_EDITS, NO_EDITS)).toEqual([menu, title]);
  });

  it("shows what is put back as kept, and what is taken out as removed", () => {
    const wanted = { ...NO_EDITS, putBack: [{ rawStartUtf16: 0, rawEndUtf16: 4 }], takenOut: [line] };
    expect(marksAfter([menu, title], NO_EDITS, wanted)).toEqual([
      title,
      { ...line, removedBy: "taken out by hand" },
    ]);
  });

  it("shows a title that is taken out as removed", () => {
    const wanted = { ...NO_EDITS, takenOut: [{ rawStartUtf16: 6, rawEndUtf16: 17 }] };
    expect(marksAfter([title], NO_EDITS, wanted)).toEqual([
      { rawStartUtf16: 6, rawEndUtf16: 17, removedBy: "taken out by hand" },
    ]);
  });

  it("shows a line as kept whose taking out is taken back", () => {
    const planned = { ...NO_EDITS, takenOut: [line] };
    expect(marksAfter([{ ...line, removedBy: "taken out by hand" }], planned, NO_EDITS)).toEqual([]);
  });
});
