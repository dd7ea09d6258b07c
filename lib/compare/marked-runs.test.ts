import fc from "fast-check";
import { expect, it } from "vitest";
import { runsWithin, type SpanMark } from "./marked-runs.ts";

const text = "Nine barges drifted below the lock before it was dark.";
const offset = fc.integer({ min: 0, max: text.length });
const marks = fc.array(fc.tuple(offset, offset), { maxLength: 12 }).map((spans) =>
  spans.map(([x, y], key): SpanMark<"a"> => {
    return { kind: "a", key, startUtf16: Math.min(x, y), endUtf16: Math.max(x, y) };
  }),
);

it("cuts a stretch at the ends of its marks, each run with all that cover it in the order given", () => {
  fc.assert(
    fc.property(marks, fc.array(fc.tuple(offset, offset), { maxLength: 4 }), (all, stretches) => {
      for (const [x, y] of stretches) {
        const [from, to] = [Math.min(x, y), Math.max(x, y)];
        const runs = runsWithin(text, from, to, all);
        expect(runs.map((run) => run.text).join("")).toBe(text.slice(from, to));
        for (const run of runs) {
          const end = run.startUtf16 + run.text.length;
          const covering = all.filter(
            (mark) =>
              mark.startUtf16 < mark.endUtf16 && mark.startUtf16 <= run.startUtf16 && end <= mark.endUtf16,
          );
          expect(run.marks).toEqual(covering);
          const ends = all.flatMap(({ startUtf16, endUtf16 }) =>
            startUtf16 < endUtf16 ? [startUtf16, endUtf16] : [],
          );
          expect(ends.some((at) => run.startUtf16 < at && at < end)).toBe(false);
        }
      }
    }),
  );
});

it("marks nothing with what is empty", () => {
  const empty: SpanMark<"a"> = { kind: "a", key: 0, startUtf16: 4, endUtf16: 4 };
  expect(runsWithin(text, 0, 11, [empty])).toEqual([{ text: "Nine barges", startUtf16: 0, marks: [] }]);
});
