import { expect, test } from "vitest";
import { type CountedWork, countFacets } from "./queue-facets.ts";

const work = (more: Partial<CountedWork>): CountedWork => ({
  type: "annotation",
  authorId: "ines",
  articleIds: ["dam"],
  isPending: true,
  isRuled: false,
  count: 1,
  ...more,
});
const works = [
  work({ count: 3 }),
  work({ isPending: false, isRuled: true, count: 2 }),
  work({ authorId: "rosa", articleIds: ["log"] }),
  work({ type: "claim", authorId: "rosa", articleIds: ["dam", "log"] }),
  work({ type: "claim", authorId: "rosa", articleIds: [], isPending: false }),
];

test("each facet counts under the other filters and not under its own", () => {
  const { states, types, authors, articles } = countFacets(works, { state: "pending", authorId: "rosa" });
  expect(states).toEqual({ pending: 2, ruled: 0, all: 3 });
  expect(types).toEqual({ annotation: 1, claim: 1, evidence: 0 });
  expect([...authors]).toEqual([
    ["ines", 3],
    ["rosa", 2],
  ]);
  expect([...articles]).toEqual([
    ["log", 2],
    ["dam", 1],
  ]);
});

test("a claim counts in each article that its evidence stands in, and once in all", () => {
  const { states, types } = countFacets(works, { state: "all", articleId: "log" });
  expect(states.all).toBe(2);
  expect(types).toEqual({ annotation: 1, claim: 1, evidence: 0 });
});

test("withdrawn work without a ruling is in neither state, only among all", () => {
  const { states } = countFacets([work({ isPending: false })], { state: "all" });
  expect(states).toEqual({ pending: 0, ruled: 0, all: 1 });
});
