import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignRows } from "./align-rows.ts";
import { compareTexts } from "./compare-texts.ts";
import type { Passage } from "./comparison.ts";
import { levelPassages } from "./level-passages.ts";
import { paragraphsWithin, runsWithin } from "./marked-runs.ts";

const passage = (
  aStartUtf16: number,
  aEndUtf16: number,
  bStartUtf16: number,
  bEndUtf16: number,
): Passage => ({
  aStartUtf16,
  aEndUtf16,
  bStartUtf16,
  bEndUtf16,
  kind: "verbatim",
  similarity: 1,
  nature: "copied" as const,
});

describe("levelPassages", () => {
  it("keeps what follows in both texts and lets the moved one go", () => {
    expect(levelPassages([passage(0, 10, 0, 10), passage(12, 16, 40, 44), passage(20, 40, 12, 32)])).toEqual([
      0, 2,
    ]);
  });

  it("prefers one long passage to two short ones that cross it", () => {
    expect(levelPassages([passage(0, 5, 50, 55), passage(6, 11, 60, 65), passage(20, 60, 0, 40)])).toEqual([
      2,
    ]);
  });

  it("has nothing to say of nothing", () => {
    expect(levelPassages([])).toEqual([]);
  });
});

describe("alignRows", () => {
  const sentence = fc.constantFrom(
    "The lock was closed at dawn today.",
    "Nine barges drifted below it.",
    "Nobody was hurt there.",
    "Ice 🌊 came.",
  );
  const text = fc
    .array(fc.array(sentence, { minLength: 1, maxLength: 3 }), { maxLength: 6 })
    .map((all) => all.map((p) => p.join(" ")).join("\n\n"));

  it("puts every word of both texts in exactly one row, in order", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const { rows } = alignRows(a, b, compareTexts(a, b).passages);
        for (const [side, whole] of [
          ["a", a],
          ["b", b],
        ] as const) {
          const spans = rows.flatMap((row) => row[side]);
          const shown = spans.map((span) => whole.slice(span.startUtf16, span.endUtf16)).join("");
          expect(shown.replace(/\s/gu, "")).toBe(whole.replace(/\s/gu, ""));
        }
      }),
    );
  });

  it("keeps the marks that cling to a passage with it", () => {
    const [a, b] = ["He came. “Ice came.” Then", "She left. “Ice came.” So"];
    const { rows } = alignRows(a, b, [passage(10, 18, 11, 19)]);
    const shared = rows.find((row) => row.kind === "shared");
    expect(shared?.a.map((span) => a.slice(span.startUtf16, span.endUtf16))).toEqual(["“Ice came.”"]);
    expect(shared?.b.map((span) => b.slice(span.startUtf16, span.endUtf16))).toEqual(["“Ice came.”"]);
  });

  it("names each passage once: level or moved", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const { passages } = compareTexts(a, b);
        const { rows, moved } = alignRows(a, b, passages);
        const level = rows.flatMap((row) => (row.kind === "shared" ? [row.index] : []));
        expect([...level, ...moved].sort((x, y) => x - y)).toEqual(passages.map((_, index) => index));
      }),
    );
  });
});

describe("paragraphsWithin", () => {
  it("gives spans without the white space between them", () => {
    const text = "One.\n\n  Two \n\nThree";
    expect(paragraphsWithin(text, 1, 18).map((span) => text.slice(span.startUtf16, span.endUtf16))).toEqual([
      "ne.",
      "Two",
      "Thre",
    ]);
  });
});

describe("runsWithin", () => {
  const marks = [
    { kind: "change", key: 0, startUtf16: 2, endUtf16: 6 },
    { kind: "quotation", key: 0, startUtf16: 4, endUtf16: 9 },
    { kind: "change", key: 1, startUtf16: 5, endUtf16: 5 },
    { kind: "change", key: 2, startUtf16: 20, endUtf16: 30 },
  ];

  it("cuts at each mark's ends and joins to the stretch", () => {
    const runs = runsWithin("0123456789ab", 1, 11, marks);
    expect(runs.map((run) => run.text)).toEqual(["1", "23", "45", "678", "9a"]);
    expect(runs.map((run) => run.marks.map((mark) => mark.kind).join("+"))).toEqual([
      "",
      "change",
      "change+quotation",
      "quotation",
      "",
    ]);
  });
});
