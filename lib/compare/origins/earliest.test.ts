import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isCertainlyEarlier, type TextDate } from "./article-date.ts";
import { type Dated, findEarliest } from "./earliest.ts";

const day = (on: string): TextDate => ({ from: on, to: on, at: null, basis: "publication" });
const bounds = (from: string | null, to: string | null): TextDate => ({
  from,
  to,
  at: null,
  basis: "bounds",
});
const named = (dates: Record<string, TextDate>): Dated[] =>
  Object.entries(dates).map(([articleId, date]) => ({ articleId, date }));

describe("findEarliest", () => {
  it.each<[string, Record<string, TextDate>, object]>([
    [
      "the one before all others",
      { a: day("2031-03-15"), b: day("2031-03-14") },
      { kind: "one", articleIds: ["b"], mayBeEarlier: [] },
    ],
    [
      "a tie of the first day",
      { a: day("2031-03-14"), b: day("2031-03-14"), c: day("2031-03-15") },
      { kind: "tie", articleIds: ["a", "b"], mayBeEarlier: [] },
    ],
    [
      "that an undated one may be earlier",
      { a: day("2031-03-14"), b: bounds(null, null) },
      { kind: "undecided", articleIds: ["a"], mayBeEarlier: ["b"] },
    ],
    [
      "one that is undated and certainly later",
      { a: day("2031-03-14"), b: bounds("2031-03-20", null) },
      { kind: "one", articleIds: ["a"], mayBeEarlier: [] },
    ],
    [
      "nothing where nothing is dated",
      { a: bounds(null, "2031-03-14"), b: bounds(null, null) },
      { kind: "none", articleIds: [], mayBeEarlier: ["a", "b"] },
    ],
  ])("tells %s", (_, dates, expected) => {
    expect(findEarliest(named(dates))).toEqual(expected);
  });

  const anyDate = fc.oneof(
    fc.integer({ min: 10, max: 20 }).map((n) => day(`2031-03-${n}`)),
    fc.constant(bounds(null, null)),
    fc.integer({ min: 10, max: 20 }).map((n) => bounds(`2031-03-${n}`, null)),
  );
  it("calls one the earliest only when it is before every other, in whatever order they come", () => {
    fc.assert(
      fc.property(fc.array(anyDate, { minLength: 1, maxLength: 8 }), (dates) => {
        const articles = dates.map((date, at) => ({ articleId: `${at}`, date }));
        const found = findEarliest(articles);
        const turned = findEarliest(articles.toReversed());
        expect(turned.kind).toBe(found.kind);
        expect(turned.articleIds.toSorted()).toEqual(found.articleIds.toSorted());
        if (found.kind !== "one") return;
        const first = articles.find(({ articleId }) => articleId === found.articleIds[0]);
        for (const other of articles) {
          if (first !== undefined && other !== first)
            expect(isCertainlyEarlier(first.date, other.date)).toBe(true);
        }
      }),
    );
  });
});
