import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareTexts } from "#lib/compare/compare-texts.ts";
import { findQuantities } from "#lib/compare/quantities/find-quantities.ts";
import { packQuantity, unpackQuantity } from "./quantity-rows.ts";
import { packQuotations, quotationsIn, unpackQuotations } from "./quotation-rows.ts";

/** One statement in several wordings, with marks and without, and what stands between them. */
const sentences = [
  "“We have been forced to close the lower lock because its chain could no longer be trusted,” said the harbour master, Piet Aalders.",
  "“We have pressured to close the lower lock because its chain could no longer be trusted,” said Piet Aalders.",
  "The harbour master said they had been forced to close the lower lock because its chain could no longer be trusted.",
  "“We have been forced to close the lower lock,” Piet Aalders said, “because its chain could no longer be trusted.”",
  "“… to close the lower lock because its [old] chain could no longer be trusted,” the harbour office quoted him.",
  "Mira Soldan, who runs the ferry, called it “the worst week since the flood”.",
  "Mira Soldan, who runs the ferry, called it the worst week since the flood.",
  "“Nobody was hurt, and 14 crews went ashore,” she added.",
  "About 1,200 tonnes of fertiliser were on board, up from 900 in 2030, the office told the town.",
  "Nothing else moved on the river that morning.",
];
const text = fc
  .array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 8 })
  .map((list) => list.join("\n\n"));

describe("packQuotations", () => {
  it("keeps all that is told of quotations, from versions' quotations and what pairs add", () => {
    fc.assert(
      fc.property(text, text, (aBody, bBody) => {
        const told = compareTexts(aBody, bBody).quotations;
        const stored = JSON.parse(
          JSON.stringify([packQuotations(told), quotationsIn(told, "a"), quotationsIn(told, "b")]),
        );
        const [rows, a, b] = stored;
        expect(
          unpackQuotations(rows, { a: { body: aBody, quotations: a }, b: { body: bBody, quotations: b } }),
        ).toEqual(told);
      }),
      { numRuns: 150 },
    );
  });

  it("reads the same quotations in a text whatever it is compared with", () => {
    fc.assert(
      fc.property(text, text, text, (own, one, other) => {
        const asA = quotationsIn(compareTexts(own, one).quotations, "a");
        expect(quotationsIn(compareTexts(other, own).quotations, "b")).toEqual(asA);
      }),
      { numRuns: 100 },
    );
  });

  it("has no row for what one text alone quotes, and no words in those it has", () => {
    const [first = "", second = "", , , , alone = ""] = sentences;
    const rows = packQuotations(compareTexts(`${first}\n\n${alone}`, second).quotations);
    expect(rows).toEqual([
      expect.objectContaining({
        position: 0,
        verdict: "altered",
        aPosition: 0,
        bPosition: 0,
        unmarked: null,
      }),
    ]);
    expect(JSON.stringify(rows)).not.toContain("forced");
  });

  it("says where the words stand that one text has without marks", () => {
    const [marked = "", , plain = ""] = sentences;
    const [row] = packQuotations(compareTexts(marked, plain).quotations);
    expect(row).toMatchObject({ aPosition: 0, bPosition: null, note: "marksLost", verdict: "onlyA" });
    expect(plain.slice(row?.unmarked?.[0], row?.unmarked?.[1])).toContain("close the lower lock");
  });
});

describe("packQuantity", () => {
  it("keeps every field", () => {
    const found = sentences.flatMap((sentence) => findQuantities(sentence, { writtenOn: "2031-03-14" }));
    expect(found.length).toBeGreaterThan(2);
    for (const quantity of found) {
      const packed = JSON.parse(JSON.stringify(packQuantity(quantity)));
      expect(unpackQuantity(packed)).toEqual(quantity);
      // As a migration leaves those of before, with every null in its place.
      expect(unpackQuantity([...packed, ...Array(16 - packed.length).fill(null)])).toEqual(quantity);
    }
  });
});
