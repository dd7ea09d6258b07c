import fc from "fast-check";
import { expect, it } from "vitest";
import { oddityQuote } from "./oddity-quote.ts";

function quoted(text: string, words: string): string {
  const startUtf16 = text.indexOf(words);
  return oddityQuote(text, { startUtf16, endUtf16: startUtf16 + words.length });
}

it("quotes the sentence the words stand in, and no other", () => {
  const text = "The lock is old. Calls rose from 587 in 2030 to 618 in 2030, it said. None was lost.";
  expect(quoted(text, "587 in 2030 to 618")).toBe("Calls rose from 587 in 2030 to 618 in 2030, it said.");
});

it("does not end at a point inside a number or before a small letter", () => {
  const text = "It grew from 2.5 to 1.5 tonnes, i.e. less, on May 3. Then it rained.";
  expect(quoted(text, "2.5 to 1.5")).toBe("It grew from 2.5 to 1.5 tonnes, i.e. less, on May 3.");
});

it("ends with the paragraph", () => {
  expect(quoted("Harbour news\n\nFrom 9 to 7\n\nMore of it", "9 to 7")).toBe("From 9 to 7");
});

it("cuts a long sentence at whole words, and says so", () => {
  const long = "word ".repeat(40);
  const told = quoted(`${long}9 to 7 ${long}`, "9 to 7");
  expect(told).toMatch(/^…word( word)* 9 to 7 (word )*word…$/);
  expect(told.length).toBeLessThan(200);
});

it("always holds the words, in one line", () => {
  const part = fc.constantFrom("word", "9", ".", "\n", " ", "”", "A", "7 to 9");
  fc.assert(
    fc.property(fc.array(part, { maxLength: 80 }), fc.array(part, { maxLength: 80 }), (head, tail) => {
      const text = `${head.join("")}from 8 to 6${tail.join("")}`;
      const startUtf16 = head.join("").length;
      const told = oddityQuote(text, { startUtf16, endUtf16: startUtf16 + 11 });
      expect(told).toContain("from 8 to 6");
      expect(told).not.toContain("\n");
    }),
  );
});
