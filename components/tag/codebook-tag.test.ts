import { expect, test } from "vitest";
import { type CodebookEntry, placeOf, possibleParents, subtreeOf } from "./codebook-tag.ts";

function entry(tagId: string, parentId: string | null, depth: number): CodebookEntry {
  const text = { name: tagId, definition: "", hue: "blue", key: null } as const;
  return { tagId, parentId, depth, ...text, revision: 1, annotationCount: 0, articleCount: 0 };
}
const people = entry("people", null, 0);
const missing = entry("missing", "people", 1);
const found = entry("found", "missing", 2);
const killed = entry("killed", "people", 1);
const cause = entry("cause", null, 0);
const entries = [people, missing, found, killed, cause];
const names = (tags: CodebookEntry[]) => tags.map((tag) => tag.name);

test("a tag's place is among its siblings", () => {
  expect(placeOf(entries, killed)).toEqual({ index: 1, count: 2 });
  expect(placeOf(entries, cause)).toEqual({ index: 1, count: 2 });
});

test("a subtree ends where the depth comes back", () => {
  expect(names(subtreeOf(entries, people))).toEqual(["people", "missing", "found", "killed"]);
  expect(names(subtreeOf(entries, cause))).toEqual(["cause"]);
});

test("a tag is not moved under itself, nor past the deepest level", () => {
  expect(names(possibleParents(entries, missing, 5))).toEqual(["people", "killed", "cause"]);
  expect(names(possibleParents(entries, people, 5))).toEqual(["cause"]);
  expect(names(possibleParents(entries, people, 3))).toEqual([]);
  expect(names(possibleParents(entries, cause, 3))).toEqual(["people", "missing", "killed"]);
});
