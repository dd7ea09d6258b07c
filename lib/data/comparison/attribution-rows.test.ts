import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findAttributions } from "#lib/compare/attribution/find-attributions.ts";
import { whoSaysWhat } from "#lib/compare/attribution/who-says-what.ts";
import { packWhoSaysWhat, unpackWhoSaysWhat } from "./attribution-rows.ts";

const read = (text: string) => whoSaysWhat(text, findAttributions(text));
const throughJson = (text: string) =>
  unpackWhoSaysWhat(text, JSON.parse(JSON.stringify(packWhoSaysWhat(read(text)))));

describe("who says what, kept and read again", () => {
  it.each([
    "“The sluice holds,” said Mira Soldan.\n\nShe may have left, according to the water\nboard’s deputy.",
    "The board wants a new lock. Two crews were reportedly accused of theft. The “Lantern” was shut.",
    "Minister: dam unsafe\n\nHe said that “it leaks” and could break. “Nobody asked us.”",
    "",
  ])("is what was read in %j", (text) => {
    expect(throughJson(text)).toEqual(read(text));
  });

  it("is what was read in any text of such words", () => {
    const word = fc.constantFrom(
      "Anna Vale",
      "said",
      "that",
      "“it leaks,”",
      "reportedly",
      "he",
      "according to",
      "the board",
      "wants",
      ".",
      ",",
      "\n\n",
      "may have left",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const text = words.join(" ");
        expect(throughJson(text)).toEqual(read(text));
      }),
      { numRuns: 60 },
    );
  });
});
