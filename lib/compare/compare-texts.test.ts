import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareTexts } from "#lib/compare/compare-texts.ts";
import { mirror } from "#lib/compare/mirror.ts";
import { tokenize } from "#lib/text/tokens.ts";

const GATE =
  "The eastern gate of the reservoir was found cracked on Monday, the district office said, and engineers lowered the water by two metres overnight.";
const RESCUE =
  "Forty families from the lower streets spent the night in the school hall while volunteers carried blankets and soup across the bridge.";
const WEATHER =
  "Forecasters expect more rain before the weekend, followed by a week of clear and unusually warm days.";

const word = fc.constantFrom(
  "gate",
  "river",
  "the",
  "of",
  "water",
  "no",
  "7",
  "U.S.",
  "“",
  "”",
  "Vale",
  "said",
  "🙂",
  "ماء",
);
const prose = fc
  .array(fc.tuple(word, fc.constantFrom(" ", " ", " ", ". ", "\n\n", ", ")), { maxLength: 80 })
  .map((parts) => parts.flat().join(""));
/** Two texts that share a stretch, so that the properties are about passages and not about none. */
const related = fc
  .tuple(prose, prose, prose, fc.constantFrom(GATE, RESCUE, WEATHER))
  .map(([lead, tail, other, shared]) => ({ a: `${lead} ${shared} ${tail}`, b: `${other} ${shared}` }));

describe("compareTexts", () => {
  it("finds an exact copy in other surroundings, to the word", () => {
    const a = `${WEATHER}\n\n${GATE}\n\nNothing else happened.`;
    const b = `Shops stay shut.\n\n${GATE}\n\n${RESCUE}`;
    const { passages, containmentA, containmentB } = compareTexts(a, b);
    expect(passages).toHaveLength(1);
    const passage = passages[0];
    expect(passage).toMatchObject({ kind: "verbatim", similarity: 1 });
    expect(a.slice(passage?.aStartUtf16, passage?.aEndUtf16)).toBe(GATE.slice(0, -1));
    expect(b.slice(passage?.bStartUtf16, passage?.bEndUtf16)).toBe(GATE.slice(0, -1));
    const words = tokenize(GATE).length;
    expect(containmentA).toBeCloseTo(words / tokenize(a).length);
    expect(containmentB).toBeCloseTo(words / tokenize(b).length);
  });

  it("calls a copy with changed words edited, and keeps its ends", () => {
    const edited = GATE.replace("cracked", "damaged").replace("two metres", "three metres");
    const { passages } = compareTexts(`${WEATHER}\n\n${GATE}`, `${edited}\n\n${RESCUE}`);
    expect(passages).toMatchObject([{ kind: "edited", bStartUtf16: 0, bEndUtf16: edited.length - 1 }]);
    expect(passages[0]?.similarity).toBeCloseTo(1 - 2 / tokenize(GATE).length);
  });

  it("finds the sentence said in another order", () => {
    const turned =
      "Overnight the engineers lowered water by two metres, after the reservoir's eastern gate was on Monday found cracked, said the district office.";
    const { passages } = compareTexts(`${GATE}\n\n${RESCUE}`, `${WEATHER}\n\n${turned}`);
    expect(passages).toHaveLength(1);
    expect(passages[0]?.kind).not.toBe("verbatim");
  });

  it("finds nothing in unrelated texts", () => {
    expect(compareTexts(GATE, RESCUE)).toMatchObject({ passages: [], containmentA: 0, containmentB: 0 });
  });

  it("finds a passage that stands twice in one text at both places", () => {
    const { passages } = compareTexts(`${GATE}\n\n${RESCUE}`, `${GATE}\n\n${WEATHER}\n\n${GATE}`);
    expect(passages).toHaveLength(2);
    expect(new Set(passages.map((passage) => passage.bStartUtf16)).size).toBe(2);
  });

  it("takes other quotation marks, dashes and case for the same words", () => {
    const plain = `He said: "It's the well-known gate - the old one", and left for the station with his bag.`;
    const set = `He said: “It’s the well–known gate — the old one”, and left for the Station with his bag.`;
    expect(compareTexts(plain, set).passages).toMatchObject([{ kind: "verbatim" }]);
  });

  it.each([
    ["", ""],
    ["", GATE],
    ["🙂 — …", "🙂 — …"],
  ])("shares nothing: %j, %j", (a, b) => {
    expect(compareTexts(a, b)).toMatchObject({ passages: [], containmentA: 0, containmentB: 0 });
  });

  it("finds any text with words to be one verbatim passage of itself", () => {
    fc.assert(
      fc.property(prose, (text) => {
        const tokens = tokenize(text);
        fc.pre(tokens.length > 0);
        const { passages, containmentA, containmentB } = compareTexts(text, text);
        const start = tokens[0]?.startUtf16;
        const end = tokens.at(-1)?.endUtf16;
        expect(passages).toEqual([
          {
            aStartUtf16: start,
            aEndUtf16: end,
            bStartUtf16: start,
            bEndUtf16: end,
            kind: "verbatim",
            similarity: 1,
            // A text may be one quotation from end to end.
            nature: expect.stringMatching(/^(?:copied|commonQuotation)$/),
          },
        ]);
        expect([containmentA, containmentB]).toEqual([1, 1]);
      }),
    );
  });

  it("says the same from either side, and every time", () => {
    fc.assert(
      fc.property(related, ({ a, b }) => {
        const comparison = compareTexts(a, b);
        expect(compareTexts(a, b)).toEqual(comparison);
        expect(compareTexts(b, a)).toEqual(mirror(comparison));
      }),
    );
  });

  it("gives passages within the texts that begin and end at words", () => {
    fc.assert(
      fc.property(related, ({ a, b }) => {
        const { passages } = compareTexts(a, b);
        expect(passages.length).toBeGreaterThan(0);
        const limits = (text: string) => ({
          starts: new Set(tokenize(text).map((token) => token.startUtf16)),
          ends: new Set(tokenize(text).map((token) => token.endUtf16)),
        });
        const inA = limits(a);
        const inB = limits(b);
        for (const passage of passages) {
          expect(inA.starts).toContain(passage.aStartUtf16);
          expect(inA.ends).toContain(passage.aEndUtf16);
          expect(inB.starts).toContain(passage.bStartUtf16);
          expect(inB.ends).toContain(passage.bEndUtf16);
          expect(passage.aStartUtf16).toBeLessThan(passage.aEndUtf16);
          expect(passage.similarity).toBeGreaterThan(0);
          expect(passage.similarity).toBeLessThanOrEqual(1);
          expect(passage.kind === "verbatim").toBe(passage.similarity === 1);
        }
      }),
    );
  });
});
