import { describe, expect, it } from "vitest";
import { askTitle, type NextStep, nextStep, stepSentence, type Uncompared } from "./waiting-words.ts";

const pair = (state: Uncompared["state"], more: Partial<Uncompared> = {}): Uncompared => ({
  state,
  isSought: true,
  isWaiting: false,
  ...more,
});

describe("what comes next", () => {
  it.each<[string, Uncompared, NextStep | null]>([
    ["is nothing of what was compared", pair("found"), null],
    ["is nothing where nothing was found", pair("none"), null],
    ["is said elsewhere of what failed", pair("failed"), null],
    ["is what the worker has in hand", pair("pending", { isWaiting: true }), "pending"],
    ["is its turn, of what was asked for", pair("queued", { isSought: false }), "queued"],
    ["is a look at a new text", pair("unsought", { isSought: false, isWaiting: true }), "unsought"],
    ["is another look, where one is to come", pair("uncompared", { isWaiting: true }), "again"],
    ["is what somebody asks for, where too little is shared", pair("uncompared"), "apart"],
    [
      "is not known to be too little where nobody could look",
      pair("uncompared", { isSought: false }),
      "unread",
    ],
  ])("%s", (_, uncompared, step) => {
    expect(nextStep(uncompared)).toBe(step);
  });
});

it.each<[NextStep, RegExp]>([
  ["queued", /in their turn/],
  ["unsought", /yet to look for words that these two share/],
  ["again", /^These two shared too few words .* look again/],
  ["apart", /^These two share too few words/],
  ["unread", /could not look/],
])("%s is told", (step, words) => {
  expect(stepSentence(step, "these two")).toMatch(words);
});

it("says yet only where all of them come to be looked at by themselves", () => {
  expect(askTitle(["unsought", "unsought"])).toBe("Not compared yet");
  expect(askTitle(["unsought", "apart"])).toBe("Not compared");
});
