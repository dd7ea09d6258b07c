import fc from "fast-check";
import { expect, it } from "vitest";
import { tokenize } from "#lib/text/tokens.ts";
import { sharedCounts } from "./shared-counts.ts";

const words = Array.from({ length: 30 }, (_, at) => `word${at}`);
const body = words.join(" ");
/** From one word to another, the last not with it. */
const passage = (from: number, to: number) => ({
  aStartUtf16: words.slice(0, from).join(" ").length + (from === 0 ? 0 : 1),
  aEndUtf16: words.slice(0, to).join(" ").length,
  kind: "verbatim" as const,
  wording: { changes: [], moved: [], attributions: [] },
  touches: [],
});

it("counts a word once that stands in two passages", () => {
  const counts = sharedCounts(body, [passage(4, 10), passage(4, 10), passage(8, 12), passage(20, 22)]);
  expect(counts).toEqual({ passages: 4, words: 10, verbatim: 4, withNumbers: 0 });
});

it("tells which passages are verbatim, and which have a number that differs", () => {
  const edited = { ...passage(0, 4), kind: "edited" as const, wording: null, touches: ["number" as const] };
  const counts = sharedCounts(body, [edited, passage(6, 9)]);
  expect(counts).toEqual({ passages: 2, words: 7, verbatim: 1, withNumbers: 1 });
});

it("counts nothing of nothing", () => {
  expect(sharedCounts(body, [])).toEqual({ passages: 0, words: 0, verbatim: 0, withNumbers: 0 });
});

it("counts the words that any passage holds, whatever their order", () => {
  const spans = fc.array(fc.tuple(fc.nat(29), fc.integer({ min: 1, max: 30 })), { maxLength: 12 });
  fc.assert(
    fc.property(spans, (drawn) => {
      const ranges = drawn.map(([from, length]) => [from, Math.min(30, from + length)] as const);
      const held = words.filter((_, at) => ranges.some(([from, to]) => from <= at && at < to));
      const counts = sharedCounts(
        body,
        ranges.map(([from, to]) => passage(from, to)),
      );
      expect(counts.words).toBe(tokenize(held.join(" ")).length);
    }),
  );
});
