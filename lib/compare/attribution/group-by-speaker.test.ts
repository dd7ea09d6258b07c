import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findAttributions } from "#lib/compare/attribution/find-attributions.ts";
import { groupBySpeaker } from "#lib/compare/attribution/group-by-speaker.ts";
import { whoSaysWhat } from "#lib/compare/attribution/who-says-what.ts";
import { renamer } from "#lib/compare/quantities/alias-names.ts";

function groups(text: string, aliases: string[][] = []) {
  return groupBySpeaker(whoSaysWhat(text, findAttributions(text)), renamer(aliases)).map(
    ({ who, name, sayings }) => ({
      who: name ?? who,
      sayings: sayings.map(({ whole, way, cue }) => {
        const words = text.slice(whole.startUtf16, whole.endUtf16);
        return [way, cue && text.slice(cue.startUtf16, cue.endUtf16), words];
      }),
    }),
  );
}

const names = (text: string, aliases?: string[][]) =>
  groups(text, aliases).map(({ who, sayings }) => [who, sayings.length]);

describe("one list of who says what", () => {
  it("joins what is quoted, partly quoted and told without marks", () => {
    const text =
      "“The sluice holds,” said Mira Soldan. According to Soldan, the crew was “too tired”. Soldan said the gate was shut.";
    expect(groups(text)).toEqual([
      {
        who: "Mira Soldan",
        sayings: [
          ["quoted", "said", "“The sluice holds,” said Mira Soldan"],
          ["partly", "According to", "According to Soldan, the crew was “too tired”"],
          ["reported", "said", "Soldan said the gate was shut"],
        ],
      },
    ]);
  });

  it.each<[string, [string, number][]]>([
    [
      "Anna Vale said it leaked. Bert Vale said it held. Vale said nobody asked.",
      [
        ["Anna Vale", 1],
        ["Bert Vale", 1],
        ["Vale", 1],
      ],
    ],
    ["The crew were accused of theft.", [["unnamed", 1]]],
    ["The mill, known as the “Lantern”, was shut.", [["nobody", 1]]],
    ["The gate was shut.", []],
    ["The lower dam appears to be closed since noon.", []],
    ["Vale reportedly wants to close the gate.", [["Vale", 1]]],
  ])("of %j puts no two together that may be two", (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it("puts together what the project knows by one name", () => {
    const text = "The WBO said it leaked. The Water Board said it held.";
    expect(names(text)).toHaveLength(2);
    expect(names(text, [["Water Board", "WBO"]])).toEqual([["The Water Board", 2]]);
  });

  it("tells every saying once, whoever is named", () => {
    const name = fc.constantFrom(
      "Vale",
      "Anna Vale",
      "Bert Vale",
      "The board",
      "He",
      "They",
      "A. Vale",
      "Bert",
    );
    fc.assert(
      fc.property(fc.array(name, { maxLength: 25 }), (speakers) => {
        const text = speakers.map((speaker, at) => `${speaker} said gate ${at} leaked.`).join(" ");
        const said = whoSaysWhat(text, findAttributions(text));
        const told = groupBySpeaker(said).flatMap(({ sayings }) =>
          sayings.map(({ whole }) => whole.startUtf16),
        );
        expect(told.toSorted((x, y) => x - y)).toHaveLength(said.attributions.length);
        expect(new Set(told).size).toBe(told.length);
      }),
      { numRuns: 60 },
    );
  });
});
