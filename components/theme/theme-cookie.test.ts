import { expect, test } from "vitest";
import { parseThemeChoice, THEME_CHOICES } from "./theme-cookie.ts";

test("a stored choice is read back", () => {
  expect(THEME_CHOICES.map(parseThemeChoice)).toEqual([...THEME_CHOICES]);
});

test("what is missing or tampered with follows the system", () => {
  expect([undefined, "", "DARK", '"><script>'].map(parseThemeChoice)).toEqual([
    "system",
    "system",
    "system",
    "system",
  ]);
});
