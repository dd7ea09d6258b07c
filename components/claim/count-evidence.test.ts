import { expect, test } from "vitest";
import { type CountedEvidence, countEvidence } from "./count-evidence.ts";

const passage = (articleId: string, more: Partial<CountedEvidence> = {}): CountedEvidence => ({
  article: { articleId },
  stance: "supports",
  withdrawnAt: null,
  decision: null,
  ...more,
});

test("articles are counted once a stance, passages each", () => {
  const evidence = [
    passage("a"),
    passage("a"),
    passage("b"),
    passage("a", { stance: "disputes" }),
    passage("c", { stance: "mentions" }),
  ];
  expect(countEvidence(evidence)).toEqual({ articlesFor: 2, articlesAgainst: 1, passages: 5, articles: 3 });
});

test("withdrawn and rejected evidence does not count, unless it was changed since", () => {
  const evidence = [
    passage("a", { withdrawnAt: new Date(0) }),
    passage("b", { decision: { verdict: "reject", isCurrent: true } }),
    passage("c", { decision: { verdict: "reject", isCurrent: false } }),
    passage("d", { decision: { verdict: "accept", isCurrent: true } }),
  ];
  expect(countEvidence(evidence)).toEqual({ articlesFor: 2, articlesAgainst: 0, passages: 2, articles: 2 });
});
