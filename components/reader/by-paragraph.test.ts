import { expect, it } from "vitest";
import { byParagraph } from "./by-paragraph.ts";

const paragraphs = [{ startUtf16: 0 }, { startUtf16: 40 }, { startUtf16: 90 }];

it("puts each with the paragraph it begins in, in their order", () => {
  const [first, second, third] = [{ startUtf16: 12 }, { startUtf16: 90 }, { startUtf16: 99 }];
  const rows = byParagraph(paragraphs, [first, second, third]);
  expect([...rows]).toEqual([
    [0, [first]],
    [2, [second, third]],
  ]);
});

it("gives the gap behind a paragraph to that paragraph", () => {
  expect([...byParagraph(paragraphs, [{ startUtf16: 39 }]).keys()]).toEqual([0]);
});
