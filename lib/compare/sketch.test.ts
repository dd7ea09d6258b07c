import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distinctHashes } from "./fingerprints.ts";
import { leastShared, SKETCH_SIZE, sketchOf } from "./sketch.ts";

const hash = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
const hashes = fc.uniqueArray(hash, { maxLength: 300 });

describe("a sketch", () => {
  it("holds the least of the hashes as unsigned numbers, and all of few", () => {
    expect(sketchOf([-1n, 3n, 0n, -(2n ** 63n), 2n])).toEqual([0n, 2n, 3n, -(2n ** 63n), -1n]);
    expect(sketchOf([])).toEqual([]);
    fc.assert(
      fc.property(hashes, (all) => {
        const sketch = sketchOf(all);
        expect(sketch).toHaveLength(Math.min(all.length, SKETCH_SIZE));
        expect(all).toEqual(expect.arrayContaining(sketch));
        const most = sketch.map((one) => BigInt.asUintN(64, one)).at(-1) ?? 0n;
        const left = all.filter((one) => !sketch.includes(one));
        expect(left.every((one) => BigInt.asUintN(64, one) > most)).toBe(true);
      }),
    );
  });

  it("is the same whatever the order", () => {
    fc.assert(
      fc.property(hashes, fc.infiniteStream(fc.nat()), (all, keys) => {
        const shuffled = all
          .map((one) => ({ one, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        expect(sketchOf(shuffled)).toEqual(sketchOf(all));
      }),
    );
  });
});

/** Words in an order of their own. */
function text(seed: number, words: number): string[] {
  let state = seed * 7_919 + 1;
  return Array.from({ length: words }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return `word${state % 4_000}`;
  });
}

describe("the sketches of two texts", () => {
  const shared = (a: string, b: string) => {
    const other = new Set(sketchOf(distinctHashes(b)));
    return sketchOf(distinctHashes(a)).filter((one) => other.has(one)).length;
  };

  it.each([60, 400, 3_000])(
    "share enough where a copy of %d words was edited, and nothing else does",
    (words) => {
      for (let seed = 1; seed <= 6; seed++) {
        const before = text(seed, words);
        const edited = before.map((word, at) => (at % 16 === 7 ? `other${at}` : word)).join(" ");
        const [a, b] = [before.join(" "), text(seed + 500, words).join(" ")];
        const least = leastShared(SKETCH_SIZE, SKETCH_SIZE);
        expect(shared(a, edited)).toBeGreaterThanOrEqual(Math.min(least, leastShared(words / 4, words / 4)));
        expect(shared(a, b)).toBeLessThan(2);
      }
    },
  );
});
