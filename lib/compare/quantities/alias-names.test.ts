import { describe, expect, it } from "vitest";
import { aliasReader } from "./alias-names.ts";

const reader = aliasReader([
  ["Harbour Guard", "HG", "Guard of the Harbour", "hag"],
  ["Orla", "Orla Town"],
]);

describe("aliasReader", () => {
  it.each([
    ["the Harbour Guard's boats", ["harbour guard"]],
    ["HG and hg", ["harbour guard"]],
    ["the guard  of the harbour in Orla Town", ["harbour guard", "orla"]],
    ["HAG", ["harbour guard"]],
    ["Orlando", []],
  ])("%j", (text, names) => {
    expect(reader.take(text).names).toEqual(names);
  });

  it("takes the names out and leaves the rest", () => {
    expect(reader.take("boats of Orla Town sank").rest).toBe("boats of   sank");
  });

  it("finds nothing without aliases", () => {
    expect(aliasReader([]).take("the HG")).toEqual({ rest: "the HG", names: [] });
    expect(aliasReader([[], [" "]]).take("the HG").names).toEqual([]);
  });
});
