import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { levelParagraphs } from "./level-paragraphs.ts";
import { paragraphsWithin } from "./marked-runs.ts";
import { passageChanges } from "./passage-words.ts";

const whole = (a: string, b: string) => ({
  aStartUtf16: 0,
  aEndUtf16: a.length,
  bStartUtf16: 0,
  bEndUtf16: b.length,
  kind: "edited" as const,
  similarity: 0.5,
  nature: "copied" as const,
});

function piecesOf(a: string, b: string) {
  const spans = { a: paragraphsWithin(a, 0, a.length), b: paragraphsWithin(b, 0, b.length) };
  const text = (of: string, span: { startUtf16: number; endUtf16: number }) =>
    of.slice(span.startUtf16, span.endUtf16);
  return levelParagraphs(a, b, spans, passageChanges(a, b, whole(a, b))).map((piece) => ({
    a: piece.a.map((span) => text(a, span)),
    b: piece.b.map((span) => text(b, span)),
  }));
}

const [one, two, three] = [
  "The lock was closed at dawn because its chain had worn through.",
  "Nine barges drifted below it and came to rest at the timber quay.",
  "Nobody was hurt, the harbour office said in the evening.",
];

describe("levelParagraphs", () => {
  it("puts each paragraph beside its own", () => {
    const b = [one.replace("dawn", "noon"), two, three.replace("evening", "night")];
    expect(piecesOf([one, two, three].join("\n\n"), b.join("\n\n"))).toEqual([
      { a: [one], b: [b[0]] },
      { a: [two], b: [two] },
      { a: [three], b: [b[2]] },
    ]);
  });

  it("keeps two paragraphs together that are one on the other side", () => {
    expect(piecesOf([one, two, three].join("\n\n"), [`${one} ${two}`, three].join("\n\n"))).toEqual([
      { a: [one, two], b: [`${one} ${two}`] },
      { a: [three], b: [three] },
    ]);
  });

  it("holds every paragraph of both sides once, in order", () => {
    const text = fc.array(fc.constantFrom(one, two, three, "Ice 🌊 came down the river."), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const pieces = piecesOf(a.join("\n\n"), b.join("\n\n"));
        expect(pieces.flatMap((piece) => piece.a)).toEqual(a);
        expect(pieces.flatMap((piece) => piece.b)).toEqual(b);
      }),
    );
  });
});
