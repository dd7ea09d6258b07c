import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findAttributions } from "#lib/compare/attribution/find-attributions.ts";
import { whoSaysWhat } from "#lib/compare/attribution/who-says-what.ts";
import { passageChanges } from "#lib/compare/passage-words.ts";
import { renamer } from "#lib/compare/quantities/alias-names.ts";
import type { AttributionChange } from "./attribution-change.ts";
import { attributionChangesOf } from "./find-attribution-changes.ts";

const read = (text: string) => ({ text, said: whoSaysWhat(text, findAttributions(text)) });

/** The passages of both texts from `a` and `b` on, the whole texts by default. */
function changes(a: string, b: string, aliases: string[][] = []): AttributionChange[] {
  const passage = {
    aStartUtf16: 0,
    aEndUtf16: a.length,
    bStartUtf16: 0,
    bEndUtf16: b.length,
    kind: "edited" as const,
    nature: "copied" as const,
    similarity: 1,
  };
  const find = attributionChangesOf(read(a), read(b), renamer(aliases));
  return find({ ...passage, changes: passageChanges(a, b, passage), moved: [] });
}

function told(a: string, b: string, aliases?: string[][]): string[] {
  return changes(a, b, aliases).map((change) =>
    change.kind === "otherSpeaker"
      ? `${change.a.name} → ${change.b.name}`
      : `${change.kind} ${change.lacking}: ${change.words}`,
  );
}

/** Turned round, A is B and B is A. */
function mirrored(lines: readonly string[]): string[] {
  return lines.map((line) => {
    if (line.includes(" → ")) return line.split(" → ").toReversed().join(" → ");
    return line.replace(/ ([ab]):/, (_, side) => ` ${side === "a" ? "b" : "a"}:`);
  });
}

const dam = "The lower dam leaked for three days before the crew closed it";

describe("who said it, in two aligned passages", () => {
  it.each<[string, string, string, string[]]>([
    ["is gone", `${dam}, the water board said.`, `${dam}.`, ["attributionLost b: the water board said"]],
    [
      "is gone from in front",
      `According to Mira Soldan, the lower dam leaked for three days. Nobody came.`,
      `The lower dam leaked for three days. Nobody came.`,
      ["attributionLost b: According to Mira Soldan"],
    ],
    [
      "is gone with the tense of its verb",
      `Mira Soldan said the lower dam would be closed for three days.`,
      `The lower dam will be closed for three days.`,
      ["attributionLost b: Mira Soldan said"],
    ],
    [
      "is another person",
      `${dam}, Mira Soldan said. It was cold.`,
      `${dam}, Odile Brandt said. It was cold.`,
      ["Mira Soldan → Odile Brandt"],
    ],
    [
      "is another person, whose full name stands elsewhere in one text",
      `Mira Soldan said it was late.\n\n${dam}, Soldan said.`,
      `Mira Soldan said it was late.\n\n${dam}, according to Odile Brandt.`,
      ["Mira Soldan → Odile Brandt"],
    ],
    [
      "is another person, quoted here and told there",
      `“The lower dam leaked for three days,” Mira Soldan said.`,
      `The lower dam leaked for three days, Odile Brandt said.`,
      ["Mira Soldan → Odile Brandt"],
    ],
  ])("%s", (_, a, b, expected) => {
    expect(told(a, b)).toEqual(expected);
    expect(told(b, a)).toEqual(mirrored(expected));
  });

  it.each<[string, string, string]>([
    [
      "the same in other words of giving",
      `${dam}, the water board said.`,
      `According to the water board, ${dam.replace("The", "the")}.`,
    ],
    [
      "the same from in front",
      `Mira Soldan said the lower dam leaked for three days.`,
      `The lower dam leaked for three days, said Mira Soldan.`,
    ],
    ["the same by a part of the name", `${dam}, Mira Soldan said.`, `${dam}, Soldan said.`],
    ["an office and a name", `${dam}, the engineer said.`, `${dam}, Odile Brandt said.`],
    [
      "a pronoun and a name",
      `Mira Soldan came. ${dam}, she said.`,
      `Mira Soldan came. ${dam}, Odile Brandt said.`,
    ],
    ["two names of a single word", `${dam}, Moscow said.`, `${dam}, Russia said.`],
    [
      "another statement",
      `The lower dam leaked for three days, Mira Soldan said.`,
      `The lower dam leaked for four weeks, Odile Brandt said.`,
    ],
    [
      "a statement with something else in it",
      `${dam}, Mira Soldan said.`,
      `The lower dam never leaked for three days before the crew closed it, Odile Brandt said.`,
    ],
    ["too little to be one statement", `It leaked, Mira Soldan said.`, `It leaked, Odile Brandt said.`],
    [
      "given in the sentence before",
      `${dam}, the water board said.`,
      `The water board spoke up and said it was late. ${dam}.`,
    ],
    [
      "given behind, in a sentence of its own",
      `${dam}, the water board said.`,
      `${dam}. The water board said so on Monday.`,
    ],
    ["announced by a colon", `${dam}, the water board said.`, `This is what is known:\n\n${dam}.`],
    ["between quotation marks of nobody", `${dam}, the water board said.`, `“${dam}.”`],
    [
      "given by a verb the rules do not know",
      `${dam}, the water board said.`,
      `${dam}, the water board quipped.`,
    ],
    ["given to somebody by a word in front", `${dam}, the water board said.`, `Water board: ${dam}.`],
    ["not there at all", `${dam}, the water board said.`, `Nobody came to the quay that morning.`],
    ["the same", `${dam}, the water board said.`, `${dam}, the water board said.`],
  ])("is not told where it is %s", (_, a, b) => {
    expect([told(a, b), told(b, a)]).toEqual([[], []]);
  });

  it("is one where the project knows both names for one", () => {
    const [a, b] = [`${dam}, Mira Soldan said.`, `${dam}, Odile Brandt said.`];
    expect(told(a, b, [["Mira Soldan", "Odile Brandt"]])).toEqual([]);
  });
});

describe("how sure it is, in two aligned passages", () => {
  it.each<[string, string, string[]]>([
    [
      "The crew had reportedly left the lower dam by noon.",
      "The crew had left the lower dam by noon.",
      ["hedgeLost b: reportedly"],
    ],
    [
      "The crew may have left the lower dam by noon.",
      "The crew left the lower dam by noon.",
      ["hedgeLost b: may"],
    ],
    [
      "The crew is believed to have left the lower dam by noon.",
      "The crew has left the lower dam by noon.",
      ["hedgeLost b: believed"],
    ],
    [
      "The lower dam appears to be closed since noon.",
      "The lower dam is closed since noon.",
      ["hedgeLost b: appears"],
    ],
    [
      "Mira Soldan said the crew had reportedly left the lower dam.",
      "Mira Soldan said the crew had left the lower dam.",
      ["hedgeLost b: reportedly"],
    ],
    [
      "The crew had reportedly left the lower dam by noon, the water board said.",
      "The crew had left the lower dam by noon.",
      ["attributionLost b: the water board said", "hedgeLost b: reportedly"],
    ],
  ])("%j lost something in %j", (a, b, expected) => {
    expect(told(a, b)).toEqual(expected);
    expect(told(b, a)).toEqual(mirrored(expected));
  });

  it.each<[string, string, string]>([
    [
      "is said by another word",
      "The crew had reportedly left the lower dam by noon.",
      "The crew had allegedly left the lower dam by noon.",
    ],
    [
      "stands elsewhere in the sentence",
      "Reportedly the crew had left the lower dam by noon.",
      "The crew had left the lower dam by noon, reportedly.",
    ],
    [
      "is what is allowed",
      "The crew may leave the lower dam by noon.",
      "The crew will leave the lower dam by noon.",
    ],
    [
      "is what could be done",
      "The crew could see the lower dam by noon.",
      "The crew had seen the lower dam by noon.",
    ],
    [
      "goes with other words",
      "The crew had reportedly left the lower dam by noon.",
      "The crew had left the upper weir at dawn.",
    ],
    [
      "makes room for a speaker",
      "The crew had reportedly left the lower dam by noon.",
      "The crew had left the lower dam by noon, Mira Soldan said.",
    ],
    [
      "makes room for a source",
      "The crew had reportedly left the lower dam by noon.",
      "By all accounts the crew had left the lower dam by noon.",
    ],
    [
      "is a month",
      "The crew left the lower dam on May 3 at noon.",
      "The crew left the lower dam on 3 at noon.",
    ],
  ])("is not told where it %s", (_, a, b) => {
    expect([told(a, b), told(b, a)]).toEqual([[], []]);
  });
});

describe("any two passages", () => {
  const part = fc.constantFrom(
    "the lower dam leaked for three days",
    "Mira Soldan said",
    "Odile Brandt said",
    "according to the water board",
    "reportedly",
    "may have",
    "the crew left at noon",
    "she said",
    "“it was cold”",
    ",",
    ".",
    "\n\n",
  );
  const text = fc.array(part, { maxLength: 24 }).map((parts) => parts.join(" "));

  it("are told the same from either side, in words of the text that has them", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const found = changes(a, b);
        expect(told(b, a).toSorted()).toEqual(mirrored(told(a, b)).toSorted());
        for (const change of found) {
          if (change.kind === "otherSpeaker") continue;
          const has = change.lacking === "b" ? a : b;
          for (const { startUtf16, endUtf16 } of change.parts) {
            expect(endUtf16).toBeLessThanOrEqual(has.length);
            expect(has.slice(startUtf16, endUtf16)).not.toBe("");
          }
        }
      }),
      { numRuns: 80 },
    );
  });

  it("say nothing of a text beside itself", () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(changes(one, one)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
