import fc from "fast-check";
import { expect, it } from "vitest";
import { diffRuns } from "./word-diff.ts";

it("finds the common runs in order, and only those long enough", () => {
  const a = "one two three four x five six".split(" ");
  const b = "y one two three four z five six".split(" ");
  expect(diffRuns(a, b, 3)).toEqual([{ a: 0, b: 1, length: 4 }]);
  expect(diffRuns(a, b, 2)).toEqual([
    { a: 0, b: 1, length: 4 },
    { a: 5, b: 6, length: 2 },
  ]);
});

it("gives runs that are equal, apart and in order, and the whole of a text beside itself", () => {
  const words = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 30 });
  fc.assert(
    fc.property(words, words, (a, b) => {
      let [aEnd, bEnd] = [0, 0];
      for (const run of diffRuns(a, b, 1)) {
        expect(a.slice(run.a, run.a + run.length)).toEqual(b.slice(run.b, run.b + run.length));
        expect(run.a).toBeGreaterThanOrEqual(aEnd);
        expect(run.b).toBeGreaterThanOrEqual(bEnd);
        [aEnd, bEnd] = [run.a + run.length, run.b + run.length];
      }
      expect(diffRuns(a, a, 1)).toEqual(a.length === 0 ? [] : [{ a: 0, b: 0, length: a.length }]);
    }),
  );
});
