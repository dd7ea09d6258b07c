import { describe, expect, it } from "vitest";
import type { RuledPassageView, RulingChain } from "#lib/data/comparison/pair-rulings.ts";
import { unmatchedSummary, unmatchedWords } from "./unmatched-words.ts";

function said<Word>(word: Word, revision: number): RulingChain<Word> {
  const one = {
    word,
    reason: "It says so.",
    authorId: "u",
    authorName: "Ada",
    at: "2031-03-11T08:00:00.000Z",
  };
  return { ...one, revision, history: [one] };
}

const side = (exact: string) => ({ versionId: "v", startUtf16: 0, endUtf16: exact.length, exact });
const place = (parts: Partial<RuledPassageView>): RuledPassageView => ({
  ruledPassageId: "p",
  kind: "passage",
  a: side("Nine barges broke loose"),
  b: side("Nine barges came loose"),
  alignment: null,
  direction: null,
  ...parts,
});

describe("unmatchedWords", () => {
  it("tells both words that stand of one passage, each with its own revision", () => {
    const both = place({ alignment: said("notSame", 3), direction: said("bTookFromA", 1) });
    expect(unmatchedWords([both], { a: "Office", b: "Post" })).toMatchObject([
      { subject: "alignment", word: "notSame", revision: 3, says: "not the same passage", authorName: "Ada" },
      { subject: "direction", word: "bTookFromA", revision: 1, says: "Post from Office" },
    ]);
    expect(unmatchedWords([both], null)[1]?.says).toBe("right from left");
  });

  it("leaves out what was taken back", () => {
    const taken = place({ alignment: said("none", 2), direction: said("none", 4) });
    expect(unmatchedWords([taken, place({})], null)).toEqual([]);
  });

  it("tells both numbers, and of others the words of the first", () => {
    const numbers = place({
      kind: "quantity",
      a: side("14"),
      b: side("14 to 18"),
      alignment: said("same", 1),
    });
    const quoted = place({ kind: "quotation", alignment: said("same", 1) });
    expect(unmatchedWords([numbers, quoted], null).map(({ exact, says }) => [exact, says])).toEqual([
      ["“14” against “14 to 18”", "the same quantity"],
      ["Nine barges broke loose", "the same quotation"],
    ]);
  });
});

it.each([
  [1, "found", "1 ruling on what is no longer found"],
  [3, "none", "3 rulings on what is no longer found"],
  [1, "pending", "1 ruling on what an earlier comparison found"],
  [2, "uncompared", "2 rulings on what an earlier comparison found"],
  [2, "failed", "2 rulings on what an earlier comparison found"],
] as const)("says of %i where the two are %s: %s", (count, state, words) => {
  expect(unmatchedSummary(count, state)).toBe(words);
});
