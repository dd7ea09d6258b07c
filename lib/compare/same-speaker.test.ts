import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renamer } from "#lib/compare/quantities/alias-names.ts";
import { matchSpeakers } from "#lib/compare/same-speaker.ts";

describe("matchSpeakers", () => {
  it.each([
    ["Anna Vale", "Anna Vale", "same"],
    ["Anna Vale", "Vale", "same"],
    ["Anna Vale", "Ms. Vale", "same"],
    ["A. Vale", "Anna Vale", "same"],
    ["Col. Dan Oprea", "Colonel Oprea", "same"],
    ["President Adda", "Kofi Adda", "same"],
    ["Finance Minister Jarek Novy", "Mr. Novy", "same"],
    ["Finance Minister Jarek Novy", "opposition leader Lea Brandt", "different"],
    ["coalition spokesman Colonel Myles Kern", "Kern", "same"],
    ["Karel Benda of the water board", "Karel Benda", "same"],
    ["army spokesman Col. Dan Oprea", "Col. Oprea", "same"],
    ["army spokesman Col. Dan Oprea", "police chief Lea Brandt", "different"],
    ["Health Ministry spokeswoman Lea Brandt", "Jarek Novy", "different"],
    ["army spokesman", "Jarek Novy", "unknown"],
    ["the police chief", "Jarek Novy", "unknown"],
    ["Police Chief", "Jarek Novy", "unknown"],
    ["State News Agency", "Jarek Novy", "unknown"],
    ["Finance Ministry Secretary", "Jarek Novy", "unknown"],
    ["the Army Chief of Staff", "Jarek Novy", "unknown"],
    ["Karel Benda of the water board", "Jarek Novy", "different"],
    ["a spokesman for Lea Brandt", "Jarek Novy", "unknown"],
    ["the mayor of Belmont", "Jarek Novy", "unknown"],
    ["the general", "The general", "same"],
    ["the general", "General Osei", "unknown"],
    ["the UN official", "The UN official", "same"],
    ["EUROPOL", "Europol", "same"],
    ["Abu Bakr al-Rashid", "al-Rashid", "same"],
    ["Anna Vale", "Dana Oprea", "different"],
    ["Anna Vale", "Mr. Oprea", "different"],
    ["Anna Vale", "Peter Vale", "different"],
    ["Anna Vale", "the minister", "unknown"],
    ["the mayor", "the minister", "unknown"],
    ["Anna Vale", "EUROPOL", "unknown"],
    ["Anna Vale", "The Ministry of Health", "unknown"],
    ["Anna Vale", null, "unknown"],
    [null, null, "unknown"],
  ])("%s, %s: %s", (a, b, expected) => {
    expect(matchSpeakers(a, b)).toBe(expected);
    expect(matchSpeakers(b, a)).toBe(expected);
  });

  it.each([
    ["Ibrahim Awad", "Abu Talib", "same"],
    ["chief engineer Ibrahim Awad", "Mr. Talib", "same"],
    ["a Red Fleet spokesman", "a Harbour Guard spokesman", "same"],
    ["Ibrahim Awad", "Dana Oprea", "different"],
    ["Red Fleet", "the minister", "unknown"],
    ["Redfleet", "Harbour Guard", "different"],
  ])("knows by a project’s names that %s and %s: %s", (a, b, expected) => {
    const named = renamer([
      ["Abu Talib", "Ibrahim Awad"],
      ["Harbour Guard", "Red Fleet"],
    ]);
    expect(matchSpeakers(a, b, named)).toBe(expected);
    expect(matchSpeakers(b, a, named)).toBe(expected);
  });

  it("says the same from either side, of any two strings", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(matchSpeakers(a, b)).toBe(matchSpeakers(b, a));
      }),
    );
  });
});
