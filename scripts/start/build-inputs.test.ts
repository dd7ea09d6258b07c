/** What makes a build stale and what does not. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { hashBuildInputs } from "#scripts/start/build-inputs.ts";

let root = "";
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "collate-inputs-"));
  write("app/page.tsx", "a");
  write("lib/text/words.ts", "b");
  write("package-lock.json", "{}");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe("hashBuildInputs", () => {
  test.each([
    ["a changed page", () => write("app/page.tsx", "A")],
    ["a new file", () => write("components/ui/button.tsx", "c")],
    ["a changed lock file", () => write("package-lock.json", "{ }")],
    ["a changed schema", () => write("prisma/schema.prisma", "model A {}")],
    ["a renamed file", () => renameSync(join(root, "app/page.tsx"), join(root, "app/other.tsx"))],
    [
      "bytes moved from one file to the next",
      () => {
        write("app/page.tsx", "ab");
        write("lib/text/words.ts", "");
      },
    ],
  ])("notices %s", (_, change) => {
    const before = hashBuildInputs(root);
    change();
    expect(hashBuildInputs(root)).not.toBe(before);
  });

  test.each([
    "lib/text/words.test.ts",
    "lib/db/testing/setup.ts",
    "lib/db/generated/client.ts",
    "README.md",
    ".data/x",
  ])("does not mind %s", (path) => {
    const before = hashBuildInputs(root);
    write(path, "new");
    expect(hashBuildInputs(root)).toBe(before);
  });
});
