/** What holds of all pairs of quotations, and of those that several quotations share. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareQuotations } from "#lib/compare/compare-quotations.ts";
import type { QuotationSide } from "#lib/compare/comparison.ts";
import { findQuotations } from "#lib/compare/find-quotations.ts";
import { swapQuotation } from "#lib/compare/swap-sides.ts";

const verdicts = (a: string, b: string) => compareQuotations(a, b).map(({ verdict }) => verdict);

const WHOLE = "“The eastern gate is shut for good and nobody may cross the bridge tonight,” said Anna Vale.";

describe("one statement in several quotations", () => {
  it.each([
    [
      "interrupted by its attribution",
      "“The eastern gate is shut for good,” said Anna Vale, “and nobody may cross the bridge tonight.”",
      ["same", "same"],
    ],
    [
      "pieces apart",
      "“The eastern gate is shut for good,” said Anna Vale. Rain fell on the town and the river rose. Asked again she said “and nobody may cross the bridge tonight.”",
      ["truncated", "truncated"],
    ],
    [
      "pieces of two speakers",
      "“The eastern gate is shut for good,” said Anna Vale. “And nobody may cross the bridge tonight,” said Dana Oprea.",
      ["truncated", "truncated"],
    ],
    [
      "pieces in another order",
      "“And nobody may cross the bridge tonight,” said Anna Vale. “The eastern gate is shut for good.”",
      ["truncated", "truncated"],
    ],
    [
      "one piece garbled",
      "“The eastern gate is shut for good,” said Anna Vale, “and anybody may cross the bridge tonight.”",
      ["same", "altered"],
    ],
  ])("%s", (_name, pieces, expected) => {
    expect(verdicts(WHOLE, pieces)).toEqual(expected);
    const turned = compareQuotations(pieces, WHOLE).map((pair) => swapQuotation(pair).verdict);
    expect(turned).toEqual(expected);
  });

  it("holds a piece that says little by itself to the statement it belongs to", () => {
    const whole = "“We saw two lights on the ridge, and then they went out,” said Anna Vale.";
    const broken = "“We saw two lights on the ridge,” said Anna Vale, “and then they went out.”";
    expect(verdicts(whole, broken)).toEqual(["same", "same"]);
    expect(verdicts(broken, whole)).toEqual(["same", "same"]);
  });

  it("knows a short statement whose condition was cut off, of one speaker alone", () => {
    const whole = "“We will not strike unless the owners close the pit,” said Anna Vale.";
    expect(verdicts(whole, "“We will not strike,” said Anna Vale.")).toEqual(["truncated"]);
    expect(verdicts(whole, "“We will not strike,” said Dana Oprea.")).toEqual(["onlyA", "onlyB"]);
  });

  it("says of both places where one text has it twice", () => {
    const twice = `${WHOLE}\n\nShe ended as she had begun: “The eastern gate is shut for good and nobody may cross the bridge tonight.”`;
    expect(verdicts(WHOLE, twice)).toEqual(["same", "same"]);
    expect(verdicts(twice, twice)).toEqual(["same", "same"]);
  });
});

describe("what brackets and ellipses hide", () => {
  it.each([
    ["“He came by night and alone”", "“He came … alone”", "truncated", [["by night and", "", "ellipsis"]]],
    ["“He came alone”", "“He [the guard] came alone”", "altered", [["", "the guard", "brackets"]]],
    ["“He came by night alone”", "“[Vale] came by night alone”", "altered", [["He", "Vale", "brackets"]]],
    ["“He came by night alone”", "“He came by night… alone”", "same", []],
    ["“The gate is shut”", "“[T]he gate (is) shut”", "same", []],
  ])("%s / %s: %s", (a, b, verdict, changes) => {
    const [pair] = compareQuotations(a, b);
    expect(pair?.verdict).toBe(verdict);
    expect(pair?.changes.map((change) => [change.a, change.b, change.shownBy])).toEqual(changes);
  });
});

describe("all pairs of quotations", () => {
  const word = fc.constantFrom("gate", "shut", "the", "not", "Vale", "of", "bridge", "river", "14", "said");
  const words = fc.array(word, { minLength: 1, maxLength: 9 }).map((list) => list.join(" "));
  const piece = fc.oneof(
    words.map((text) => `“${text}”`),
    words,
    fc.constantFrom("said Vale.", "he said,", "\n\n"),
  );
  const article = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(" "));

  /** Of `text`, the quotations that no pair holds. */
  const missing = (text: string, held: (QuotationSide | null)[]) =>
    findQuotations(text).filter(
      ({ startUtf16 }) => !held.some((side) => side?.quoted && side.startUtf16 === startUtf16),
    );

  it("hold every quotation of both texts", () => {
    fc.assert(
      fc.property(article, article, (a, b) => {
        const pairs = compareQuotations(a, b);
        expect(
          missing(
            a,
            pairs.map((pair) => pair.a),
          ),
        ).toEqual([]);
        expect(
          missing(
            b,
            pairs.map((pair) => pair.b),
          ),
        ).toEqual([]);
        for (const pair of pairs) {
          const isOnly = pair.verdict === "onlyA" || pair.verdict === "onlyB";
          expect(isOnly).toBe(!(pair.a?.quoted && pair.b?.quoted));
          if (pair.verdict === "same") expect(pair.changes).toEqual([]);
        }
      }),
    );
  });

  it("say where their words stand", () => {
    fc.assert(
      fc.property(article, article, (a, b) => {
        for (const pair of compareQuotations(a, b)) {
          expect(a.slice(pair.a?.startUtf16 ?? 0, pair.a?.endUtf16 ?? 0)).toBe(pair.a?.text ?? "");
          expect(b.slice(pair.b?.startUtf16 ?? 0, pair.b?.endUtf16 ?? 0)).toBe(pair.b?.text ?? "");
          for (const change of pair.changes) {
            expect(a.slice(change.aStartUtf16, change.aEndUtf16)).toBe(change.a);
            expect(b.slice(change.bStartUtf16, change.bEndUtf16)).toBe(change.b);
          }
        }
      }),
    );
  });

  it("says of a text and itself that every quotation is the same", () => {
    fc.assert(
      fc.property(article, (text) => {
        for (const { verdict, speakers } of compareQuotations(text, text)) {
          expect(verdict).toBe("same");
          expect(speakers).not.toBe("different");
        }
      }),
    );
  });

  it("ends on very many like quotations, terms and pieces", () => {
    const many = (text: (i: number) => string) => Array.from({ length: 300 }, (_, i) => text(i)).join("\n\n");
    const a = many((i) => `“Gate ${i} of the wall is shut for good,” said Vale.`);
    expect(
      compareQuotations(
        a,
        many((i) => `“Gate ${i} of the wall was shut for good,” said Vale.`),
      ).length,
    ).toBe(300);
    expect(
      compareQuotations(
        many(() => "the “gate” and"),
        many(() => "the gate and"),
      ).length,
    ).toBe(300);
    expect(
      compareQuotations(a, `“${many((i) => `gate ${i} is shut`).replaceAll("\n\n", " ")}”`).length,
    ).toBeGreaterThan(299);
  });
});
