import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extendTo, NO_ROWS, toggleAll, toggleRow } from "./row-selection.ts";

const rows = ["a", "b", "c", "d", "e"];
const ticked = ({ ids }: { ids: ReadonlySet<string> }) => rows.filter((id) => ids.has(id)).join("");

describe("row selection", () => {
  it("ticks one and unticks it", () => {
    const one = toggleRow(NO_ROWS, "b");
    expect(ticked(one)).toBe("b");
    expect(ticked(toggleRow(one, "b"))).toBe("");
  });

  it("ticks a range with Shift, in either direction, and unticks one", () => {
    const down = extendTo(toggleRow(NO_ROWS, "b"), "d", rows);
    expect(ticked(down)).toBe("bcd");
    expect(ticked(extendTo(toggleRow(NO_ROWS, "d"), "b", rows))).toBe("bcd");
    const cut = extendTo(toggleRow(down, "c"), "d", rows);
    expect(ticked(cut)).toBe("b");
  });

  it("takes a press with Shift as a plain one where there is nothing to go on from", () => {
    expect(ticked(extendTo(NO_ROWS, "c", rows))).toBe("c");
    expect(ticked(extendTo(toggleRow(NO_ROWS, "gone"), "c", rows))).toBe("c");
  });

  it("ticks all and then none, and leaves what a filter hides as it is", () => {
    const hidden = toggleRow(NO_ROWS, "e");
    const all = toggleAll(hidden, ["a", "b"]);
    expect(ticked(all)).toBe("abe");
    expect(ticked(toggleAll(all, ["a", "b"]))).toBe("e");
  });

  it("never ticks what is no row", () => {
    const press = fc.record({ id: fc.constantFrom(...rows), withShift: fc.boolean() });
    fc.assert(
      fc.property(fc.array(press), (presses) => {
        let selection = NO_ROWS;
        for (const { id, withShift } of presses) {
          selection = withShift ? extendTo(selection, id, rows) : toggleRow(selection, id);
        }
        expect([...selection.ids].every((id) => rows.includes(id))).toBe(true);
      }),
    );
  });
});
