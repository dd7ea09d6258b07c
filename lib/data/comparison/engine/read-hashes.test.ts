import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { distinctHashes } from "#lib/compare/fingerprints.ts";
import { withImportInHand } from "../../jobs/imports-in-hand.ts";
import { createHashPool, readHashes } from "./read-hashes.ts";

const long = Array.from({ length: 60_000 }, (_, n) => `word${(n * 7919) % 60_013}`).join(" ");
const short = "Nine barges broke loose below the lock on Tuesday.";

const folder = mkdtempSync(join(tmpdir(), "collate-thread-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A thread that breaks on its first text and is what it should be from then on. */
function breakingThread(): string {
  const file = join(folder, "thread.mjs");
  const note = JSON.stringify(join(folder, "broken"));
  writeFileSync(
    file,
    `import { existsSync, writeFileSync } from "node:fs";
    import { parentPort } from "node:worker_threads";
    parentPort.on("message", (text) => {
      if (!existsSync(${note})) { writeFileSync(${note}, ""); process.exit(3); }
      parentPort.postMessage({ ok: true, value: BigInt64Array.of(BigInt(text.length)) });
    });`,
  );
  return file;
}

describe("a text's fingerprints", () => {
  it.each([
    ["a short text", short],
    ["no text", ""],
    ["a long text", long],
  ])("are those that are read at home: %s", async (_, text) => {
    expect(await readHashes(text)).toEqual(distinctHashes(text));
  });

  it("of a long text are read while this thread goes on", async () => {
    await readHashes(long); // the thread has begun
    let turns = 0;
    const clock = setInterval(() => turns++, 1);
    await Promise.all([readHashes(long), readHashes(long), readHashes(long)]);
    clearInterval(clock);
    expect(turns).toBeGreaterThan(5);
  });

  it("are read while an import is in hand, which needs them", async () => {
    expect(await withImportInHand(() => readHashes(long))).toHaveLength(distinctHashes(long).length);
  });

  it("are not taken for none when the thread breaks, and are read the next time", async () => {
    const pool = createHashPool(breakingThread());
    await expect(readHashes(long, pool)).rejects.toThrow(/fingerprints could not be read/);
    expect(await readHashes(long, pool)).toEqual([BigInt(long.length)]);
  });
});
