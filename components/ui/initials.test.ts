import { expect, test } from "vitest";
import { initialsOf } from "./initials.ts";

test.each([
  ["Ines Duarte", "ID"],
  ["ines", "IN"],
  ["  Maria del Carmen  Ruiz ", "MR"],
  ["é́lan Ōta", "É́Ō"],
  ["李", "李"],
  ["👩🏽‍🚒 Rosa", "👩🏽‍🚒R"],
  ["", "?"],
])("%s is %s", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
