import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countTokens, tokenize } from "#lib/text/tokens.ts";

const norms = (text: string) => tokenize(text).map((token) => token.norm);

describe("tokenize", () => {
  it.each([
    ["Da’esh and Da'esh", ["daesh", "and", "daesh"]],
    ["14,000 men; 3.5 km, 5th. In 2018.", ["14000", "men", "3.5", "km", "5th", "in", "2018"]],
    ["1,2 and 12,3456", ["1,2", "and", "12,3456"]],
    ["$5 or €5, 7%", ["$", "5", "or", "€", "5", "7", "%"]],
    ["the U.S. and U.N.", ["the", "us", "and", "un"]],
    ["[T]he gate [was] shut", ["the", "gate", "was", "shut"]],
    ["counter-terrorism—now…", ["counter", "terrorism", "now"]],
    ["co\u00adop\u200berate", ["cooperate"]],
    ["cafe\u0301 CAFÉ ﬁne", ["café", "café", "fine"]],
    ["水位が上がる 12月", ["水", "位", "が", "上", "が", "る", "12", "月"]],
    ["قال الوزير", ["قال", "الوزير"]],
    ["a.m. A.M. X. NATO. ab.cd", ["a", "m", "am", "x", "nato", "ab", "cd"]],
    ["cafés 4x4 x4 don't O'Neill's [a]b[c", ["cafés", "4x4", "x4", "dont", "oneills", "ab", "c"]],
    ["🙂 “” — …", []],
  ])("%s", (text, expected) => {
    expect(norms(text)).toEqual(expected);
  });

  it("are counted as they are told", () => {
    const some = fc.oneof(
      fc.string({ unit: "binary", maxLength: 80 }),
      fc.stringMatching(/^[a-cU-W.,'’$ 0-9é—]{0,40}$/u),
    );
    fc.assert(
      fc.property(some, (text) => {
        expect(countTokens(text)).toBe(tokenize(text).length);
      }),
    );
  });

  it("gives spans in order, apart, within the text and without white space", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => {
        let end = 0;
        for (const token of tokenize(text)) {
          expect(token.startUtf16).toBeGreaterThanOrEqual(end);
          expect(token.endUtf16).toBeGreaterThan(token.startUtf16);
          expect(text.slice(token.startUtf16, token.endUtf16)).not.toMatch(/\s/);
          end = token.endUtf16;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
