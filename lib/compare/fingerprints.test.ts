import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distinctHashes, fingerprints } from "#lib/compare/fingerprints.ts";

const words = (count: number) =>
  fc.array(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: count, maxLength: count + 20 });
const hashes = (text: string) => new Set(fingerprints(text).map(({ hash }) => hash));

describe("fingerprints", () => {
  it("shares one wherever eight words are shared", () => {
    fc.assert(
      fc.property(words(0), words(8), words(0), (lead, shared, tail) => {
        const there = hashes([...lead, ...shared, ...tail].join(" "));
        expect([...hashes(shared.join(", "))].some((hash) => there.has(hash))).toBe(true);
      }),
    );
  });

  it("fits 64 signed bits, in order of place, each at the start of a word", () => {
    fc.assert(
      fc.property(words(30), (list) => {
        const text = list.join(" ");
        const found = fingerprints(text);
        expect(found.length).toBeGreaterThan(list.length / 8);
        found.forEach(({ hash, startUtf16 }, i) => {
          expect(BigInt.asIntN(64, hash)).toBe(hash);
          expect(startUtf16).toBeGreaterThan(found[i - 1]?.startUtf16 ?? -1);
          expect(text[startUtf16 - 1] ?? " ").toBe(" ");
        });
      }),
    );
  });

  it("does not change between versions of the program without notice", () => {
    expect(fingerprints("The eastern gate is shut now")).toEqual([
      { hash: 1347832161515180282n, startUtf16: 0 },
    ]);
  });

  it("sees no difference of typography", () => {
    const plain = fingerprints(`It's the "old" gate - shut for good`).map(({ hash }) => hash);
    expect(fingerprints("it’s the “old” gate—shut for good…").map(({ hash }) => hash)).toEqual(plain);
  });

  it("tells the order of words, and one letter, apart", () => {
    const line = "the eastern gate is shut";
    const others = ["eastern the gate is shut", "the eastern gate shut is", "the eastern gates is shut"];
    for (const other of others) expect(distinctHashes(other)).not.toEqual(distinctHashes(line));
  });

  it("counts what stands twice once", () => {
    const line = "nine barges broke loose below the old lock on tuesday";
    const twice = `${line} ${line}`;
    expect(distinctHashes(twice).length).toBeLessThan(fingerprints(twice).length);
    expect(new Set(distinctHashes(twice)).size).toBe(distinctHashes(twice).length);
  });

  it("has none for fewer than five words", () => {
    expect(fingerprints("Only four words here")).toEqual([]);
  });
});
