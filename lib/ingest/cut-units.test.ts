import { describe, expect, it } from "vitest";
import { cutUnits } from "./cut-units.ts";
import { readUnits } from "./raw-units.ts";

const LINES = [
  "The gauge at the old bridge had been read every hour since noon and",
  "every hour the figure in the book was higher than the one above it;",
  "by seven the keeper stopped writing and began to carry his papers up",
  "the stairs of the lock house, which had never been wet in his time.",
  "He counted forty boats in the street, one of them with a dog in it.",
];
const TEXT = LINES.join("\n");

describe("cutUnits", () => {
  it("cuts a paragraph of wrapped lines where an article begins", () => {
    const place = TEXT.indexOf("by seven");
    const units = readUnits(TEXT);
    expect(units).toHaveLength(1);
    expect(cutUnits(TEXT, units, [place]).map(({ text }) => text)).toEqual([
      LINES.slice(0, 2).join(" "),
      LINES.slice(2).join(" "),
    ]);
  });

  it("gives parts that cover what the unit covered, without white space at their ends", () => {
    const places = [10, 40, 69, 90];
    const parts = cutUnits(TEXT, readUnits(TEXT), places);
    const expected = [0, ...places].map((place, at) => TEXT.slice(place, places[at]).trim());
    expect(parts.map(({ rawStartUtf16, rawEndUtf16 }) => TEXT.slice(rawStartUtf16, rawEndUtf16))).toEqual(
      expected,
    );
  });

  it("leaves alone what no place is inside of", () => {
    const units = readUnits("One line\n\nAnother line");
    expect(cutUnits("One line\n\nAnother line", units, [0, 9, 10, 22])).toEqual(units);
  });
});
