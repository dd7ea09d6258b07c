import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pageOf, pageWith } from "./list-page.ts";

describe("a page of a list", () => {
  it("parts an entry that is longer than a page, and passes over empty ones", () => {
    const counts = [2, 0, 5, 1];
    expect(pageOf(counts, 1, 3)).toEqual({
      page: 1,
      pages: 3,
      total: 8,
      before: 0,
      entries: [
        { at: 0, from: 0, to: 2 },
        { at: 2, from: 0, to: 1 },
      ],
    });
    expect(pageOf(counts, 2, 3).entries).toEqual([{ at: 2, from: 1, to: 4 }]);
    expect(pageOf(counts, 3, 3).entries).toEqual([
      { at: 2, from: 4, to: 5 },
      { at: 3, from: 0, to: 1 },
    ]);
  });

  it.each([
    [0, 1],
    [-4, 1],
    [99, 3],
    [2.9, 2],
  ])("takes page %s as page %s", (asked, shown) => {
    expect(pageOf([2, 0, 5, 1], asked, 3).page).toBe(shown);
  });

  it("is one empty page where there is nothing", () => {
    const nothing = { page: 1, pages: 1, total: 0, before: 0, entries: [] };
    expect(pageOf([], 1, 3)).toEqual(nothing);
    expect(pageOf([0, 0], 7, 3)).toEqual(nothing);
  });

  it("shows every row once, in order, whatever the list", () => {
    const lists = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 30 });
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 7 }), (counts, pageSize) => {
        const all = counts.flatMap((count, at) => Array.from({ length: count }, (_, row) => `${at} ${row}`));
        const { pages } = pageOf(counts, 1, pageSize);
        const shown = Array.from({ length: pages }, (_, page) =>
          pageOf(counts, page + 1, pageSize).entries.flatMap(({ at, from, to }) =>
            Array.from({ length: to - from }, (_, row) => `${at} ${from + row}`),
          ),
        );
        expect(shown.flat()).toEqual(all);
        expect(shown.every((rows, page) => rows.length === pageSize || page === pages - 1)).toBe(true);
      }),
    );
  });

  it("is found by the entry that begins on it", () => {
    const lists = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 7 }), fc.nat(), (counts, pageSize, place) => {
        const at = place % counts.length;
        const { entries } = pageOf(counts, pageWith(counts, at, pageSize), pageSize);
        expect(entries).toContainEqual(expect.objectContaining({ at, from: 0 }));
      }),
    );
  });

  it("of an entry without rows is the one it would stand on", () => {
    expect(pageWith([3, 0, 1], 1, 3)).toBe(2);
    expect(pageWith([3, 0], 1, 3)).toBe(1);
    expect(pageWith([], 0, 3)).toBe(1);
  });
});
