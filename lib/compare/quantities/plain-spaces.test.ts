import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainSpaces } from "./plain-spaces.ts";

describe("plainSpaces", () => {
  it.each([
    ["at least\n1,400 divers", "at least 1,400 divers"],
    ["at\u00a0least\t9\r\ndivers", "at least 9  divers"],
    ["one.\n\nTwo", "one.\n\nTwo"],
    ["one.\n \nTwo\nthree", "one.\n \nTwo three"],
  ])("%j", (text, plain) => {
    expect(plainSpaces(text)).toBe(plain);
  });

  it("keeps the length and every letter of any text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", " ", "\n", "\r", "\t", "\u00a0", "🌊") }),
        (text) => {
          const plain = plainSpaces(text);
          expect(plain).toHaveLength(text.length);
          expect(plain.replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""));
        },
      ),
    );
  });
});
