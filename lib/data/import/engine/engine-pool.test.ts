import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { planSource } from "#lib/ingest/plan-source.ts";
import { plainSource, readSource } from "#lib/ingest/read-source.ts";
import { storyText } from "../testing/import-room.ts";
import { createEnginePool } from "./engine-pool.ts";
import { isReadHere, planInEngine } from "./run-engine.ts";

const limits = {
  threads: 2,
  timeMillis: 60_000,
  memoryMegabytes: 512,
  idleMillis: 100,
  tasksPerThread: 3,
  largeFrom: 1_000_000,
};
const bytesOf = (text: string) => new TextEncoder().encode(text);
const stories = (count: number) =>
  Array.from({ length: count }, (_, at) => storyText(`Story ${at}`, `town number ${at}`)).join("\n");
const page = (words: string) =>
  bytesOf(
    `<!doctype html><html><head><title>A gate</title></head><body><article><p>${words}</p></article></body></html>`,
  );

const acts = {
  hangs: "for (;;);",
  fills: "const all = []; for (;;) all.push(new Array(1e5).fill(all.length));",
  throws: "throw new Error('a bug');",
  exits: "process.exit(3);",
};

const threads = mkdtempSync(join(tmpdir(), "collate-threads-"));
afterAll(() => rmSync(threads, { recursive: true }));

/** A thread whose reader hangs, fills the memory, throws or ends for a file of that name, and reads others. */
function actingThread(what: keyof typeof acts): string {
  const file = join(threads, `${what}.mjs`);
  const lines = [
    `import { parentPort } from "node:worker_threads";`,
    `parentPort.on("message", ({ name }) => {`,
    `  if (name === "bad.txt") { ${acts[what]} }`,
    `  parentPort.postMessage({ ok: true, value: name });`,
    `});`,
  ];
  writeFileSync(file, lines.join("\n"));
  return file;
}

describe("the engine's threads", () => {
  it("read and plan as the engine does at home, one after another and at once", async () => {
    const pool = createEnginePool(limits);
    const texts = [1, 2, 3, 4, 5, 6, 7].map((count) => bytesOf(stories(count)));
    const names = texts.map((_, at) => `${at}.txt`);
    const read = await Promise.all(
      texts.map((bytes, at) => pool({ kind: "read", bytes, name: names[at] ?? "", reading: {} })),
    );
    expect(read).toEqual(await Promise.all(texts.map((bytes, at) => readSource(bytes, names[at] ?? ""))));
    const source = plainSource("utf-8", stories(3));
    const options = { knownSources: [{ name: "The Bell", aliases: ["Bell"] }], repeatedLines: new Map() };
    expect(await pool({ kind: "plan", source, name: "a.txt", options })).toEqual(
      planSource(source, "a.txt", options),
    );
  });

  it.each([
    ["hangs" as const, "took_too_long", /longer than 1 second/],
    ["fills" as const, "crashed", /more than 32 MB of memory/],
    ["throws" as const, "crashed", /breaks Collate's reader/],
    ["exits" as const, "crashed", /breaks Collate's reader/],
  ])("names a file whose reading %s, and go on with the next", async (what, code, message) => {
    const tight = { ...limits, threads: 1, timeMillis: 1_000, memoryMegabytes: 32 };
    const pool = createEnginePool(tight, actingThread(what));
    const read = (name: string) => pool({ kind: "read", bytes: bytesOf("A text."), name, reading: {} });
    const [before, bad, after] = await Promise.all([read("a.txt"), read("bad.txt"), read("b.txt")]);
    expect([before, after]).toEqual(["a.txt", "b.txt"]);
    expect(bad).toMatchObject({ ok: false, error: { code, message: expect.stringMatching(message) } });
  });
});

/** A thread that says which it is and when it was at work. */
function tellingThread(): string {
  const file = join(threads, "telling.mjs");
  const lines = [
    `import { parentPort, resourceLimits, threadId } from "node:worker_threads";`,
    `const now = () => performance.timeOrigin + performance.now();`,
    `parentPort.on("message", () => {`,
    `  const from = now();`,
    `  while (now() < from + 80);`,
    `  parentPort.postMessage({ ok: true, value: { threadId, from, to: now(), youngMb: resourceLimits.maxYoungGenerationSizeMb } });`,
    `});`,
  ];
  writeFileSync(file, lines.join("\n"));
  return file;
}

describe("large files", () => {
  it("are worked on one at a time, each in a thread that ends with it, and small ones beside them", async () => {
    type Told = { threadId: number; from: number; to: number; youngMb: number };
    const pool = createEnginePool({ ...limits, idleMillis: 10_000, largeFrom: 1_000 }, tellingThread());
    const ask = async (size: number): Promise<Told> => {
      const told: unknown = await pool({
        kind: "read",
        bytes: new Uint8Array(size),
        name: "a.txt",
        reading: {},
      });
      return told as Told;
    };
    const [first, second, third, small] = await Promise.all([ask(2_000), ask(2_000), ask(2_000), ask(10)]);
    expect(new Set([first, second, third].map(({ threadId }) => threadId)).size).toBe(3);
    expect(second.from).toBeGreaterThanOrEqual(first.to);
    expect(third.from).toBeGreaterThanOrEqual(second.to);
    expect(small.from).toBeLessThan(third.to);
    expect(first.youngMb).toBeLessThan(small.youngMb);
    expect((await ask(10)).threadId).toBe(small.threadId);
  });
});

describe("a large file's bytes and text", () => {
  it("go over to the thread and give what the engine gives at home", async () => {
    const pool = createEnginePool({ ...limits, largeFrom: 100 });
    const bytes = bytesOf(stories(5));
    const atHome = await readSource(bytes.slice(), "a.txt");
    expect(await pool({ kind: "read", bytes, name: "a.txt", reading: {} })).toEqual(atHome);
    expect(bytes.byteLength, "not copied").toBe(0);
    const source = plainSource("utf-8", stories(5));
    expect(await pool({ kind: "plan", source, name: "a.txt", options: {} })).toEqual(
      planSource(source, "a.txt"),
    );
  });

  it("are copied where they are a part of something", async () => {
    const pool = createEnginePool({ ...limits, largeFrom: 100 });
    const around = bytesOf(`${stories(5)}and more`);
    const bytes = around.subarray(0, around.byteLength - 8);
    expect(await pool({ kind: "read", bytes, name: "a.txt", reading: {} })).toMatchObject({ ok: true });
    expect(bytes.byteLength).toBe(around.byteLength - 8);
  });
});

describe("where the engine runs", () => {
  it.each([
    ["a.txt", bytesOf(stories(1)), true],
    ["notes.md", bytesOf(`# Notes\n\n${stories(1)}`), true],
    ["a.txt", bytesOf(stories(1_500)), false],
    ["a.html", page("Open."), false],
    ["a.txt", page("Open."), false],
  ])("is this very thread for small plain text: %s", (name, bytes, isHere) => {
    expect(isReadHere({ kind: "read", bytes, name, reading: {} })).toBe(isHere);
  });

  it("lets other work go on while a large file is planned", async () => {
    let turns = 0;
    const clock = setInterval(() => turns++, 1);
    const source = plainSource("utf-8", stories(3_000));
    expect(await planInEngine({ kind: "plan", source, name: "many.txt", options: {} })).toMatchObject({
      ok: true,
    });
    clearInterval(clock);
    expect(turns).toBeGreaterThan(5);
  });
});
