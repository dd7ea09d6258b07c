import { describe, expect, it } from "vitest";
import { compareTexts } from "#lib/compare/compare-texts.ts";
import { findSummary } from "#lib/compare/find-summary.ts";
import { readPair } from "#lib/compare/reading.ts";
import {
  HARBOUR_BRIEF,
  HARBOUR_OTHER_REPORT,
  HARBOUR_REPORT,
  LIBRARY_STORY,
} from "#lib/compare/testing/harbour-articles.ts";

const mixed = `${LIBRARY_STORY}\n\n${HARBOUR_BRIEF}\n\n${LIBRARY_STORY.slice(0, 200)}`;

function summaryOf(aText: string, bText: string): { a: string; b: string } | null {
  const { a, b } = readPair(aText, bText);
  const box = findSummary(a, b);
  if (box === null) return null;
  const cut = (text: string, tokens: typeof a.tokens, from: number, to: number) =>
    text.slice(tokens[from]?.startUtf16, tokens[to - 1]?.endUtf16);
  return { a: cut(aText, a.tokens, box.aFrom, box.aTo), b: cut(bText, b.tokens, box.bFrom, box.bTo) };
}

describe("findSummary", () => {
  it("finds the sentences that tell what the other text says at length, to the sentence", () => {
    const found = summaryOf(mixed, HARBOUR_REPORT);
    expect(found?.a).toBe(HARBOUR_BRIEF.slice(0, -1));
    expect(found?.b).toBe(HARBOUR_REPORT.slice(0, -1));
  });

  it("finds nothing where two reports only name the same things", () => {
    expect(summaryOf(HARBOUR_OTHER_REPORT, HARBOUR_REPORT)).toBeNull();
    expect(summaryOf(HARBOUR_REPORT, HARBOUR_OTHER_REPORT)).toBeNull();
  });

  it("does not take a copy from one place for a summary", () => {
    const copied = HARBOUR_REPORT.split("\n\n").slice(2, 3).join("");
    expect(summaryOf(`${LIBRARY_STORY}\n\n${copied}`, HARBOUR_REPORT)).toBeNull();
  });

  it.each([
    ["", HARBOUR_REPORT],
    [HARBOUR_REPORT, ""],
    ["gate ".repeat(30), "gate ".repeat(5000)],
    ["and of the ".repeat(30), "of the and ".repeat(500)],
  ])("finds nothing in texts without prose: %#", (a, b) => {
    expect(summaryOf(a, b)).toBeNull();
  });
});

describe("a summary among passages", () => {
  it("is one passage, a paraphrase, with its low similarity, the same from either side", () => {
    const { passages, containmentB } = compareTexts(mixed, HARBOUR_REPORT);
    expect(passages).toHaveLength(1);
    const [passage] = passages;
    expect(mixed.slice(passage?.aStartUtf16, passage?.aEndUtf16)).toBe(HARBOUR_BRIEF.slice(0, -1));
    expect(passage).toMatchObject({
      kind: "paraphrase",
      bStartUtf16: 0,
      bEndUtf16: HARBOUR_REPORT.length - 1,
    });
    expect(passage?.similarity).toBeLessThan(0.5);
    expect(containmentB).toBeLessThan(0.5);
    const [turned] = compareTexts(HARBOUR_REPORT, mixed).passages;
    expect(turned).toMatchObject({ aStartUtf16: 0, bStartUtf16: passage?.aStartUtf16 });
  });
});
