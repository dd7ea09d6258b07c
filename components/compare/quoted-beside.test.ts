import { describe, expect, it } from "vitest";
import type { QuotationSide } from "#lib/compare/comparison.ts";
import { quotedBeside, quotedBesideLine, shownByWords } from "./quoted-beside.ts";

const chain = "We have been forced to close the lock";

function sideIn(body: string, speaker: string | null, text = chain): QuotationSide {
  const startUtf16 = body.indexOf(text);
  return { startUtf16, endUtf16: startUtf16 + text.length, text, speaker, cue: null, quoted: true };
}

/** The same, with the words that give it to somebody. */
function sideWithCue(body: string, cue: string): QuotationSide {
  const startUtf16 = body.lastIndexOf(cue);
  return { ...sideIn(body, null), cue: { startUtf16, endUtf16: startUtf16 + cue.length } };
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
      cue: null,
      isNamed: true,
    });
  });

  it.each([
    [`It rained. “${chain},” since  said Piet Aalders at the quay.`, "since  said", "since said"],
    [`“${chain}”  said he.`, "said", "said"],
    [`  Piet Aalders, who said nothing before,   said: “${chain}.” It rained.`, "said:", "said:"],
    [`Said Piet Aalders: «${chain}»`, "Said", "Said"],
  ])("point out the cue in %j", (body, cue, shown) => {
    const beside = quotedBeside(body, sideWithCue(body, cue));
    expect(beside.cue).not.toBeNull();
    expect(beside.words.slice(beside.cue?.from, beside.cue?.to)).toBe(shown);
  });

  it("point out none that stands further off, or is cut", () => {
    const long =
      "Aalders, who had come down to the quay in the rain with the whole of his crew and a lamp, said";
    const body = `Nobody said so. ${long} “${chain}.”`;
    expect(quotedBeside(body, sideWithCue(body, "Nobody said so")).cue).toBeNull();
    const far = `${long} and laughed, “${chain}.”`;
    expect(quotedBeside(far, sideWithCue(far, "Aalders, who had")).cue).toBeNull();
    expect(quotedBeside(far, sideWithCue(far, "laughed")).cue).not.toBeNull();
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
    expect(quotedBeside(body, sideIn(body, null))).toEqual({
      speaker: null,
      words: "",
      cue: null,
      isNamed: false,
    });
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
