import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { visiblePieces, visibleText } from "./visible-text.ts";

describe("visiblePieces", () => {
  it("names what is hidden where it stands", () => {
    expect(visiblePieces("gate\u200bkeeper \u202etxt")).toEqual([
      { kind: "text", startUtf16: 0, text: "gate" },
      { kind: "hidden", startUtf16: 4, name: "zero width space", glyph: "ZWSP" },
      { kind: "text", startUtf16: 5, text: "keeper " },
      { kind: "hidden", startUtf16: 12, name: "right-to-left override", glyph: "RLO" },
      { kind: "text", startUtf16: 13, text: "txt" },
    ]);
  });

  it("leaves a text alone in which all is seen", () => {
    expect(visiblePieces("Hëllo 👩‍👩‍👧 סלאם")).toEqual([
      { kind: "text", startUtf16: 0, text: "Hëllo 👩‍👩‍👧 סלאם" },
    ]);
    expect(visiblePieces("")).toEqual([]);
  });

  it("loses no character that is seen", () => {
    const unit = fc.constantFrom("a", " ", "\u200b", "\u202e", "\u0007", "👩‍👧", "\ud800", "ب");
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const pieces = visiblePieces(text);
        let at = 0;
        for (const piece of pieces) {
          expect(piece.startUtf16).toBe(at);
          at += piece.kind === "text" ? piece.text.length : 1;
        }
        expect(at).toBe(text.length);
      }),
    );
  });
});

describe("visibleText", () => {
  it("shows in a label what is hidden, which does no work there", () => {
    expect(visibleText("report\u202etxt.exe\u200b")).toBe("report[RLO]txt.exe[ZWSP]");
    expect(visibleText("Gate")).toBe("Gate");
  });
});
