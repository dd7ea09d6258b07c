import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalText } from "./canonical-text.ts";
import { findHiddenCharacters } from "./visible-characters.ts";

function glyphs(text: string): string {
  return findHiddenCharacters(text)
    .map(({ startUtf16, endUtf16, kind, glyph }) => `${startUtf16}-${endUtf16} ${kind} ${glyph}`)
    .join(", ");
}

describe("findHiddenCharacters", () => {
  it.each([
    [
      "what stands for a NUL or half a pair",
      canonicalText("a\0b\ud83dc"),
      "1-2 unreadable \uFFFD, 3-4 unreadable \uFFFD",
    ],
    ["half a pair that is still there", "a\ud83dc\udc00", "1-2 unreadable U+D83D, 3-4 unreadable U+DC00"],
    ["an override and its end", "invoice\u202etxt.exe\u202c", "7-8 direction RLO, 15-16 direction PDF"],
    [
      "isolates",
      "\u2066a\u2069\u2067\u2068",
      "0-1 direction LRI, 2-3 direction PDI, 3-4 direction RLI, 4-5 direction FSI",
    ],
    ["a direction mark in Latin text", "a\u200fb", "1-2 direction RLM"],
    [
      "zero-width characters",
      "pass\u200bword\u2060\ufeff",
      "4-5 zero-width ZWSP, 9-10 zero-width WJ, 10-11 zero-width BOM",
    ],
    ["joiners in Latin text", "a\u200cb\u200dc", "1-2 zero-width ZWNJ, 3-4 zero-width ZWJ"],
    ["soft hyphens", "inter\u00adnational", "5-6 soft hyphen SHY"],
    ["tags that spell in secret", "hi\u{e0068}\u{e0069}", "2-4 tag TAG h, 4-6 tag TAG i"],
    ["selectors behind what has no variants", "a\ufe0fb\u{e0101}", "1-2 selector VS16, 3-5 selector VS18"],
    ["fillers that look like spaces", "a\u3164b", "1-2 zero-width HF"],
    [
      "controls",
      "a\u0007b\u001bc\u007fd\u0090",
      "1-2 control BEL, 3-4 control ESC, 5-6 control DEL, 7-8 control U+0090",
    ],
    ["noncharacters", "a\uffffb\ufdd0", "1-2 control U+FFFF, 3-4 control U+FDD0"],
  ])("finds %s", (_, text, expected) => {
    expect(glyphs(text)).toBe(expected);
  });

  it.each([
    ["plain text with its white space", "a\tb\r\nc\fd\u00a0e\u2009f"],
    ["a family, a flag, a keycap and a heart", "👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 1️⃣ ❤️ 🏳️‍🌈 👋🏽"],
    ["Persian with its non-joiners", "می‌روم خانه‌ها"],
    ["Hindi with its joiners", "क्‍ष क्‌ष"],
    ["direction marks in Hebrew", "שלום (\u200f2017\u200e)"],
    ["a Han variant", "葛\u{e0100}"],
    ["accents and emoji", "é e\u0301 😀 ñ"],
  ])("leaves %s in peace", (_, text) => {
    expect(glyphs(text)).toBe("");
  });

  it("gives ascending places of one character each, whatever the text", () => {
    const odd = fc.constantFrom(
      "\u202e",
      "\u200b",
      "\u00ad",
      "\ufeff",
      "\ud83d",
      "\udc00",
      "\0",
      "😀",
      "\ufe0f",
      "\u{e0041}",
      "א",
      "e\u0301",
    );
    const part = fc.oneof(odd, fc.string({ unit: "binary", maxLength: 4 }));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const text = parts.join("");
        let end = 0;
        for (const { startUtf16, endUtf16, glyph, name } of findHiddenCharacters(text)) {
          expect(startUtf16).toBeGreaterThanOrEqual(end);
          expect([...text.slice(startUtf16, endUtf16)]).toHaveLength(1);
          // No pair is taken apart.
          expect([
            ...text.slice(0, startUtf16),
            ...text.slice(startUtf16, endUtf16),
            ...text.slice(endUtf16),
          ]).toEqual([...text]);
          expect([glyph, name]).not.toContain("");
          end = endUtf16;
        }
      }),
    );
  });

  it("finds no fewer in a canonical text, at the same places", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const canonical = findHiddenCharacters(canonicalText(text)).map(({ startUtf16 }) => startUtf16);
        expect(canonical).toEqual(
          expect.arrayContaining(findHiddenCharacters(text).map(({ startUtf16 }) => startUtf16)),
        );
      }),
    );
  });
});
