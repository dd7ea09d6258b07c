import { expect, it } from "vitest";
import type { AttributionChange } from "#lib/compare/attribution-changes/attribution-change.ts";
import { attributionSummary } from "./attribution-change-words.ts";

const at = { startUtf16: 0, endUtf16: 3 };
const lost = (kind: "attributionLost" | "hedgeLost", lacking: "a" | "b") => ({
  kind,
  lacking,
  words: "he",
  parts: [at],
});
const other = { name: "Mira Soldan", nameAt: at, at };

it.each<[AttributionChange[], string[]]>([
  [[], []],
  [[{ kind: "otherSpeaker", a: other, b: other }], ["another speaker"]],
  [[lost("attributionLost", "b"), lost("attributionLost", "b")], ["attributed only left"]],
  [
    [lost("attributionLost", "a"), lost("hedgeLost", "b")],
    ["attributed only right", "hedged only left"],
  ],
])("sums up %j", (changes, words) => {
  expect(attributionSummary(changes)).toEqual(words);
});
