import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bodyParagraphs, paragraphAt } from "./body-paragraphs.ts";

describe("bodyParagraphs", () => {
  test("parts at empty lines and keeps a lone line break", () => {
    const paragraphs = bodyParagraphs("One\ntwo\n\nThree 🌊\n\n\n  Four ", "ltr");
    expect(paragraphs.map(({ text, startUtf16 }) => [text, startUtf16])).toEqual([
      ["One\ntwo", 0],
      ["Three 🌊", 9],
      ["Four", 22],
    ]);
  });

  test("a paragraph of another direction says so, one without letters does not", () => {
    const paragraphs = bodyParagraphs("A gate\n\nالبوابة كانت مفتوحة\n\n1 – 2", "ltr");
    expect(paragraphs.map(({ direction }) => direction)).toEqual([null, "rtl", null]);
  });

  test("every character that is not white space is in one paragraph, at its place", () => {
    const piece = fc.constantFrom("word ", "\n", "\n\n", "🌊", " ", "é. ", "\n \n");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const body = pieces.join("");
        const paragraphs = bodyParagraphs(body, "ltr");
        for (const { text, startUtf16, endUtf16 } of paragraphs) {
          expect(body.slice(startUtf16, endUtf16)).toBe(text);
          expect(text).toBe(text.trim());
        }
        const kept = paragraphs.map(({ text }) => text).join("");
        expect(kept.replace(/\s/g, "")).toBe(body.replace(/\s/g, ""));
      }),
    );
  });
});

test("paragraphAt finds the one that holds an offset, or the one before the gap", () => {
  const paragraphs = bodyParagraphs("aaa\n\nbbb\n\nccc", "ltr");
  expect([0, 2, 4, 5, 12, 99].map((at) => paragraphAt(paragraphs, at))).toEqual([0, 0, 0, 1, 2, 2]);
  expect(paragraphAt([], 3)).toBe(-1);
});
