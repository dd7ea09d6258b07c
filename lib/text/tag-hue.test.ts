import fc from "fast-check";
import { expect, test } from "vitest";
import { hueOf, TAG_HUES } from "./tag-hue.ts";

test("a key always gets the same hue, and one of the ten", () => {
  fc.assert(
    fc.property(fc.string(), (key) => {
      expect(hueOf(key)).toBe(hueOf(key));
      expect(TAG_HUES).toContain(hueOf(key));
    }),
  );
});

test("a hundred people do not all wear one hue", () => {
  const hues = new Set(Array.from({ length: 100 }, (_, index) => hueOf(`person-${index}`)));
  expect(hues.size).toBe(TAG_HUES.length);
});
