import { expect, it } from "vitest";
import { comparedWords } from "./compared-words.ts";

const now = new Date("2031-03-20T12:00:00Z");

it.each([
  ["2031-03-20T11:59:40Z", "Compared just now"],
  ["2031-03-20T11:58:00Z", "Compared 2 min ago"],
  ["2031-03-20T09:00:00Z", "Compared 3 h ago"],
  ["2031-03-17T12:00:00Z", "Compared 3 d ago"],
  ["2031-03-02T12:00:00Z", "Compared 2 Mar 2031"],
])("%s reads %s", (computedAt, words) => {
  expect(comparedWords(new Date(computedAt), now)).toBe(words);
});
