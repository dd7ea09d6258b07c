import { describe, expect, it } from "vitest";
import {
  emptyWords,
  type FindingKind,
  foundCount,
  noNumbersWords,
  type PairState,
  sharedWords,
} from "./pair-state-words.ts";

const kinds: FindingKind[] = ["quotations", "numbers", "passages"];

describe("an empty list", () => {
  it.each<[PairState, RegExp]>([
    ["uncompared", /^Not compared\.$/],
    ["unsought", /^Not compared yet\.$/],
    ["queued", /^Waiting to be compared…$/],
    ["pending", /^Being compared…$/],
    ["failed", /^Could not be compared\.$/],
  ])("of a pair that is %s says so, and never that there is nothing", (state, words) => {
    for (const kind of kinds) {
      expect(emptyWords(kind, state)).toMatch(words);
      expect(emptyWords(kind, state)).not.toMatch(/\bno\b/iu);
    }
  });

  it.each<PairState>(["found", "none"])(
    "of a pair that was compared (%s) says what was not found",
    (state) => {
      for (const kind of kinds) expect(emptyWords(kind, state)).toMatch(/^No /);
    },
  );
});

it.each<[PairState, number, string]>([
  ["uncompared", 0, "not compared"],
  ["unsought", 0, "not compared yet"],
  ["queued", 0, "waiting to be compared…"],
  ["pending", 0, "being compared…"],
  ["failed", 0, "could not be compared"],
  ["none", 0, "0 passages"],
  ["found", 1, "1 passage"],
  ["found", 3, "3 passages"],
])("%s with %i passages: %s", (state, passages, words) => {
  expect(sharedWords(state, passages)).toBe(words);
});

describe("no numbers of the same thing", () => {
  it.each<[PairState[], string]>([
    [["found", "none"], "No two numbers here count the same thing"],
    [["found", "uncompared"], "These numbers were not compared"],
    [["uncompared", "unsought"], "These numbers were not compared yet"],
    [["uncompared", "queued"], "Waiting to be compared…"],
    [["queued", "pending"], "Being compared…"],
    [["failed", "none"], "These numbers could not be compared"],
  ])("of pairs %j: %s", (states, title) => {
    expect(noNumbersWords(states).title).toBe(title);
  });
});

it("counts nothing where nobody looked", () => {
  expect(foundCount([], "uncompared")).toBeNull();
  expect(foundCount([], "pending")).toBeNull();
  expect(foundCount([], "none")).toBe(0);
  expect(foundCount(["one"], "found")).toBe(1);
});
