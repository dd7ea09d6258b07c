import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareTexts } from "#lib/compare/compare-texts.ts";
import { passageChanges } from "#lib/compare/passage-words.ts";
import { prepareText } from "#lib/compare/prepared-text.ts";
import { wordingOf } from "#lib/compare/testing/with-wording.ts";
import { findWording } from "./find-wording.ts";
import { swapWording } from "./passage-wording.ts";

const ferry = "The ferry to Hollin Island stopped running on Sunday when its hull was found cracked.";
const mayor = "Islanders were carried over in fishing boats lent by the mayor of Hollin for nothing.";
const repair = "Welders from the northern yard promised to mend the plates within eleven days.";
const school = "Pupils stayed home because no teacher could reach the village before noon.";
const said = "Mira Soldan said the lower dam leaked for three days before the crew closed it.";

const whole = (a: string, b: string) => ({
  ...{ aStartUtf16: 0, aEndUtf16: a.length, bStartUtf16: 0, bEndUtf16: b.length },
  ...{ kind: "edited" as const, nature: "copied" as const, similarity: 0.6 },
});
const textOf = (...sentences: string[]) => sentences.join(" ");

describe("what a passage says otherwise", () => {
  it("is its changed words, its moved parts with what changed in them, and who said it", () => {
    const a = textOf(ferry, mayor, repair, school, said);
    const b = textOf(
      ferry,
      repair.replace("eleven", "twelve"),
      school,
      mayor.replace("fishing", "rowing"),
      said.replace("Mira Soldan said the", "The"),
    );
    const [told] = wordingOf(a, b, [whole(a, b)]);
    expect(told?.changes).toEqual(passageChanges(a, b, whole(a, b)));
    expect(told?.changes.flatMap(({ touches }) => touches)).toContain("number");
    const moved = told?.moved.map(({ changes, ...part }) => ({
      part: a.slice(part.aStartUtf16, part.aEndUtf16),
      changes: changes.map((one) => [
        a.slice(one.aStartUtf16, one.aEndUtf16),
        b.slice(one.bStartUtf16, one.bEndUtf16),
      ]),
    }));
    expect(moved).toEqual([{ part: mayor.slice(0, -1), changes: [["fishing", "rowing"]] }]);
    expect(told?.attributions).toEqual([
      { kind: "attributionLost", lacking: "b", words: "Mira Soldan said", parts: [expect.anything()] },
    ]);
  });

  it.each([
    ["lost", said, said.replace("Mira Soldan said the", "The"), ["attributionLost"]],
    ["another's", said, said.replace("Mira Soldan", "Odile Brandt"), ["otherSpeaker"]],
    ["surer", `Reportedly, ${said.slice(17)}`, `T${said.slice(18)}`, ["hedgeLost"]],
    ["the same", said, said, []],
  ])("tells that what moved is %s at its other place", (_, here, there, expected) => {
    const a = textOf(ferry, here, repair, school, mayor);
    const b = textOf(ferry, repair, school, mayor, there);
    const [told] = wordingOf(a, b, [whole(a, b)]);
    expect(told?.moved).toHaveLength(1);
    expect(told?.attributions.map(({ kind }) => kind)).toEqual(expected);
  });

  it("is nothing of a verbatim one", () => {
    const text = textOf(ferry, said);
    expect(wordingOf(text, text, [whole(text, text)])).toEqual([
      { changes: [], moved: [], attributions: [] },
    ]);
  });

  it("gives nobody's words to two people a project knows for one", () => {
    const a = "Mira Soldan said that the lower dam leaked for three days before the crew closed it.";
    const b =
      "The Lock Warden Office said that the lower dam leaked for three days before the crew closed it.";
    const kinds = (aliases: string[][]) =>
      findWording(prepareText(a), prepareText(b), [whole(a, b)], aliases).flatMap(({ attributions }) =>
        attributions.map(({ kind }) => kind),
      );
    const apart = kinds([]);
    expect(kinds([["Mira Soldan", "The Lock Warden Office", "Lock Warden Office"]])).not.toContain(
      "otherSpeaker",
    );
    expect(apart.filter((kind) => kind !== "otherSpeaker")).toEqual([]);
  });

  it("is the same from either side, but for the sides", () => {
    const pool = [ferry, mayor, repair, school, said, said.replace("three", "four"), "It may have sunk."];
    const some = fc.array(fc.constantFrom(...pool), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(some, some, (onA, onB) => {
        const [a, b] = [onA.join(" "), onB.join(" ")];
        const there = wordingOf(a, b, [whole(a, b)]);
        const back = wordingOf(b, a, [whole(b, a)]);
        expect(back.map(swapWording).map(swapWording)).toEqual(back);
        expect(there).toEqual(a === b ? back : back.map(swapWording));
      }),
      { numRuns: 60 },
    );
  });

  it("is told of every passage that was found, in their order", () => {
    const a = textOf(ferry, mayor, repair);
    const b = `${repair}\n\nNobody else was asked, and the road was closed to the carts.\n\n${textOf(ferry, mayor)}`;
    const { passages } = compareTexts(a, b);
    expect(wordingOf(a, b, passages)).toHaveLength(passages.length);
  });
});
