import { describe, expect, it } from "vitest";
import type { ArticleRow } from "./article-rows.ts";
import { afterChange, idsHere, keepTicked, NO_KEPT, rowsElsewhere, withoutElsewhere } from "./kept-rows.ts";

const row = (plannedId: string, revision = 1) => ({ plannedId, revision, isIncluded: true }) as ArticleRow;
const first = { page: 1, rows: [row("a"), row("b")] };
const second = { page: 2, rows: [row("c"), row("d")] };
const ids = (rows: readonly ArticleRow[]) => rows.map(({ plannedId }) => plannedId);
/** Ticked on the first page, then on the second. */
const both = keepTicked(keepTicked(NO_KEPT, new Set(["b"]), first), new Set(["b", "c"]), second);

describe("ticked rows", () => {
  it("of another page are kept when the page turns, and counted apart", () => {
    expect(idsHere(both, second)).toEqual(new Set(["c"]));
    expect(ids(rowsElsewhere(both, second))).toEqual(["b"]);
    expect(idsHere(both, first)).toEqual(new Set(["b"]));
    expect(ids(rowsElsewhere(both, first))).toEqual(["c"]);
  });

  it("that left the list on the page in view are gone, and those that came to it are of it", () => {
    const shorter = { page: 2, rows: [row("d")] };
    expect([idsHere(both, shorter), ids(rowsElsewhere(both, shorter))]).toEqual([new Set(), ["b"]]);
    const shifted = { page: 2, rows: [row("b"), row("c")] };
    expect([idsHere(both, shifted), rowsElsewhere(both, shifted)]).toEqual([new Set(["b", "c"]), []]);
  });

  it("are of the next revision after a change of all of them", () => {
    const left = afterChange(both, false);
    expect(rowsElsewhere(left, second)).toEqual([{ ...row("b", 2), isIncluded: false }]);
    expect(rowsElsewhere(afterChange(left, undefined), second)).toEqual([
      { ...row("b", 3), isIncluded: false },
    ]);
  });

  it("of other pages are dropped where they may be others by now", () => {
    const here = withoutElsewhere(both, second);
    expect([idsHere(here, second), rowsElsewhere(here, second)]).toEqual([new Set(["c"]), []]);
    expect(rowsElsewhere(here, first).map(({ plannedId }) => plannedId)).toEqual(["c"]);
  });
});
