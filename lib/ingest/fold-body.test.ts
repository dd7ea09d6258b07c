import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldBody } from "./fold-body.ts";
import { inlineMarkup } from "./inline-markup.ts";
import { foldWhiteSpace, readUnits } from "./raw-units.ts";

function fold(raw: string) {
  const units = readUnits(raw);
  return foldBody(
    raw,
    units,
    units.flatMap((unit) => inlineMarkup(raw, unit)),
  );
}

const piece = fc.constantFrom(
  "a",
  "bc",
  " ",
  "  ",
  "\u00a0",
  "\n",
  "\r\n",
  "\n\n",
  "🕯️",
  "e\u0301",
  "שלום",
  "[x](#)",
  "](",
  "—",
);
const rawText = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""));

describe("foldBody", () => {
  it.each([
    ["one\n\ntwo", "one\n\ntwo"],
    ["one\r\ntwo", "one\n\ntwo"],
    ["the\u00a0rapidly  evolving \u00a0threat", "the rapidly evolving threat"],
    ["said the [Office](#) at a [meeting](#), on", "said the Office at a meeting, on"],
    ["see [the report](https://a.example/r?x=1) now", "see the report now"],
    ["[I]t is [of Syria] [UK.] so", "[I]t is [of Syria] [UK.] so"],
    ["a [ ](#) b", "a b"],
    ["lamp 🕯️  lit\r\n\r\nשלום", "lamp 🕯️ lit\n\nשלום"],
    ["", ""],
  ])("folds %j", (raw, body) => {
    expect(fold(raw).body).toBe(body);
  });

  it("keeps a run going over single spaces and breaks it at folded ones", () => {
    expect(fold("one two  three").bodyMap).toEqual([
      { bodyStartUtf16: 0, rawStartUtf16: 0, lengthUtf16: 7 },
      { bodyStartUtf16: 8, rawStartUtf16: 9, lengthUtf16: 5 },
    ]);
  });

  it("maps every character that is no white space to the same raw character, in ascending runs", () => {
    fc.assert(
      fc.property(rawText, (raw) => {
        const { body, bodyMap } = fold(raw);
        let bodyEnd = 0;
        let rawEnd = 0;
        for (const { bodyStartUtf16, rawStartUtf16, lengthUtf16 } of bodyMap) {
          expect(bodyStartUtf16).toBeGreaterThanOrEqual(bodyEnd);
          expect(rawStartUtf16).toBeGreaterThanOrEqual(rawEnd);
          expect(lengthUtf16).toBeGreaterThan(0);
          expect(body.slice(bodyEnd, bodyStartUtf16)).toMatch(/^(?: |\n\n|)$/);
          const length = lengthUtf16;
          expect(body.slice(bodyStartUtf16, bodyStartUtf16 + length)).toBe(
            raw.slice(rawStartUtf16, rawStartUtf16 + length),
          );
          bodyEnd = bodyStartUtf16 + length;
          rawEnd = rawStartUtf16 + length;
        }
        expect(bodyEnd).toBe(body.length);
      }),
    );
  });

  it("has no white space but single spaces and paragraph breaks, and no other at its ends", () => {
    fc.assert(
      fc.property(rawText, (raw) => {
        const { body } = fold(raw);
        expect(body.split("\n\n").every((paragraph) => paragraph === foldWhiteSpace(paragraph))).toBe(true);
        expect(body).toBe(body.trim());
      }),
    );
  });

  it("leaves nothing out but white space when nothing is dropped", () => {
    fc.assert(
      fc.property(rawText, (raw) => {
        const { body } = foldBody(raw, readUnits(raw), []);
        expect(body.replace(/\s/g, "")).toBe(raw.replace(/\s/g, ""));
      }),
    );
  });
});
