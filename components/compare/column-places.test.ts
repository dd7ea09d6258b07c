import { describe, expect, it } from "vitest";
import { passagesIn } from "./column-places.ts";
import type { ColumnsView } from "./column-view.ts";
import type { PassageView } from "./comparison-view.ts";

const passage = (reuseId: string) => ({ reuseId }) as PassageView;
const view: Pick<ColumnsView, "passages" | "joins"> = {
  passages: [[], [{ passage: passage("told"), base: 0, startUtf16: 10, endUtf16: 40 }]],
  joins: [[], [{ passage: passage("named"), first: 1, second: 2, startUtf16: 30, endUtf16: 60 }]],
};
const held = (startUtf16: number, endUtf16: number) => passagesIn(view, 1, [{ startUtf16, endUtf16 }]);

describe("the passages that stand in paragraphs", () => {
  it("are those that have words there, told in the column or only named, also where they began further up", () => {
    expect(held(0, 20)).toEqual(["told"]);
    expect(held(22, 40)).toEqual(["told", "named"]);
    expect(held(42, 60)).toEqual(["named"]);
  });

  it("are none where a passage only ends or begins beside them, and none in a column without any", () => {
    expect(held(0, 10)).toEqual([]);
    expect(held(60, 80)).toEqual([]);
    expect(passagesIn(view, 0, [{ startUtf16: 0, endUtf16: 60 }])).toEqual([]);
    expect(passagesIn(view, 3, [{ startUtf16: 0, endUtf16: 60 }])).toEqual([]);
  });
});
