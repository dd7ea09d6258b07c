import { expect, it } from "vitest";
import { keepTexts } from "./keep-texts.ts";

it("reads a text once while it is among those last asked for", () => {
  const prepare = keepTexts(10);
  const first = prepare("aaaa");
  expect(prepare("bbbb")).not.toBe(first);
  expect(prepare("aaaa")).toBe(first);
  prepare("cccc"); // makes "bbbb" the one to go
  expect(prepare("aaaa")).toBe(first);
  prepare("dddd");
  prepare("eeee");
  expect(prepare("aaaa")).not.toBe(first);
});

it("keeps no text that is longer than all it may keep, and lets none go for it", () => {
  const prepare = keepTexts(10);
  const first = prepare("aaaa");
  const long = prepare("b".repeat(11));
  expect(prepare("b".repeat(11))).not.toBe(long);
  expect(prepare("aaaa")).toBe(first);
});
