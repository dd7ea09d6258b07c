import { describe, expect, it } from "vitest";
import { type OriginOfClaim, sayOrigins, weighStatement } from "./corroboration.ts";

const origin = (stance: OriginOfClaim["stance"], ...articleIds: string[]) => ({ stance, articleIds });
const stated = { articleAId: "a", articleBId: "b" };

describe("weighStatement", () => {
  it.each<[string, OriginOfClaim[], ReturnType<typeof weighStatement>]>([
    ["two origins that say the same", [origin("supports", "a"), origin("supports", "b")], "stands"],
    ["two that both dispute", [origin("disputes", "a", "c"), origin("disputes", "b")], "stands"],
    ["one text by now", [origin("supports", "a", "b")], "sameOrigin"],
    ["one that says the opposite", [origin("supports", "a"), origin("disputes", "b")], "noEvidence"],
    ["one that merely mentions it", [origin("supports", "a"), origin("mentions", "b")], "noEvidence"],
    ["one whose evidence is gone", [origin("supports", "a")], "noEvidence"],
    [
      "one that draws on the other's text as well as on its own",
      [origin("supports", "a", "b"), origin("supports", "b")],
      "sameOrigin",
    ],
  ])("weighs %s", (_, origins, weight) => {
    expect(weighStatement(stated, origins)).toBe(weight);
  });
});

describe("sayOrigins", () => {
  it.each([
    [0, 0, "0 text origins"],
    [1, 0, "1 text origin; independence not assessed"],
    [3, 0, "3 text origins; independence not assessed"],
    [2, 1, "2 text origins; two stated to be independent"],
  ])("says %i origins with %i statements", (count, statements, words) => {
    expect(sayOrigins(count, statements)).toBe(words);
  });
});
