import { describe, expect, it } from "vitest";
import type { ArticleRow } from "./article-rows.ts";
import { chosenList, chosenRows } from "./chosen-articles.ts";

const row = (plannedId: string, part: Partial<ArticleRow> = {}) =>
  ({
    plannedId,
    revision: 2,
    isIncluded: true,
    canBe: { copy: false, version: false },
    ...part,
  }) as ArticleRow;

describe("chosen articles", () => {
  it("are the rows that are ticked, each as it was seen", () => {
    const known = { canBe: { copy: true, version: false } };
    expect(chosenRows([row("a", known), row("b", { ...known, isIncluded: false })])).toEqual({
      articles: 2,
      hasIncluded: true,
      hasLeftOut: true,
      canBe: { copy: true, version: false },
      planned: [
        { plannedId: "a", revision: 2 },
        { plannedId: "b", revision: 2 },
      ],
    });
    expect(chosenRows([row("a", known), row("b")]).canBe.copy).toBe(false);
    expect(chosenRows([]).canBe).toEqual({ copy: false, version: false });
  });

  it("are all that a filter and a name list, of the plan at its revision, and named by nothing else", () => {
    const listed = {
      only: "undecided",
      name: "weir",
      revision: 7,
      articles: 9_000,
      included: 9_000,
    } as const;
    expect(chosenList({ ...listed, copies: 8_999, versions: 9_000 })).toEqual({
      articles: 9_000,
      hasIncluded: true,
      hasLeftOut: false,
      canBe: { copy: false, version: true },
      planned: { only: "undecided", name: "weir", revision: 7, articles: 9_000 },
    });
  });
});
