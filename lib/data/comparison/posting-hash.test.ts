import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { turnHashes } from "./posting-hash.ts";

const signed64 = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
const project = fc.uuid({ version: 7 });

describe("turnHashes", () => {
  it("gives other hashes to another project, in 64 signed bits, and turns them back", () => {
    fc.assert(
      fc.property(project, project, fc.array(signed64, { minLength: 1 }), (one, other, hashes) => {
        const turned = turnHashes(one, hashes);
        for (const hash of turned) expect(BigInt.asIntN(64, hash)).toBe(hash);
        expect(turnHashes(one, turned)).toEqual(hashes);
        if (one.slice(19) !== other.slice(19)) expect(turnHashes(other, hashes)[0]).not.toBe(turned[0]);
      }),
    );
  });
});
