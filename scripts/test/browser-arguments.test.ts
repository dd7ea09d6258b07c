import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { browserArguments } from "./browser-arguments.ts";

it("says all again that this Playwright switches off", () => {
  const playwright = dirname(createRequire(import.meta.url).resolve("playwright-core/package.json"));
  const source = readFileSync(join(playwright, "lib/coreBundle.js"), "utf8");
  const list = source.match(/disabledFeatures = \[([\s\S]*?)\]/)?.[1] ?? "";
  const names = [...list.matchAll(/^\s*"(\w+)"/gm)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(5);
  expect(browserArguments.join().split(/[=,]/)).toEqual(expect.arrayContaining(names));
});
