import { expect, test } from "vitest";
import { type CountedEvidence, countEvidence } from "./count-evidence.ts";

const passage = (articleId: string, more: Partial<CountedEvidence> = {}): CountedEvidence => ({
  article: { articleId },
  withdrawnAt: null,
  decision: null,
  ...more,
});

test("articles are counted once, passages each", () => {
  const evidence = [passage("a"), passage("a"), passage("b"), passage("c")];
  expect(countEvidence(evidence)).toEqual({ passages: 4, articles: 3 });
});

test("withdrawn and rejected evidence does not count, unless it was changed since", () => {
  const evidence = [
    passage("a", { withdrawnAt: new Date(0) }),
    passage("b", { decision: { verdict: "reject", isCurrent: true } }),
    passage("c", { decision: { verdict: "reject", isCurrent: false } }),
    passage("d", { decision: { verdict: "accept", isCurrent: true } }),
  ];
  expect(countEvidence(evidence)).toEqual({ passages: 2, articles: 2 });
});
