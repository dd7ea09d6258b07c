import { describe, expect, it } from "vitest";
import { compareTexts } from "#lib/compare/compare-texts.ts";
import { withWording } from "#lib/compare/testing/with-wording.ts";
import { changeCount, isChanged, quotationOrder, touchesOf, viewComparison } from "./comparison-view.ts";

const a = `The harbour office counted nine barges adrift below the lock on Tuesday, and closed the river.

“We have been forced to close the lock because the chain could no longer be trusted,” said Piet Aalders.`;
const b = `The harbour office counted twelve barges adrift below the lock on Tuesday, and closed the river.

“We have pressured to close the lock because the chain could no longer be trusted,” said Piet Aalders.`;

const found = compareTexts(a, b);
const view = viewComparison(a, b, {
  ...found,
  passages: withWording(a, b, found.passages).map((passage, index) => ({
    ...passage,
    reuseId: `r${index}`,
    state: "suspected" as const,
    nature: "copied" as const,
    alignment: null,
    direction: null,
  })),
});

describe("viewComparison", () => {
  it("counts the words that differ and names what they touch", () => {
    const touched = view.passages.flatMap((passage) => passage.touches);
    expect(touched).toContain("number");
    expect(touched).toContain("agency");
    for (const passage of view.passages) expect(passage.changedWords).toBeLessThan(passage.words);
  });

  it("marks changed words on the side they stand on", () => {
    const changed = view.aMarks
      .filter((mark) => mark.kind === "changed")
      .map((mark) => a.slice(mark.startUtf16, mark.endUtf16));
    expect(changed).toContain("nine");
    expect(changed.join(" ")).toContain("forced");
    const there = view.bMarks
      .filter((mark) => mark.kind === "changed")
      .map((mark) => b.slice(mark.startUtf16, mark.endUtf16));
    expect(there).toContain("twelve");
  });

  it("does not say that a passage stayed as it was while its changes are not known", () => {
    const unknown = viewComparison(a, b, {
      ...found,
      passages: view.passages.map((passage) => ({ ...passage, wording: null })),
    });
    expect(unknown.passages.map(({ kind }) => kind)).toContain("edited");
    for (const passage of unknown.passages) {
      expect(isChanged(passage)).toBe(true);
      expect(changeCount(passage)).toBeNull();
      expect(passage).toMatchObject({ changedWords: 0, touches: [], changedSpans: { a: [], b: [] } });
    }
    expect(view.passages.map((passage) => changeCount(passage) ?? 0).every((count) => count > 0)).toBe(true);
    const [verbatim] = unknown.passages.map((passage) => ({ ...passage, kind: "verbatim" as const }));
    expect(verbatim && changeCount(verbatim)).toBe(0);
  });

  it("leaves a rejected passage out of the columns and their marks, and keeps it to be put back", () => {
    const rejected = viewComparison(a, b, {
      ...found,
      quotations: [],
      passages: withWording(a, b, found.passages).map((passage) => ({
        ...passage,
        reuseId: "r",
        state: "rejected" as const,
        nature: "copied" as const,
        alignment: null,
        direction: null,
      })),
    });
    expect(rejected.passages).toEqual([]);
    expect(rejected.rejected).toHaveLength(found.passages.length);
    expect(rejected.rows.every(({ kind }) => kind === "apart")).toBe(true);
    expect(rejected.aMarks.filter(({ kind }) => kind === "changed")).toEqual([]);
  });

  it("does not mark a number as held against another once a person said they are not the same", () => {
    const numbers = found.quantities.filter(({ a: { text } }) => text.includes("nine"));
    expect(numbers.length).toBeGreaterThan(0);
    const ruled = { subject: { kind: "quantity" as const }, state: "rejected" as const, alignment: null };
    const apart = viewComparison(a, b, {
      passages: [],
      quotations: [],
      quantities: numbers.map((pair) => ({ ...pair, ruled })),
    });
    expect(apart.quantities).toHaveLength(numbers.length);
    for (const marks of [apart.aMarks, apart.bMarks])
      expect(new Set(marks.map(({ kind }) => kind))).toEqual(new Set(["unpaired"]));
  });

  it("lists a changed quotation before one that is the same or alone", () => {
    const pair = view.quotations[0];
    if (pair === undefined) throw new Error("no quotation was found");
    const order = quotationOrder([
      { ...pair, verdict: "same" },
      { ...pair, verdict: "onlyB", a: null },
      { ...pair, verdict: "altered" },
    ]);
    expect(order).toEqual([2, 0, 1]);
  });

  it("lists the same words from another mouth with the changed ones", () => {
    const pair = view.quotations[0];
    if (pair === undefined) throw new Error("no quotation was found");
    const order = quotationOrder([
      { ...pair, verdict: "same", speakers: "same" },
      { ...pair, verdict: "truncated", speakers: "unknown" },
      { ...pair, verdict: "same", speakers: "different" },
    ]);
    expect(order).toEqual([2, 1, 0]);
  });

  it("links a part that moved within a passage, on both sides, and does not mark its words as changed", () => {
    const [first, moves, ...rest] = [
      "The harbour office counted nine barges adrift below the lock on Tuesday, and closed the river.",
      "Lightermen slept aboard because the towpath had been washed away by the flood.",
      "Pilots from the upper reach brought two tugs and a floating crane before dawn.",
      "Grain for the mills was carried by road to Brandsund until the chain was mended.",
    ] as const;
    const [left, right] = [[first, moves, ...rest].join(" "), [first, ...rest, moves].join(" ")];
    const seen = viewComparison(left, right, {
      quotations: [],
      quantities: [],
      passages: withWording(left, right, compareTexts(left, right).passages).map((passage) => ({
        ...passage,
        reuseId: "r",
        state: "suspected" as const,
        alignment: null,
        direction: null,
      })),
    });
    expect(seen.passages).toHaveLength(1);
    const [onA, onB] = [seen.aMarks, seen.bMarks].map((marks) =>
      marks.filter(({ kind }) => kind === "moved"),
    );
    const words = (text: string, marks: typeof onA) =>
      marks?.map(({ startUtf16, endUtf16 }) => text.slice(startUtf16, endUtf16));
    expect(words(left, onA)).toEqual([moves.slice(0, -1)]);
    expect(words(right, onB)).toEqual([moves.slice(0, -1)]);
    expect(onA?.map(({ key }) => key)).toEqual(onB?.map(({ key }) => key));
    expect([...seen.aMarks, ...seen.bMarks].filter(({ kind }) => kind === "changed")).toEqual([]);
  });

  it("names each thing touched once, gravest first", () => {
    const change = view.passages[0]?.wording?.changes[0];
    if (change === undefined) throw new Error("no change was found");
    expect(
      touchesOf([
        { ...change, touches: ["number", "name"] },
        { ...change, touches: ["negation", "number"] },
      ]),
    ).toEqual(["negation", "number", "name"]);
  });
});
