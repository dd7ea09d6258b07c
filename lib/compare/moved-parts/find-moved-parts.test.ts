import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Passage } from "#lib/compare/comparison.ts";
import { changedSpans } from "#lib/compare/moved-parts/changed-spans.ts";
import { prepareText } from "#lib/compare/prepared-text.ts";
import { findWording } from "#lib/compare/wording/find-wording.ts";
import { tokenize } from "#lib/text/tokens.ts";

const wholeOf = (a: string, b: string): Passage => ({
  aStartUtf16: 0,
  aEndUtf16: a.length,
  bStartUtf16: 0,
  bEndUtf16: b.length,
  kind: "edited",
  similarity: 0.6,
  nature: "copied",
});

function read(a: string, b: string) {
  const [wording] = findWording(prepareText(a), prepareText(b), [wholeOf(a, b)]);
  if (wording === undefined) throw new Error("a passage without wording");
  return { moved: wording.moved, spans: changedSpans(a, b, wording) };
}

/** What is named, as the words of both sides. */
const named = (a: string, b: string) =>
  read(a, b).moved.map(({ aStartUtf16, aEndUtf16, bStartUtf16, bEndUtf16 }) => [
    a.slice(aStartUtf16, aEndUtf16),
    b.slice(bStartUtf16, bEndUtf16),
  ]);

const ferry = "The ferry to Hollin Island stopped running on Sunday when its hull was found cracked.";
const mayor = "Islanders were carried over in fishing boats lent by the mayor of Hollin for nothing.";
const repair = "Welders from the northern yard promised to mend the plates within eleven days.";
const school = "Pupils stayed home because no teacher could reach the village before noon.";
const post = "Letters and medicine came by helicopter from the mainland every second morning.";
const company = "The company blamed an uncharted rock near the eastern channel for the damage.";

const textOf = (...sentences: string[]) => sentences.join(" ");

describe("findMovedParts", () => {
  it("names a sentence that stands elsewhere, from its first to its last telling word", () => {
    const a = textOf(ferry, mayor, repair, school, post);
    const b = textOf(ferry, repair, school, post, mayor);
    expect(named(a, b)).toEqual([
      [
        "Islanders were carried over in fishing boats lent by the mayor of Hollin for nothing",
        "Islanders were carried over in fishing boats lent by the mayor of Hollin for nothing",
      ],
    ]);
  });

  it("names a clause that is told in other words elsewhere", () => {
    const a = textOf(
      ferry,
      "Its owners, who have fished these waters and lent boats to stranded families for decades, waited.",
      repair,
      school,
      post,
    );
    const b = textOf(
      ferry,
      "Its owners waited.",
      repair,
      school,
      post,
      "They were lending their boats to the stranded families, as they had for two decades of fishing.",
    );
    const [part] = named(a, b);
    expect(part?.[0]).toContain("boats to stranded families for decades");
    expect(part?.[1]).toContain("boats to the stranded families, as they had for two decades");
  });

  it.each([
    ["the same order", textOf(ferry, mayor, repair), textOf(ferry, mayor, repair)],
    [
      "a sentence reworded where it stands",
      textOf(ferry, "The mayor lent fishing boats that carried islanders over for nothing.", repair, school),
      textOf(ferry, mayor, repair, school),
    ],
    [
      "a sentence in place of another",
      textOf(ferry, mayor, repair, school, post),
      textOf(ferry, repair, school, post, company),
    ],
    [
      "a turn of phrase",
      textOf("The mayor of Hollin said on Sunday that she waited.", ferry, repair, school, post),
      textOf(ferry, repair, school, post, "Nobody else spoke, the mayor of Hollin said on Sunday evening."),
    ],
    ["nothing on one side", textOf(ferry, mayor, repair), ""],
  ])("names nothing for %s", (_, a, b) => {
    expect(named(a, b)).toEqual([]);
    expect(named(b, a)).toEqual([]);
  });

  it("does not guess which of two places is meant", () => {
    const a = textOf(mayor, ferry, repair, school, post, company);
    const b = textOf(ferry, repair, mayor, school, post, mayor, company);
    expect(named(a, b)).toEqual([]);
    expect(named(b, a)).toEqual([]);
  });

  it("does not name what is said again where it stands already", () => {
    const a = textOf(ferry, mayor, repair, school, post, mayor, company);
    const b = textOf(mayor, "Nobody slept.", ferry, mayor, repair, school, post, company);
    expect(named(a, b)).toEqual([]);
  });

  it("leaves of a moved part only what changed on the way as changed", () => {
    const there = mayor.replace("fishing", "rowing");
    const a = textOf(ferry, mayor, repair, school, post);
    const b = textOf(ferry, repair, school, post, there);
    const { spans } = read(a, b);
    expect(spans.a.map(({ startUtf16, endUtf16 }) => a.slice(startUtf16, endUtf16))).toEqual(["fishing"]);
    expect(spans.b.map(({ startUtf16, endUtf16 }) => b.slice(startUtf16, endUtf16))).toEqual(["rowing"]);
  });
});

/** Sentences of words that no other sentence has, so that the answer is known. */
const plain = (at: number, words: number) =>
  `${Array.from({ length: words }, (_, word) => `w${String.fromCharCode(97 + at)}${String.fromCharCode(97 + word)}xx`).join(" ")}.`;

/** A text of some sentences, one of which stands elsewhere in the other. */
const moves = fc.tuple(fc.integer({ min: 4, max: 9 }), fc.nat(), fc.nat(), fc.integer({ min: 6, max: 12 }));

describe("findMovedParts, of any text", () => {
  it("finds a sentence that was carried over longer ones, and nothing else", () => {
    fc.assert(
      fc.property(moves, ([count, from, by, words]) => {
        const moved = from % count;
        const to = (moved + 1 + (by % (count - 1))) % count;
        // Shorter than the others, so that it is the one that moves.
        const all = Array.from({ length: count }, (_, at) => plain(at, at === moved ? words : 2 * words + 1));
        const rest = all.filter((_, at) => at !== moved);
        const a = all.join(" ");
        const b = rest.toSpliced(to, 0, all[moved] ?? "").join(" ");
        const sentence = (all[moved] ?? "").slice(0, -1);
        expect(named(a, b)).toEqual([[sentence, sentence]]);
      }),
    );
  });

  it("gives parts inside the passage, in A's order, that do not overlap on either side", () => {
    const pool = [ferry, mayor, repair, school, post, company];
    const some = fc.array(fc.constantFrom(...pool), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(some, some, (onA, onB) => {
        const [a, b] = [onA.join(" "), onB.join(" ")];
        const { moved, spans } = read(a, b);
        const inB = moved.toSorted((x, y) => x.bStartUtf16 - y.bStartUtf16);
        moved.forEach((part, at) => {
          expect(part.aStartUtf16).toBeGreaterThanOrEqual(moved[at - 1]?.aEndUtf16 ?? 0);
          expect(part.aEndUtf16).toBeLessThanOrEqual(a.length);
        });
        inB.forEach((part, at) => {
          expect(part.bStartUtf16).toBeGreaterThanOrEqual(inB[at - 1]?.bEndUtf16 ?? 0);
          expect(part.bEndUtf16).toBeLessThanOrEqual(b.length);
        });
        for (const { startUtf16, endUtf16 } of spans.a)
          expect(tokenize(a.slice(startUtf16, endUtf16)).length).toBeGreaterThan(0);
      }),
      // Between two moved sentences nothing but a full stop is left.
      {
        examples: [
          [
            [mayor, school, repair],
            [repair, school, mayor],
          ],
        ],
      },
    );
  });
});
