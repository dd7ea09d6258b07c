import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinVocabularies, numberNames } from "./vocabulary.ts";

const names = fc.array(fc.constantFrom("dam", "gate", "lock", "quay", "__proto__", "constructor", ""));
const numbered = (list: readonly string[]) => numberNames(list, (name) => name);

describe("a vocabulary", () => {
  it("numbers names in the order they first stand", () => {
    const { names: different, at } = numbered(["gate", "dam", "gate", "quay"]);
    expect(different).toEqual(["gate", "dam", "quay"]);
    expect([...at]).toEqual([0, 1, 0, 2]);
  });

  it("gives two texts the numbers that one text of both would have", () => {
    fc.assert(
      fc.property(names, names, (first, second) => {
        const both = numbered([...first, ...second]);
        const joined = joinVocabularies(numbered(first), numbered(second));
        expect([...numbered(first).at, ...joined.at]).toEqual([...both.at]);
        expect(joined.count).toBe(both.names.length);
        const own = numbered(second);
        expect([...joined.at]).toEqual([...own.at].map((number) => joined.numbers[number]));
      }),
    );
  });
});
