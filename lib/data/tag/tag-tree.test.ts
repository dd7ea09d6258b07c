import { expect, test } from "vitest";
import { orderTags, subtreeIds } from "./tag-tree.ts";

const tag = (tagId: string, parentId: string | null, position: number) => ({
  tagId,
  parentId,
  position,
  name: tagId,
});
const tags = [
  tag("b", null, 1),
  tag("a2", "a", 1),
  tag("a1", "a", 0),
  tag("a", null, 0),
  tag("a1x", "a1", 0),
];

test("parents come before their children, siblings by position", () => {
  expect(orderTags(tags).map(({ tagId, depth }) => `${tagId}${depth}`)).toEqual([
    "a0",
    "a11",
    "a1x2",
    "a21",
    "b0",
  ]);
});

test("siblings of one position stand by name, numbers as numbers", () => {
  const same = [tag("Day 10", null, 0), tag("Day 9", null, 0)];
  expect(orderTags(same).map(({ name }) => name)).toEqual(["Day 9", "Day 10"]);
});

test("a tag whose parent is not given is not lost", () => {
  expect(orderTags([tag("orphan", "gone", 0)])).toMatchObject([{ tagId: "orphan", depth: 0 }]);
});

test("a subtree holds the tag and all below it", () => {
  expect([...subtreeIds(tags, "a")].sort()).toEqual(["a", "a1", "a1x", "a2"]);
});
