import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignColumns, type ColumnLink } from "./align-columns.ts";
import { compareTexts } from "./compare-texts.ts";
import { paragraphsWithin } from "./marked-runs.ts";

const [one, two, three, four] = [
  "The lock was closed at dawn because its chain had worn through in the night.",
  "Nine barges drifted below it and came to rest at the timber quay before noon.",
  "Nobody was hurt, the harbour office said in the evening of the same day.",
  "The ferry from Brandsund does not sail until the ice has left the sound.",
];

const textOf = (...paragraphs: string[]) => paragraphs.join("\n\n");

function allLinks(texts: readonly string[]): ColumnLink[] {
  return texts.flatMap((b, second) =>
    texts.slice(0, second).map((a, first) => ({ first, second, passages: compareTexts(a, b).passages })),
  );
}

function wordsIn(texts: readonly string[]) {
  return alignColumns(texts, allLinks(texts)).map(({ kind, cells }) => ({
    kind,
    cells: cells.map((cell, at) =>
      cell.map((span) => texts[at]?.slice(span.startUtf16, span.endUtf16) ?? "").join(" | "),
    ),
  }));
}

describe("alignColumns", () => {
  it("holds a paragraph level in three texts, wherever it stands in each", () => {
    expect(wordsIn([textOf(one, two), textOf(four, one, two), textOf(two, three)])).toEqual([
      { kind: "apart", cells: ["", four, ""] },
      { kind: "shared", cells: [one, one, ""] },
      { kind: "shared", cells: [two, two, two] },
      { kind: "apart", cells: ["", "", three] },
    ]);
  });

  it("holds level what the second and the third share and the first does not", () => {
    expect(wordsIn([textOf(one), textOf(one, four), textOf(four)])).toEqual([
      { kind: "shared", cells: [one, one, ""] },
      { kind: "shared", cells: ["", four, four] },
    ]);
  });

  it("puts what each has alone side by side", () => {
    expect(wordsIn([textOf(one, two), textOf(one, three), textOf(one, four)])).toEqual([
      { kind: "shared", cells: [one, one, one] },
      { kind: "apart", cells: [two, three, four] },
    ]);
  });

  it("keeps two paragraphs in the row of the one that holds both", () => {
    expect(wordsIn([`${one} ${two}`, textOf(one, two)])).toEqual([
      { kind: "shared", cells: [`${one} ${two}`, `${one} | ${two}`] },
    ]);
  });

  it("takes texts that share nothing, and empty ones", () => {
    expect(wordsIn([one, four, ""])).toEqual([{ kind: "apart", cells: [one, four, ""] }]);
    expect(alignColumns(["", ""], [])).toEqual([]);
  });

  it("holds every paragraph of every text once, in order", () => {
    const paragraph = fc.constantFrom(one, two, three, four, "Ice 🌊 came down the river.");
    const text = fc.array(paragraph, { maxLength: 5 }).map((parts) => textOf(...parts));
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), (texts) => {
        const rows = alignColumns(texts, allLinks(texts));
        for (const [column, body] of texts.entries()) {
          const placed = rows.flatMap((row) => row.cells[column] ?? []);
          expect(placed).toEqual(paragraphsWithin(body, 0, body.length));
        }
        for (const { kind, cells } of rows) {
          const filled = cells.filter((cell) => cell.length > 0).length;
          expect(filled).toBeGreaterThanOrEqual(kind === "shared" ? 2 : 1);
        }
      }),
    );
  });
});
