import { expect, it } from "vitest";
import { indexNames, namesIn } from "./name-index.ts";

const found = (text: string, ...names: string[]) =>
  namesIn(text, indexNames(names)).map(({ startUtf16, endUtf16 }) => text.slice(startUtf16, endUtf16));

it.each<[string, string[], string[]]>([
  ["der Zürcher Bote schrieb", ["Zürcher Bote"], ["Zürcher Bote"]],
  ["der Zürcher Boten schrieb", ["Zürcher Bote"], []],
  ["xÄrzteblatt", ["Ärzteblatt"], []],
  ["éNPA", ["NPA"], []],
  ["NPAé", ["NPA"], []],
  ["😀NPA😀", ["NPA"], ["NPA"]],
  ["at @river, not a@river", ["@river"], ["@river"]],
  ["the River\n  Post’s", ["River Post"], ["River\n  Post"]],
  ["North River Post", ["River Post", "North River"], ["North River", "River Post"]],
  ["River Post Online", ["River Post", "River Post Online"], ["River Post Online"]],
  ["npa and NPA", ["NPA"], ["NPA"]],
  ["NPA", ["NPA"], ["NPA"]],
])("in %j finds of %j: %j", (text, names, places) => {
  expect(found(text, ...names)).toEqual(places);
});
