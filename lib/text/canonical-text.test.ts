import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalText } from "./canonical-text.ts";

const anyUnits = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));

describe("canonicalText", () => {
  it.each([
    ["plain text", "plain text"],
    ["a\0b", "a\uFFFDb"],
    ["\uD83D lone high", "\uFFFD lone high"],
    ["lone low \uDE00", "lone low \uFFFD"],
    ["\uDE00\uD83D", "\uFFFD\uFFFD"],
    ["whole 😀 pair", "whole 😀 pair"],
  ])("stores %j as %j", (given, stored) => {
    expect(canonicalText(given)).toBe(stored);
  });

  it("gives a well-formed text of the same length, one unit for one", () => {
    fc.assert(
      fc.property(anyUnits, (text) => {
        const stored = canonicalText(text);
        expect(stored).toHaveLength(text.length);
        expect(stored).not.toMatch(/\p{Surrogate}/u);
        expect(stored).not.toContain("\0");
        for (let at = 0; at < text.length; at += 1) {
          expect([text[at], "\uFFFD"]).toContain(stored[at]);
        }
      }),
    );
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(anyUnits, (text) => {
        const once = canonicalText(text);
        expect(canonicalText(once)).toBe(once);
      }),
    );
  });
});
