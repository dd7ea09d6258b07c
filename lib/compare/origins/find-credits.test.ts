import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findCredits } from "./find-credits.ts";
import { indexNames } from "./name-index.ts";

const formsOf = (text: string, names: string[], byline: string | null = null) =>
  findCredits(text, byline, indexNames(names)).map(({ name, form, exact }) => [name, form, exact]);

describe("findCredits", () => {
  it.each<[string, string, string, string]>([
    ["HARLOW (NPA) — The lock was shut.", "NPA", "dateline", "(NPA)"],
    ["HARLOW, 3 May (NPA) - The lock was shut.", "NPA", "dateline", "(NPA)"],
    ["(NPA) The lock was shut.", "NPA", "dateline", "(NPA)"],
    ["Rio do Sul (River News) — The lock was shut.", "River News", "dateline", "(River News)"],
    [
      "The lock was shut, according to the Harlow Gazette.",
      "Harlow Gazette",
      "attribution",
      "according to the Harlow Gazette",
    ],
    ["According to NPA the lock was shut.", "NPA", "attribution", "According to NPA"],
    ["NPA reported that the lock was shut.", "NPA", "attribution", "NPA reported"],
    ["The crew told NPA that the chain had snapped.", "NPA", "attribution", "told NPA"],
    ["The number was first reported by NPA on Monday.", "NPA", "attribution", "first reported by NPA"],
    ["NPA has also reported on the chain.", "NPA", "attribution", "NPA has also reported"],
    [
      "The Gazette said in its report that the lock was shut.",
      "Gazette",
      "attribution",
      "The Gazette said in its report",
    ],
    ["HARLOW, May 3 (NPA/River Post) — The lock was shut.", "NPA", "dateline", "(NPA/River Post)"],
    ["[NPA] The lock was shut.", "NPA", "dateline", "[NPA]"],
    ["The lock was shut, the Gazette wrote.", "Gazette", "attribution", "the Gazette wrote"],
    ["Per NPA, the lock was shut.", "NPA", "attribution", "Per NPA"],
  ])("reads %s", (text, name, form, exact) => {
    expect(formsOf(text, [name])).toEqual([[name, form, exact]]);
  });

  it.each<[string, string, string, string]>([
    ["The lock was shut. (NPA)", "NPA", "closing", "(NPA)"],
    ["“It held.” (NPA)\n\nCrews waited.", "NPA", "closing", "(NPA)"],
    ["The lock was shut.\n\n(NPA)", "NPA", "closing", "(NPA)"],
    ["The lock was shut. — NPA", "NPA", "closing", "— NPA"],
    ["The lock was shut.\n\n– The River Post", "River Post", "closing", "– The River Post"],
    ["The lock was shut. (NPA/River Post)", "NPA", "closing", "(NPA/River Post)"],
    ["The lock was shut.\n\n(River Post, NPA)", "NPA", "closing", "(River Post, NPA)"],
    ["The lock was shut. (with NPA)", "NPA", "closing", "(with NPA)"],
    ["The lock was shut. [NPA]", "NPA", "closing", "[NPA]"],
    ["It held.\n\n© 2031 NPA", "NPA", "attribution", "© 2031 NPA"],
    ["It held.\n\nCopyright 2031 NPA. All rights reserved.", "NPA", "attribution", "Copyright 2031 NPA"],
    [
      "It held.\n\nThis article first appeared in the Gazette.",
      "Gazette",
      "attribution",
      "first appeared in the Gazette",
    ],
    [
      "It held.\n\nReprinted with permission from the Gazette.",
      "Gazette",
      "attribution",
      "Reprinted with permission from the Gazette",
    ],
    ["It held.\n\nRepublished from the Gazette.", "Gazette", "attribution", "Republished from the Gazette"],
    ["It held.\n\nNPA contributed reporting.", "NPA", "attribution", "NPA contributed reporting"],
    ["The lock was shut.\n\nSource: NPA", "NPA", "closing", "Source: NPA"],
    ["The lock was shut (source: NPA), it held.", "NPA", "attribution", "source: NPA"],
    ["It held.\n\nNPA contributed to this report.", "NPA", "attribution", "NPA contributed to this report"],
    [
      "It held.\n\nThe River Post’s Ida Holm contributed to this story.",
      "River Post",
      "attribution",
      "The River Post’s Ida Holm contributed to this story",
    ],
    ["It held. With reporting by NPA.", "NPA", "attribution", "With reporting by NPA"],
    ["It held. (With files from Ida Holm and NPA)", "NPA", "attribution", "With files from Ida Holm and NPA"],
    [
      "It held. Additional reporting by the River Post",
      "River Post",
      "attribution",
      "Additional reporting by the River Post",
    ],
  ])("reads what stands behind a text: %s", (text, name, form, exact) => {
    expect(formsOf(text, [name])).toEqual([[name, form, exact]]);
  });

  it.each([
    ["NPA moved its office to Mill Lane.", "NPA"],
    ["NPA wrote to the mayor.", "NPA"],
    ["The mayor appeared in the Gazette.", "Gazette"],
    ["The letter was republished by the Gazette.", "Gazette"],
    ["It cost 40 crowns per Gazette reader.", "Gazette"],
    ["The agencies of the river (Gazette, NPA) moved.", "NPA"],
    ["It cost 40 crowns per NPAX share.", "NPA"],
    ["He appeared in court; NPA did not.", "NPA"],
    ["It was shut by the keeper (an aunt of NPA’s owner).", "NPA"],
    ["The crew told the unpaid hands.", "NPA"],
    ["according to snpa records", "NPA"],
    ["NPA reportedly moved its office.", "NPA"],
    ["The National Press Agency (NPA) moved its office.", "NPA"],
    ["The National Press Agency (NPA) — the oldest of the river — moved.", "NPA"],
    ["It is run by the National Press Agency (NPA).", "NPA"],
    ["It is run by the National Press Agency (NPA)\n\nIt held.", "NPA"],
    ["Two of them wrote of it, the Gazette and — NPA", "NPA"],
    ["The rain contributed to this flood, and NPA closed for a day.", "NPA"],
    ["Boats went out. NPA", "NPA"],
    [
      "The barges drifted (NPA had warned of it) as far as the quay, and a long way on. ".repeat(3).slice(82),
      "NPA",
    ],
  ])("credits nobody in %s", (text, name) => {
    expect(formsOf(text, [name])).toEqual([]);
  });

  it.each<[string, string, string, string]>([
    ["HARLOW (NPA) — The lock was shut.", "NPA", "dateline", "(NPA)"],
    ["The lock was shut. (NPA)", "NPA", "closing", "(NPA)"],
    ["The lock was shut.\n\nSource: Harlow Gazette", "Harlow Gazette", "closing", "Source: Harlow Gazette"],
    ["It held.\n\nNPA contributed to this report.", "NPA", "attribution", "NPA contributed to this report"],
    ["It held.\n\n(With reporting by NPA)", "NPA", "attribution", "With reporting by NPA"],
  ])("reads by its form alone, of a name that was not given: %s", (text, name, form, exact) => {
    expect(formsOf(text, [])).toEqual([[name, form, exact]]);
    expect(formsOf(text, ["Somebody Else"])).toEqual([[name, form, exact]]);
  });

  it.each([
    "NPA reported that the lock was shut.",
    "The lock was shut. (END)",
    "The lock was shut (see below).",
    "The National Press Agency (NPA) moved.",
    "“It held.” — Ida Holm",
    "Ida Holm contributed to this report.",
    "The source: a spring above Harlow.",
  ])("guesses no name in %s", (text) => {
    expect(formsOf(text, [])).toEqual([]);
  });

  it("reads a byline's agency, and says where in the text the others stand", () => {
    expect(formsOf("", ["NPA"], "By Ida Holm, NPA")).toEqual([["NPA", "byline", "By Ida Holm, NPA"]]);
    const text = "The quay held, according to NPA.";
    const [credit] = findCredits(text, null, indexNames(["NPA"]));
    expect(text.slice(credit?.startUtf16 ?? 0, credit?.endUtf16 ?? 0)).toBe("according to NPA");
  });

  it("takes names as they are, whatever signs are in them", () => {
    expect(formsOf("according to A.B (C)*", ["A.B (C)*", "(", " "])).toHaveLength(1);
    expect(formsOf("according to B+ News, the quay held", ["B+ News"])).toHaveLength(1);
  });

  it("means the longer of two names, one of which is within the other", () => {
    expect(formsOf("Harlow Gazette reported it.", ["Gazette", "Harlow", "Harlow Gazette"])).toEqual([
      ["Harlow Gazette", "attribution", "Harlow Gazette reported"],
    ]);
  });
});

/** What a search of its own for each name finds: the plain meaning of a credit in a sentence. */
function eachByItself(text: string, names: readonly string[]) {
  const found = names.flatMap((name) => {
    const edged = `(?<![\\p{L}\\p{N}])(?:the\\s+)?${name.replace(/ /g, "\\s+")}(?![\\p{L}\\p{N}])`;
    const before = "according to|as reported by|first reported by|reported by|told|quoting|via";
    const after = "(?:has |had |first |later |also )*(?:reported|revealed)|said in its report|reporters?";
    const edge = "(?<![\\p{L}\\p{N}])";
    const form = `${edge}(?:${before})\\s+${edged}|${edged}(?:’s|'s)?\\s+(?:${after})(?![\\p{L}\\p{N}])`;
    const flags = /^[\p{Lu}\d.]{2,6}$/u.test(name) ? "gu" : "giu";
    return [...text.matchAll(new RegExp(form, flags))].map((match) => `${name} ${match.index} ${match[0]}`);
  });
  return found.sort();
}

it("finds in one pass what a search for each name finds", () => {
  const names = ["NPA", "NP", "River Post", "River News", "Post Office Press", "Élan", "W.N.S"];
  const words = fc.constantFrom(
    ...names,
    ...[
      "npa",
      "river",
      "RIVER post",
      "river\n\nNews",
      "élan",
      "NPAs",
      "Press",
      "Post",
      "’s",
      ",",
      ".",
      "(",
      ")",
    ],
    ...["the", "according to", "as reported by", "first reported by", "told", "retold", "quoting", "via"],
    ...["reported", "has also reported", "said in its report", "reporter", "reportedly", "barges", "drifted"],
  );
  const texts = fc
    .array(fc.tuple(words, fc.constantFrom(" ", " ", " ", "  ", "\u00a0", "")), { maxLength: 40 })
    .map((parts) => parts.map(([word, gap]) => word + gap).join(""));
  fc.assert(
    fc.property(texts, (text) => {
      const credits = findCredits(text, null, indexNames(names)).filter(({ form }) => form === "attribution");
      const told = credits.map(({ name, startUtf16, exact }) => `${name} ${startUtf16} ${exact}`);
      expect(told.sort()).toEqual(eachByItself(text, names));
    }),
    { numRuns: 2000 },
  );
});
