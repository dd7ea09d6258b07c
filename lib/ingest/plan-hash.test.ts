import { describe, expect, it } from "vitest";
import { planHash } from "./plan-hash.ts";
import { planPlainFile as planFile } from "./testing/plan-plain-file.ts";

const TEXT =
  "The river takes a bridge\n\nThe river rose through the night and by the morning it had taken the bridge.";

function plan() {
  const result = planFile(Buffer.from(TEXT), "river.txt");
  if (!result.ok) throw new Error(result.error.message);
  return result.plan;
}

describe("planHash", () => {
  const one = plan();
  it("is the same for the same plan, whatever the order of its keys", () => {
    const { articles, ...rest } = one;
    const turned = articles.map((planned) => Object.fromEntries(Object.entries(planned).reverse()));
    expect(planHash({ articles: turned as typeof articles, ...rest })).toBe(planHash(one));
    expect(planHash(one)).toMatch(/^[0-9a-f]{64}$/);
  });

  it("changes with anything that would be written", () => {
    const [first] = one.articles;
    if (first === undefined) throw new Error("no article");
    const hashes = [
      planHash(one),
      planHash(one, []),
      planHash(one, [{ ...first, title: "Another" }]),
      planHash(one, [{ ...first, source: "Valley Herald" }]),
      planHash({ ...one, text: `${one.text} ` }),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});
