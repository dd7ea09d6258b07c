import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { contrastOf, type Oklch } from "./oklch.ts";

const css = readFileSync(new URL("../../app/tokens.css", import.meta.url), "utf8").replaceAll(
  "var(--h)",
  "HUE",
);
const PAIR = /--([\w-]+): light-dark\(oklch\(([^)]*?)\), oklch\(([^)]*?)\)\);/g;
const HUE = /\[data-hue="(\w+)"\]\s*\{\s*--h: (\d+);/g;

const THEMES = ["light", "dark"] as const;
const hues = [...css.matchAll(HUE)].map(([, name = "", degrees = ""]) => ({ name, degrees }));
const tokens = new Map(
  [...css.matchAll(PAIR)].map(([, name = "", light = "", dark = ""]) => [name, { light, dark }]),
);

function colorOf(name: string, theme: (typeof THEMES)[number], hueDegrees = "0"): Oklch {
  const text = tokens.get(name)?.[theme] ?? "";
  const [l = Number.NaN, c = Number.NaN, h = Number.NaN] = text
    .replace("HUE", hueDegrees)
    .split(" ")
    .map(Number);
  return { l, c, h };
}

const GROUNDS = ["paper", "surface", "sunken", "hover"];
const TEXT_PAIRS = [
  ...["ink", "ink-2", "ink-3", "accent", "danger"].flatMap((text) => GROUNDS.map((ground) => [text, ground])),
  ...["supports", "disputes", "mentions", "caution"].flatMap((tone) => [
    [tone, `${tone}-soft`],
    [tone, "paper"],
    [tone, "surface"],
    ["ink", `${tone}-soft`],
  ]),
  ["accent", "accent-soft"],
  ["ink", "accent-soft"],
  ["on-accent", "accent"],
  ["on-accent", "accent-strong"],
  ["on-danger", "danger"],
  ["on-danger", "danger-strong"],
  ...["ins", "del", "found", "picked"].map((ground) => ["ink", ground]),
  ["paper", "ink"],
] as [string, string][];

describe.each(THEMES)("in the %s theme", (theme) => {
  test.each(TEXT_PAIRS)("%s is read on %s", (text, ground) => {
    expect(contrastOf(colorOf(text, theme), colorOf(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(["paper", "surface", "sunken"])("a control is seen on %s", (ground) => {
    expect(contrastOf(colorOf("line-control", theme), colorOf(ground, theme))).toBeGreaterThanOrEqual(3);
    expect(contrastOf(colorOf("accent", theme), colorOf(ground, theme))).toBeGreaterThanOrEqual(3);
  });

  test.each(hues)("a tag in $name is read, also where two overlap, and its stripe is seen", ({ degrees }) => {
    const hue = (name: string) => colorOf(name, theme, degrees);
    expect(contrastOf(hue("ink"), hue("hue-fill"))).toBeGreaterThanOrEqual(4.5);
    expect(contrastOf(hue("ink-2"), hue("hue-fill"))).toBeGreaterThanOrEqual(4.5);
    expect(contrastOf(hue("ink"), hue("hue-fill-deep"))).toBeGreaterThanOrEqual(4.5);
    expect(contrastOf(hue("hue-stripe"), hue("paper"))).toBeGreaterThanOrEqual(3);
  });
});

test("the sheet was understood: every token pair and all ten hues", () => {
  expect(hues).toHaveLength(10);
  expect(tokens.size).toBeGreaterThan(30);
  expect(contrastOf({ l: 1, c: 0, h: 0 }, { l: 0, c: 0, h: 0 })).toBeCloseTo(21, 5);
});
