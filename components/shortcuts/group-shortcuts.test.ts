import { expect, test } from "vitest";
import { groupShortcuts } from "./group-shortcuts.ts";

test("groups in order of registration, the general one last, each key and act once", () => {
  const newestFirst = [
    { keys: "k", label: "Previous article", group: "Library" },
    { keys: "j", label: "Next article", group: "Library" },
    { keys: "j", label: "Next article", group: "Library" },
    { keys: "g l", label: "Library", group: "Go to" },
    { keys: "?", label: "All keys", group: "Everywhere" },
  ];
  const groups = groupShortcuts(newestFirst).map(({ title, rows }) => [title, rows.map(({ keys }) => keys)]);
  expect(groups).toEqual([
    ["Go to", ["g l"]],
    ["Library", ["j", "k"]],
    ["Everywhere", ["?"]],
  ]);
});
