import { describe, expect, it } from "vitest";
import { compareTexts } from "./compare-texts.ts";
import { quantitySpans, quotationSpans } from "./finding-spans.ts";

const a =
  "As of 11 March 2031, about 140 people were missing in Brandsund. “We have been forced to close the lock”, said Piet Aalders.";
const b = `“Nobody asked us,” said a stoker. ${a.replace("been forced", "pressured")}`;
const found = compareTexts(a, b);

describe("the places by which findings are known again", () => {
  it("are the words of a quotation that both have, and none of one that stands alone", () => {
    const spans = found.quotations.flatMap((pair) => quotationSpans(pair) ?? []);
    expect(spans.map((one) => a.slice(one.aStartUtf16, one.aEndUtf16))).toEqual([
      "We have been forced to close the lock",
    ]);
    expect(spans.map((one) => b.slice(one.bStartUtf16, one.bEndUtf16))).toEqual([
      "We have pressured to close the lock",
    ]);
    expect(found.quotations.filter((pair) => quotationSpans(pair) === null)).toHaveLength(1);
  });

  it("are a number without what it counts and how it is bounded", () => {
    const spans = found.quantities.map(quantitySpans);
    expect(spans.map((one) => a.slice(one.aStartUtf16, one.aEndUtf16))).toEqual(["140"]);
    expect(spans.map((one) => b.slice(one.bStartUtf16, one.bEndUtf16))).toEqual(["140"]);
  });
});
