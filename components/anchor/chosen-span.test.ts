import { expect, test } from "vitest";
import { chosenSpan } from "./chosen-span.ts";

test("a selection gives up the white space at its ends", () => {
  expect(chosenSpan("The gate stood open.", 3, 9)).toEqual({ startUtf16: 4, endUtf16: 8, exact: "gate" });
});

test("white space alone, and nothing, are no selection", () => {
  expect(chosenSpan("a \n\n b", 1, 5)).toBeNull();
  expect(chosenSpan("gate", 2, 2)).toBeNull();
});
