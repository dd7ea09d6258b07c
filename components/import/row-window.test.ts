import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { followView, rowWindow } from "./row-window.ts";

describe("rowWindow", () => {
  it("draws every row of a short list", () => {
    expect(rowWindow({ rows: 10, rowPx: 40, scrolledPx: 0, viewPx: 800 })).toEqual({
      from: 0,
      to: 10,
      abovePx: 0,
      belowPx: 0,
    });
  });

  it("draws few of a long one", () => {
    const { from, to } = rowWindow({ rows: 10_000, rowPx: 40, scrolledPx: 40_000, viewPx: 800 });
    expect(from).toBeLessThanOrEqual(1_000);
    expect(to).toBeGreaterThanOrEqual(1_020);
    expect(to - from).toBeLessThan(70);
  });

  it("holds every row in view, and the list keeps its height, wherever one is", () => {
    const list = fc.record({
      rows: fc.nat(5_000),
      rowPx: fc.constantFrom(32, 44),
      scrolledPx: fc.integer({ min: -2_000, max: 300_000 }),
      viewPx: fc.integer({ min: 1, max: 2_000 }),
    });
    fc.assert(
      fc.property(list, (inView) => {
        const { rows, rowPx, scrolledPx, viewPx } = inView;
        const { from, to, abovePx, belowPx } = rowWindow(inView);
        expect(abovePx + (to - from) * rowPx + belowPx).toBe(rows * rowPx);
        const topRow = Math.floor(scrolledPx / rowPx);
        const endRow = Math.ceil((scrolledPx + viewPx) / rowPx);
        if (endRow <= 0 || topRow >= rows) return;
        expect(from).toBeLessThanOrEqual(Math.max(topRow, 0));
        expect(to).toBeGreaterThanOrEqual(Math.min(endRow, rows));
      }),
    );
  });
});

describe("followView", () => {
  const top = { rows: 400, rowPx: 40, scrolledPx: 0, viewPx: 800 };

  it("stays at the earlier value while the same rows are drawn", () => {
    expect(followView(top, { ...top, scrolledPx: 8 })).toBe(top);
  });

  it("comes back to what is in view from a place left before it was drawn", () => {
    const far = followView(top, { ...top, scrolledPx: 8_000 });
    expect(rowWindow(followView(far, { ...top, scrolledPx: 8 }))).toEqual(rowWindow(top));
  });
});
