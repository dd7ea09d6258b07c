import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameKey } from "./name-key.ts";

describe("nameKey", () => {
  it.each([
    ["  The  Orla Lantern ", "the orla lantern"],
    ["Ｎｏｒｔｈｌｉｎｅ", "northline"],
    ["ЛЕНТА\n\tру", "лента ру"],
    ["\u00a0", ""],
  ])("folds %j", (name, key) => {
    expect(nameKey(name)).toBe(key);
  });

  it("keeps different names apart", () => {
    expect(nameKey("Harrow Post")).not.toBe(nameKey("Harrow-Post"));
  });

  it("folds what is folded to itself", () => {
    fc.assert(fc.property(fc.string(), (name) => nameKey(nameKey(name)) === nameKey(name)));
  });
});
