import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findKey } from "./find-key.ts";

const has = (name: string, part: string) => findKey(name).includes(findKey(part));

describe("findKey", () => {
  it.each([
    ["Weir-Report.TXT", "weir-report.txt"],
    ["Gewässer.txt", "gewasser"],
    ["gewasser.txt", "Gewässer"],
    // As a Mac writes it: letter and accent apart.
    ["cafe\u0301.md", "café"],
    ["Łódź.txt", "lodz"],
    ["Straße.txt", "STRASSE"],
    ["ΟΔΟΣ 4.txt", "οδος"],
    ["İzmir.txt", "izmir"],
    ["Ёлка.txt", "елка"],
    ["ﬁle.txt", "file"],
    ["a  b.txt", " a b"],
    ["weir.txt", "\u202aweir.txt"],
    ["100%_sure.txt", "%_s"],
    ["b/10.txt", "b/1"],
  ])("%j has %j in it", (name, part) => {
    expect(has(name, part)).toBe(true);
  });

  it.each([
    ["weir.txt", "%"],
    ["weir.txt", "w_ir"],
    ["weir.txt", "w.*r"],
    ["weir.txt", "wier"],
    // Marks that make another letter, not an accented one.
    ["かき.txt", "がき"],
    ["कल.txt", "कि"],
    ["각.txt", "가"],
  ])("%j does not have %j in it", (name, part) => {
    expect(has(name, part)).toBe(false);
  });

  it.each(["", "  \t", "\u0301", "\u200b"])("of %j is empty", (text) => {
    expect(findKey(text)).toBe("");
  });

  it("finds a name by any part of it that begins and ends with a letter", () => {
    const letters = fc.string({
      unit: fc.constantFrom(..."aBzÉéßøŁ_%. -/1"),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(fc.property(letters, letters, letters, (a, b, c) => has(`${a}${b}${c}`, b)));
  });

  it("of a key is the key", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => findKey(findKey(text)) === findKey(text)),
    );
  });
});
