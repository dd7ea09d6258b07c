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
  const groups = groupEvidence([
    line("neither", "Both have words of their own."),
    line("commonThirdText", "Not excluded."),
    line("aTookFromB", "It credits the other."),
    line("neither", "Both are of one day."),
  ]);
  expect(groups.map(({ points, lines }) => [points, lines.length])).toEqual([
    ["aTookFromB", 1],
    ["neither", 2],
    ["commonThirdText", 1],
  ]);
  expect(groups[0]?.title).toBe("Evidence that the left took from the right");
});

it("has no group without evidence", () => {
  expect(groupEvidence([])).toEqual([]);
});
