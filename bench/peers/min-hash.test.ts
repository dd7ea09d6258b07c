import { expect, it } from "vitest";
import { makeMinHashIndex } from "./min-hash.ts";

const words = (seed: string, from: number, to: number) =>
  Array.from({ length: to - from }, (_, n) => `${seed}${from + n}`).join(" ");

it("meets copies and near copies, and not what has nothing in common", () => {
  const index = makeMinHashIndex({ bands: 32, rows: 4 });
  index.add(1, words("a", 0, 200));
  index.add(2, `${words("a", 0, 190)} ${words("b", 0, 10)}`);
  index.add(3, words("c", 0, 200));
  expect(index.lookUp(words("a", 0, 200))).toEqual(new Set([1, 2]));
});

it("meets at a likeness J with the chance 1 − (1 − J^rows)^bands", () => {
  const bands = { bands: 20, rows: 3 };
  // Of 200 and 200 words 120 in common: 116 of 276 grams.
  const likeness = 116 / (2 * 196 - 116);
  const expected = 1 - (1 - likeness ** bands.rows) ** bands.bands;
  let met = 0;
  const tries = 300;
  for (let seed = 0; seed < tries; seed++) {
    const index = makeMinHashIndex(bands, seed);
    index.add(1, words("a", 0, 200));
    if (index.lookUp(`${words("a", 0, 120)} ${words("b", 0, 80)}`).has(1)) met++;
  }
  expect(Math.abs(met / tries - expected)).toBeLessThan(0.1);
});
