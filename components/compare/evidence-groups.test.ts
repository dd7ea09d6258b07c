import { expect, it } from "vitest";
import { groupEvidence, type ShownEvidence } from "./evidence-groups.ts";

const line = (points: ShownEvidence["points"], text: string): ShownEvidence => ({
  kind: "credit",
  points,
  text,
  strength: "weak",
  links: [],
});

it("puts what points one way first, and that a third text is not excluded last", () => {
  const evidence = [
    line("neither", "Both have words of their own."),
    line("commonThirdText", "Not excluded."),
    line("aTookFromB", "It credits the other."),
    line("neither", "Both are of one day."),
  ];
  const groups = groupEvidence(evidence, null);
  expect(groups.map(({ points, lines }) => [points, lines.length])).toEqual([
    ["aTookFromB", 1],
    ["neither", 2],
    ["commonThirdText", 1],
  ]);
  expect(groups[0]?.title).toBe("Evidence that the left took from the right");
  const named = groupEvidence(evidence, { a: "eastwatch.example", b: "The River Post" });
  expect(named[0]?.title).toBe("Evidence that eastwatch.example took from The River Post");
});

it("has no group without evidence", () => {
  expect(groupEvidence([], null)).toEqual([]);
});
