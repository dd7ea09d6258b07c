import { describe, expect, it } from "vitest";
import { compareTexts } from "../compare-texts.ts";
import { wordingOf } from "../testing/with-wording.ts";
import { sharedVariants } from "./shared-variants.ts";

const third =
  "The harbour commission counted 14 barges adrift below the lock on Tuesday, and the office said “the chain was too weak to hold them” when it closed the river to traffic.";
const slip = third.replace("commission", "comission").replace("14", "40");
const copy = slip.replace("on Tuesday", "early on Tuesday");

function variants(a: string, b: string) {
  const side = (body: string) => {
    const quoted = [...body.matchAll(/“[^”]*”/gu)].map((match) => ({
      startUtf16: match.index,
      endUtf16: match.index + match[0].length,
    }));
    const { passages } = compareTexts(body, third);
    const changes = wordingOf(body, third, passages).flatMap((wording) => wording.changes);
    return { text: { body, quotations: () => quoted }, changes };
  };
  return sharedVariants(side(a), side(b), third);
}

describe("sharedVariants", () => {
  it("tells a misspelling and a number that two texts share against the third", () => {
    const found = variants(slip, copy);
    expect(found.map(({ kind, words, thirdWords }) => [kind, words, thirdWords])).toEqual([
      ["spelling", "comission", "commission"],
      ["number", "40", "14"],
    ]);
    const [spelling] = found;
    expect(slip.slice(spelling?.aStartUtf16, spelling?.aEndUtf16)).toBe("comission");
    expect(copy.slice(spelling?.bStartUtf16, spelling?.bEndUtf16)).toBe("comission");
  });

  it("tells an altered quotation that was repeated", () => {
    const altered = third.replace("too weak to hold", "strong enough to hold");
    expect(variants(altered, altered.replace("Tuesday", "Monday")).map(({ kind }) => kind)).toEqual([
      "quotation",
    ]);
  });

  it("tells nothing where each has a slip of its own", () => {
    expect(variants(third.replace("14", "41"), third.replace("14", "15"))).toEqual([]);
    expect(variants(slip, third)).toEqual([]);
  });

  it("takes no grammatical ending for a misspelling", () => {
    const plural = third.replace("commission", "commissions");
    expect(variants(plural, plural.replace("Tuesday", "Monday")).map(({ kind }) => kind)).not.toContain(
      "spelling",
    );
  });

  it("tells nothing of what one has and the other has not, nor of another telling of the thing", () => {
    const shorter = third.replace(" on Tuesday", "");
    expect(variants(shorter, shorter.replace("closed", "shut"))).toEqual([]);
    const retold = third.replace("counted 14 barges adrift", "saw, to its surprise, barges by the dozen");
    expect(variants(retold, retold.replace("closed", "shut"))).toEqual([]);
  });
});
