/** Installing Chromium by the system's package manager, as root and as others. */
import { expect, test } from "vitest";
import { describeNoChromium, installCommands, type PackageManager } from "#scripts/test/package-managers.ts";

const manager: PackageManager = {
  file: "get",
  commands: [["update"], ["add", "-y", "chromium"]],
  typed: "get add chromium",
};

test.each([
  ["root", { isRoot: true, hasSudo: true }, ["get update", "get add -y chromium"]],
  [
    "a user with sudo",
    { isRoot: false, hasSudo: true },
    ["sudo -n get update", "sudo -n get add -y chromium"],
  ],
  ["a user without", { isRoot: false, hasSudo: false }, []],
])("%s", (_, who, lines) => {
  expect(installCommands(manager, who).map((words) => words.join(" "))).toEqual(lines);
});

test.each([
  [manager, false, 'run "get add chromium" as root, install another, or set CHROMIUM_PATH to one'],
  [manager, true, 'run "get add chromium", install another, or set CHROMIUM_PATH to one'],
  [null, false, "install one, or set CHROMIUM_PATH to one"],
] as const)("says what to do", (which, isRoot, way) => {
  expect(describeNoChromium(which, isRoot)).toBe(`There is no Chromium: ${way}, then run the tests again.`);
});
