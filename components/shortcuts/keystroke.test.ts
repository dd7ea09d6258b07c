import { expect, test } from "vitest";
import { type KeyPress, strokeOf } from "./keystroke.ts";

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: "",
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

test.each([
  [press("j"), "j"],
  [press("J"), "j"],
  [press("J", { shiftKey: true }), "shift+j"],
  [press("?", { shiftKey: true }), "?"],
  [press("["), "["],
  [press("Enter", { ctrlKey: true }), "mod+enter"],
  [press("Enter", { metaKey: true }), "mod+enter"],
  [press("ArrowDown", { shiftKey: true }), "shift+arrowdown"],
  [press(" "), "space"],
  [press("Escape"), "escape"],
  [press("о", { code: "KeyJ" }), "j"],
  [press("é", { code: "Digit2" }), "é"],
])("%j is %s", (event, stroke) => {
  expect(strokeOf(event)).toBe(stroke);
});

test.each(["Shift", "Control", "Alt", "Meta", "AltGraph", "Dead"])("%s alone is no stroke", (key) => {
  expect(strokeOf(press(key))).toBeNull();
});
