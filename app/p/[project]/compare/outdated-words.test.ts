import { expect, it } from "vitest";
import { outdatedWords } from "./outdated-words.ts";

const asked = { isUnderWay: true, isWaiting: true, passages: [] };
const waits = { isUnderWay: false, isWaiting: true, passages: [] };
const stands = { isUnderWay: false, isWaiting: false, passages: [] };

it.each([
  ["being compared anew", [asked], /^The worker is comparing these articles anew/],
  ["waiting for its turn", [waits], /^These articles wait in the background/],
  ["left as it is", [stands], /^It stands until somebody/],
  ["waiting where one of them is not under way", [asked, waits], /^These articles wait in the background/],
  ["left as it is where one of them is", [asked, waits, stands], /^It stands until somebody/],
])("an old answer is said to be %s", (_, pairs, words) => {
  expect(outdatedWords(pairs)).toMatch(words);
});

it("what an earlier engine did not keep is said to be told then", () => {
  expect(outdatedWords([waits])).not.toContain("is told then");
  expect(outdatedWords([{ ...waits, passages: [{ wording: null }] }])).toContain("is told then");
});
