import { describe, expect, it } from "vitest";
import type { TextDate } from "./article-date.ts";
import { findCredits } from "./find-credits.ts";
import { indexNames } from "./name-index.ts";
import { namesOfOne } from "./names-of-one.ts";
import { type EvidencePair, type EvidenceSide, pairEvidence } from "./pair-evidence.ts";

const day = (on: string): TextDate => ({ from: on, to: on, at: null, basis: "publication" });
const side = (name: string, more: Partial<EvidenceSide> = {}): EvidenceSide => {
  return { name, date: day("2031-03-14"), wordCount: 100, creditsOther: [], creditsThird: [], ...more };
};
const pair = (more: Partial<EvidencePair> = {}): EvidencePair => {
  return { a: side("One"), b: side("Two"), containmentA: 0, containmentB: 0, variants: [], ...more };
};
const creditsOf = (text: string) => findCredits(text, null, indexNames(["NPA"]));
const told = (given: EvidencePair) =>
  pairEvidence(given).map(({ kind, points, strength }) => `${kind} ${points} ${strength}`);

describe("pairEvidence", () => {
  it("closes always with what is not excluded", () => {
    expect(told(pair()).at(-1)).toBe("commonThirdText commonThirdText weak");
  });

  it.each<[string, TextDate, TextDate, string]>([
    ["the earlier", day("2031-03-14"), day("2031-03-15"), "date bTookFromA moderate"],
    ["the later", day("2031-03-16"), day("2031-03-15"), "date aTookFromB moderate"],
    ["neither of a day", day("2031-03-15"), day("2031-03-15"), "date neither weak"],
    [
      "neither where one is undated",
      day("2031-03-15"),
      { from: null, to: null, at: null, basis: "none" },
      "date neither weak",
    ],
  ])("lets dates point to %s", (_, a, b, expected) => {
    expect(told(pair({ a: side("One", { date: a }), b: side("Two", { date: b }) }))).toContain(expected);
  });

  it("holds a credit in a dateline or byline for strong, one in a sentence for moderate", () => {
    const inDateline = side("Two", { creditsOther: creditsOf("HARLOW (NPA) — Shut.") });
    expect(told(pair({ b: inDateline }))[0]).toBe("credit bTookFromA strong");
    const inSentence = side("One", { creditsOther: creditsOf("Shut, according to NPA.") });
    expect(told(pair({ a: inSentence }))).toContain("credit aTookFromB moderate");
  });

  it("holds a credit behind the text for strong, and puts it before one in a sentence", () => {
    const both = side("Two", { creditsOther: creditsOf("Shut, according to NPA. It held. (NPA)") });
    expect(told(pair({ b: both }))[0]).toBe("credit bTookFromA strong");
    expect(pairEvidence(pair({ b: both }))[0]?.text).toContain("“(NPA)”");
  });

  it("holds what both only cite for less than what both are credited to", () => {
    const cited = creditsOf("Shut, according to NPA.");
    const [a, b] = [side("One", { creditsThird: cited }), side("Two", { creditsThird: cited })];
    expect(told(pair({ a, b }))[0]).toBe("credit commonThirdText moderate");
  });

  it("tells a third that both credit from one that only one does", () => {
    const both = creditsOf("HARLOW (NPA) — Shut.");
    const [a, b] = [side("One", { creditsThird: both }), side("Two", { creditsThird: both })];
    expect(told(pair({ a, b }))[0]).toBe("credit commonThirdText strong");
    expect(told(pair({ a }))).toContain("credit commonThirdText moderate");
  });

  it("knows a third that the two texts call by different names, and says both", () => {
    const { keyOf, allOf } = namesOfOne([]);
    const index = indexNames(allOf(["AP"]));
    const [ofA, ofB] = ["HARLOW (AP) — Shut.", "Shut, according to The Associated Press."].map((text) =>
      findCredits(text, null, index),
    );
    const [a, b] = [side("One", { creditsThird: ofA }), side("Two", { creditsThird: ofB })];
    const [first] = pairEvidence(pair({ a, b, keyOf }));
    expect(first).toMatchObject({ kind: "credit", points: "commonThirdText", strength: "strong" });
    expect(first?.text).toBe(
      "Both credit AP: “(AP)”, and as Associated Press in Two, “according to The Associated Press”.",
    );
    expect(first?.places.map(({ side: on }) => on)).toEqual(["a", "b"]);
    expect(told(pair({ a, b }))).not.toContain("credit commonThirdText strong");
  });

  it("says what stands in what in words counted, and points nowhere by it", () => {
    const evidence = pairEvidence(
      pair({ b: side("Two", { wordCount: 400 }), containmentA: 0.97, containmentB: 0.24 }),
    );
    const contained = evidence.find(({ kind }) => kind === "containment");
    expect(contained?.text).toContain("97 of One’s 100 words stand in Two");
    expect(contained?.points).toBe("neither");
  });

  it("tells slips before wording, and that they do not say who had them first", () => {
    const span = { aStartUtf16: 0, aEndUtf16: 9, bStartUtf16: 5, bEndUtf16: 14, thirdName: "Three" };
    const variants = [
      { kind: "wording" as const, words: "swiftly", thirdWords: "fast", ...span },
      { kind: "spelling" as const, words: "comission", thirdWords: "commission", ...span },
    ];
    const [first, ...rest] = pairEvidence(pair({ variants }));
    expect(first).toMatchObject({ kind: "inheritedError", points: "linked", strength: "strong" });
    expect(first?.text).toBe(
      "One and Two have the same spelling, “comission”, where Three has “commission”.",
    );
    expect(rest.some(({ kind }) => kind === "inheritedError")).toBe(false);
  });

  it("says against which third texts no slip could be looked for yet, and that it points nowhere", () => {
    const told = (notRead: string[]) =>
      pairEvidence(pair({ notRead })).flatMap((line) => (line.kind === "inheritedError" ? line : []));
    expect(told([])).toEqual([]);
    expect(told(["Three"])).toMatchObject([
      {
        points: "neither",
        places: [],
        text: "Whether they share a slip that Three does not have is not known yet.",
      },
    ]);
    expect(told(["Three", "Four"])[0]?.text).toContain("Three and Four do not have");
  });
});
