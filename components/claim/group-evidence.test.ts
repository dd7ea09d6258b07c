import { expect, test } from "vitest";
import { groupEvidence } from "./group-evidence.ts";

const item = (evidenceId: string, articleId: string) => ({ evidenceId, article: { articleId } });

test("evidence stands by origin, within one by article, and what does not count last", () => {
  const evidence = [item("1", "a"), item("2", "b"), item("3", "a"), item("4", "c"), item("5", "d")];
  const origins = [
    { stance: "disputes" as const, evidenceIds: ["4"], articleIds: ["c"] },
    { stance: "supports" as const, evidenceIds: ["1", "2", "3"], articleIds: ["a", "b"] },
  ];
  const told = groupEvidence(evidence, origins).map(({ stance, articles, byArticle }) => [
    stance,
    articles,
    byArticle.map((items) => items.map(({ evidenceId }) => evidenceId).join("")),
  ]);
  expect(told).toEqual([
    ["supports", 2, ["13", "2"]],
    ["disputes", 1, ["4"]],
    [null, 0, ["5"]],
  ]);
});

test("a claim without evidence has no groups", () => {
  expect(groupEvidence([], [])).toEqual([]);
});
