import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AlignedPlaces, findCarriers, LEAST_SHARE, type TextPlace } from "./find-carriers.ts";

const place = (versionId: string, startUtf16: number, endUtf16: number): TextPlace => {
  return { versionId, startUtf16, endUtf16 };
};
let count = 0;
const aligned = (a: TextPlace, b: TextPlace): AlignedPlaces => ({ reuseId: `r${count++}`, a, b });
const sharesOf = (passage: TextPlace, pairs: AlignedPlaces[]) =>
  Object.fromEntries(findCarriers(passage, pairs).map(({ versionId, share }) => [versionId, share]));

describe("findCarriers", () => {
  it("finds a passage where a longer one was copied, at its place there", () => {
    const [own, other] = findCarriers(place("a", 150, 250), [
      aligned(place("a", 100, 300), place("b", 0, 200)),
    ]);
    expect(own).toMatchObject({ versionId: "a", share: 1 });
    expect(other?.pieces).toMatchObject([{ startUtf16: 50, endUtf16: 150 }]);
  });

  it("follows it from text to text", () => {
    const pairs = [
      aligned(place("a", 0, 100), place("b", 0, 100)),
      aligned(place("c", 500, 600), place("b", 0, 100)),
    ];
    expect(sharesOf(place("a", 0, 100), pairs)).toEqual({ a: 1, b: 1, c: 1 });
  });

  it("does not go on with what stands beside the passage", () => {
    const pairs = [
      aligned(place("a", 0, 100), place("b", 0, 100)),
      aligned(place("b", 100, 200), place("c", 0, 100)),
    ];
    expect(sharesOf(place("a", 0, 100), pairs)).toEqual({ a: 1, b: 1 });
  });

  it("adds up a passage that stands in two pieces, and counts no part of it twice", () => {
    const apart = [
      aligned(place("a", 0, 50), place("b", 0, 50)),
      aligned(place("a", 50, 100), place("b", 900, 950)),
    ];
    expect(sharesOf(place("a", 0, 100), apart).b).toBeCloseTo(1);
    const twice = [
      aligned(place("a", 0, 50), place("b", 0, 50)),
      aligned(place("a", 0, 50), place("b", 900, 950)),
    ];
    expect(sharesOf(place("a", 0, 100), twice).b).toBeCloseTo(0.5);
  });

  it("tells how small a part another text carries", () => {
    const share = sharesOf(place("a", 0, 100), [aligned(place("a", 0, 30), place("b", 0, 30))]).b ?? 1;
    expect(share).toBeCloseTo(0.3);
    expect(share).toBeLessThan(LEAST_SHARE);
  });

  const anyPlace = fc
    .tuple(fc.constantFrom("a", "b", "c", "d"), fc.nat(90), fc.integer({ min: 1, max: 60 }))
    .map(([version, start, long]) => place(version, start, start + long));
  const anyPair = fc.tuple(anyPlace, anyPlace).map(([a, b]) => aligned(a, b));
  it("ends, with shares between 0 and 1 and each text once, whatever is aligned with what", () => {
    fc.assert(
      fc.property(anyPlace, fc.array(anyPair, { maxLength: 25 }), (passage, pairs) => {
        const carriers = findCarriers(passage, pairs);
        expect(carriers[0]).toMatchObject({ versionId: passage.versionId, share: 1 });
        expect(new Set(carriers.map(({ versionId }) => versionId)).size).toBe(carriers.length);
        for (const { share, pieces } of carriers) {
          expect(share).toBeGreaterThan(0);
          expect(share).toBeLessThanOrEqual(1);
          for (const piece of pieces) expect(piece.endUtf16).toBeGreaterThan(piece.startUtf16);
        }
      }),
    );
  });
});
