import { describe, expect, it } from "vitest";
import type { QuotationSide } from "#lib/compare/comparison.ts";
import { quotedBeside, quotedBesideLine, shownByWords } from "./quoted-beside.ts";

const chain = "We have been forced to close the lock";

function sideIn(body: string, speaker: string | null, text = chain): QuotationSide {
  const startUtf16 = body.indexOf(text);
  return { startUtf16, endUtf16: startUtf16 + text.length, text, speaker, quoted: true };
}

it("tells whose a quotation is, and by which words, in one line", () => {
  const body = `“${chain},” said Piet Aalders at the quay.`;
  const line = "Said by Piet Aalders: “…” said Piet Aalders at the quay.";
  expect(quotedBesideLine(body, sideIn(body, "Piet Aalders"))).toBe(line);
});

describe("the words beside a quotation", () => {
  it.each([
    [
      `It rained. “${chain},” said Piet Aalders at the quay. Then it rained.`,
      "“…” said Piet Aalders at the quay.",
    ],
    [`Piet Aalders said: “${chain}.” It rained.`, "Piet Aalders said: “…”"],
    [`"${chain}", said Piet Aalders.`, "“…”, said Piet Aalders."],
  ])("%j", (body, words) => {
    expect(quotedBeside(body, sideIn(body, "Piet Aalders"))).toEqual({
      speaker: "Piet Aalders",
      words,
      isNamed: true,
    });
  });

  it("does not take a name for said that stands further off", () => {
    const body = `Piet Aalders came to the quay. “${chain},” he said.`;
    expect(quotedBeside(body, sideIn(body, "Piet Aalders"))).toMatchObject({
      words: "“…” he said.",
      isNamed: false,
    });
  });

  it("gives none where the quotation is all there is", () => {
    const body = `“${chain}.”`;
    expect(quotedBeside(body, sideIn(body, null))).toEqual({ speaker: null, words: "", isNamed: false });
    expect(quotedBesideLine(body, sideIn(body, null))).toBe("A quotation; nobody is named plainly");
  });
});

it.each([
  [{ a: "been forced to", b: "", shownBy: "ellipsis" as const }, "shown by an ellipsis on the right"],
  [{ a: "", b: "been forced to", shownBy: "ellipsis" as const }, "shown by an ellipsis on the left"],
  [{ a: "", b: "the office", shownBy: "brackets" as const }, "shown by brackets on the right"],
  [{ a: "the office", b: "", shownBy: "brackets" as const }, "shown by brackets on the left"],
  [{ a: "it", b: "the office", shownBy: "brackets" as const }, "shown by brackets"],
  [{ a: "forced", b: "pressured" }, null],
])("%j", (change, words) => {
  expect(shownByWords(change)).toBe(words);
});
