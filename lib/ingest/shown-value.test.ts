import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findHiddenCharacters } from "#lib/text/visible-characters.ts";
import { shownValue } from "./shown-value.ts";

describe("shownValue", () => {
  it.each([
    ["31/31/2031", "“31/31/2031”"],
    ["  two\n\n lines ", "“two lines”"],
    ["a\u202eb\u200bc", "“a[RLO]b[ZWSP]c”"],
    ["x".repeat(61), `“${"x".repeat(60)}…”`],
    ["😀".repeat(61), `“${"😀".repeat(60)}…”`],
    [`${"word ".repeat(100)}`, `“${"word ".repeat(12).trimEnd()}…”`],
  ])("shows %j", (value, shown) => {
    expect(shownValue(value)).toBe(shown);
  });

  it("is short, on one line, and holds nothing hidden but what could not be read", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 600 }), (value) => {
        const shown = shownValue(value);
        expect(shown).not.toMatch(/[\n\r]/);
        expect(findHiddenCharacters(shown).filter(({ kind }) => kind !== "unreadable")).toEqual([]);
      }),
    );
  });
});
