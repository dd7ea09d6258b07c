import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leastShared } from "./sketch.ts";
import { type Sketched, SketchIndex } from "./sketch-index.ts";

const from = (first: number, count: number) => Array.from({ length: count }, (_, at) => first + at);
const told = (list: readonly Sketched[], most = 5) => {
  const index = new SketchIndex(most);
  return list.map((one) => index.add(one));
};

describe("SketchIndex", () => {
  it("tells each text of the earlier ones that share an eighth of the smaller sketch, the most first", () => {
    const list = [
      { sketch: from(0, 64), text: "a" },
      { sketch: [...from(0, 7), ...from(100, 57)], text: "b" },
      { sketch: [...from(0, 8), ...from(200, 56)], text: "c" },
      { sketch: [...from(0, 20), ...from(100, 40)], text: "d" },
    ];
    expect(told(list)).toEqual([[], [], [0], [1, 0, 2]]);
    expect(told(list, 1)).toEqual([[], [], [0], [1]]);
  });

  it("tells of no text that is the same, and of two keys at least", () => {
    const same = { sketch: from(0, 64), text: "a" };
    expect(told([same, same, { sketch: from(0, 64), text: "b" }])).toEqual([[], [], [0, 1]]);
    expect(
      told([
        { sketch: [1], text: "a" },
        { sketch: [1], text: "b" },
      ]),
    ).toEqual([[], []]);
    expect(
      told([
        { sketch: [1, 2], text: "a" },
        { sketch: [1, 2], text: "b" },
      ]),
    ).toEqual([[], [0]]);
  });

  it("asks of a key that all have the first twenty alone", () => {
    const list = Array.from({ length: 60 }, (_, at) => ({ sketch: from(0, 64), text: String(at) }));
    const all = told(list, 100);
    expect(all.map((earlier) => earlier.length)).toEqual(list.map((_, at) => Math.min(at, 20)));
  });

  it("tells of exactly those that share enough, where no key is had by many", () => {
    const sketch = fc.uniqueArray(fc.nat(120), { maxLength: 24 });
    fc.assert(
      fc.property(fc.array(sketch, { maxLength: 20 }), (sketches) => {
        const list = sketches.map((one, at) => ({ sketch: one, text: String(at) }));
        const expected = sketches.map((one, at) =>
          from(0, at).filter((earlier) => {
            const other = sketches[earlier] ?? [];
            const shared = one.filter((key) => other.includes(key)).length;
            return shared >= leastShared(one.length, other.length);
          }),
        );
        expect(told(list, 100).map((earlier) => earlier.toSorted((a, b) => a - b))).toEqual(expected);
      }),
    );
  });
});
