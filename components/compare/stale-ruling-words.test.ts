import { describe, expect, it } from "vitest";
import { type Failure, fail } from "#lib/errors.ts";
import { bothWords } from "./stale-ruling-words.ts";

const conflict = (current: Failure["current"]): Failure => ({ ...fail("conflict", "Changed."), current });

describe("bothWords", () => {
  it("shows what both said, by whom", () => {
    const failure = conflict({ revision: 1, word: "notSame", reason: "", authorName: "Ben" });
    const told = bothWords(failure, "same", "passage");
    expect(told).toContain("Ben said: not the same passage.");
    expect(told).toContain("You said: the same passage.");
  });

  it("names a word that was taken back", () => {
    const failure = conflict({ revision: 2, word: "none", reason: "", authorName: "Ben" });
    expect(bothWords(failure, "notSame", "quotation")).toContain("Ben said: that a ruling is taken back.");
  });

  it("says nothing of a failure that carries no row, or no author", () => {
    expect(bothWords(fail("forbidden", "No."), "same", "passage")).toBeNull();
    expect(
      bothWords(conflict({ revision: 0, word: "none", authorName: null }), "same", "passage"),
    ).toBeNull();
  });
});
