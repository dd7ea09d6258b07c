import { expect, it } from "vitest";
import { likeLiteral } from "./like-literal.ts";

it.each([
  ["100%", "100\\%"],
  ["a_b\\c", "a\\_b\\\\c"],
  ["dam", "dam"],
])("%s as %s", (text, literal) => {
  expect(likeLiteral(text)).toBe(literal);
});
