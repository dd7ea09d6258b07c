/** Which folders become a data directory, and how quickly the others are refused. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { prepareDataDir } from "#scripts/start/data-dir.ts";

const folder = mkdtempSync(join(tmpdir(), "collate-data-dir-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("makes a folder with those above it, for its user alone, and takes it again", () => {
  const made = prepareDataDir(join(folder, "a", "b"));
  expect(prepareDataDir(made.path)).toEqual(made);
  for (const path of [join(folder, "a"), made.path, made.logs])
    expect(statSync(path).mode & 0o777).toBe(0o700);
});

test.each([
  ["a file", () => writeFileSync(join(folder, "file"), ""), "file"],
  ["a folder below a file", () => writeFileSync(join(folder, "other"), ""), "other/data"],
  ["a link to nothing", () => symlinkSync(join(folder, "nowhere"), join(folder, "link")), "link"],
])("refuses %s in one line", (_, make, name) => {
  make();
  expect(() => prepareDataDir(join(folder, name))).toThrow(
    /^The data directory .* cannot be written \(.*\)\. Let .*folder\.$/,
  );
});

// A folder that is there, and in which none can be made: Node's own recursive mkdir never ends below it.
test.skipIf(!existsSync("/proc/self"))("refuses a folder where the system makes none, at once", () => {
  const script = `
    import { prepareDataDir } from "#scripts/start/data-dir.ts";
    try { prepareDataDir("/proc/x"); } catch (error) { console.log(error.message); }`;
  const run = spawnSync(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: process.cwd(),
    encoding: "utf8",
    timeout: 20_000,
  });
  expect([run.status, run.stdout]).toEqual([
    0,
    expect.stringMatching(/^The data directory \/proc\/x cannot be written/),
  ]);
});
