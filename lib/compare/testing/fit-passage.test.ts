import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitPassage } from "./fit-passage.ts";

const passage = "The lock was closed at dawn because its chain had worn through.";

function fitted(text: string, sought = passage): string | null {
  const span = fitPassage(sought, text);
  return span === null ? null : text.slice(span.startUtf16, span.endUtf16);
}

describe("fitPassage", () => {
  it("finds the passage between other words, from its first word to its last", () => {
    expect(fitted(`Word from the river. ${passage} Nobody was hurt.`)).toBe(passage.slice(0, -1));
  });

  it("finds it where words were swapped, dropped and put in", () => {
    const changed = "The old lock was closed at noon because its chain had worn";
    expect(fitted(`Nine barges drifted. ${changed}. Crews waited.`)).toBe(changed);
  });

  it("finds nothing in a text that has none of its words", () => {
    expect(fitted("Ferries do not sail in winter")).toBeNull();
    expect(fitted("")).toBeNull();
    expect(fitted(passage, "")).toBeNull();
  });

  it("finds a passage wherever it is put", () => {
    const words = fc.array(fc.constantFrom("ice", "quay", "barge", "9", "ferry"), { maxLength: 12 });
    fc.assert(
      fc.property(words, words, (before, after) => {
        const text = [...before, passage, ...after].join(" ");
        expect(fitted(text)).toBe(passage.slice(0, -1));
      }),
    );
  });

  it("finds a long passage by its ends, with words changed in it", () => {
    const words = Array.from({ length: 900 }, (_, at) => `w${at}`);
    const changed = words.map((word, at) => (at % 9 === 4 ? `x${at}` : word));
    const before = Array.from({ length: 500 }, (_, at) => `before${at}`);
    const after = Array.from({ length: 500 }, (_, at) => `after${at}`);
    const text = [...before, ...changed, ...after].join(" ");
    expect(fitted(text, words.join(" "))).toBe(changed.join(" "));
  });

  it("says nothing of a long passage whose end is not there", () => {
    const words = Array.from({ length: 900 }, (_, at) => `w${at}`);
    expect(fitted(words.slice(0, 500).join(" "), words.join(" "))).toBeNull();
  });
});
