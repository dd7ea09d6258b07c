import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const GATE =
  "🙂 Rain fell.\n\nThe eastern gate of the dam is shut and 14 engineers watch it, “the water is still rising fast”.";
const OTHER =
  "𝒳 Quiet.\n\nThe eastern gate of the dam is shut and 40 engineers watch it, “the water is rising fast”.";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "collate compare "));
  writeFileSync(join(folder, "a.txt"), GATE);
  writeFileSync(join(folder, "b.txt"), OTHER);
  writeFileSync(join(folder, "empty.txt"), "");
  writeFileSync(join(folder, "pairs"), "a.txt b.txt\nb.txt a.txt\n\na.txt empty.txt\na.txt a.txt\n");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Output = { code: number; lines: Record<string, unknown>[]; errors: string };

function collate(...args: string[]): Promise<Output> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ["scripts/collate.ts", "compare", ...args],
      { cwd: ROOT },
      (error, stdout, errors) => {
        const lines = stdout.split("\n").filter((line) => line !== "");
        const code = typeof error?.code === "number" ? error.code : 0;
        resolve({ code, lines: lines.map((line) => JSON.parse(line)), errors });
      },
    );
  });
}

const file = (name: string) => join(folder, name);
const cut = (text: string, start: number, end: number) => [...text].slice(start, end).join("");

describe("collate compare", () => {
  it("prints one comparison with offsets in code points", async () => {
    const { code, lines } = await collate(file("a.txt"), file("b.txt"));
    expect(code).toBe(0);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      a: { file: file("a.txt"), length: [...GATE].length },
      engine: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      quantities: [
        {
          a: { text: "14 engineers", low: 14, unit: "engineer", number: { text: "14" } },
          b: { text: "40 engineers", low: 40 },
          verdict: "unclear",
          why: "No number fits both 14 and 40, but neither text says for when.",
        },
      ],
      quotations: [
        {
          verdict: "altered",
          note: null,
          speakers: expect.stringMatching(/^(?:same|different|unknown)$/),
          changes: [{ kind: "delete", a: "still", b: "", touches: [], shownBy: null }],
        },
      ],
    });
    const { passages, quotations, quantities } = lines[0] as {
      quantities: { a: { start: number; end: number; text: string } }[];
      passages: { aStart: number; aEnd: number; kind: string }[];
      quotations: {
        a: { start: number; end: number; text: string };
        b: { start: number; end: number; text: string };
      }[];
    };
    expect(passages).toMatchObject([{ kind: "edited", nature: "copied" }]);
    const [count] = quantities;
    expect(cut(GATE, count?.a.start ?? 0, count?.a.end ?? 0)).toBe(count?.a.text);
    expect(cut(GATE, passages[0]?.aStart ?? 0, passages[0]?.aEnd ?? 0)).toMatch(/^The eastern .* fast$/u);
    const [pair] = quotations;
    expect(cut(GATE, pair?.a.start ?? 0, pair?.a.end ?? 0)).toBe(pair?.a.text);
    expect(cut(OTHER, pair?.b.start ?? 0, pair?.b.end ?? 0)).toBe(pair?.b.text);
  });

  it.each(["1", "2"])(
    "answers pairs in order with %s jobs, and says which could not be read",
    async (jobs) => {
      const args = ["--pairs", file("pairs"), "--a-dir", folder, "--b-dir", folder, "--jobs", jobs];
      const { code, lines } = await collate(...args);
      expect(code).toBe(1);
      expect(lines).toMatchObject([
        { a: { file: "a.txt" }, b: { file: "b.txt" } },
        { a: { file: "b.txt" }, b: { file: "a.txt" } },
        {
          a: { file: "a.txt", length: [...GATE].length },
          b: { file: "empty.txt", error: { code: "empty", line: null } },
        },
        { containmentA: 1, containmentB: 1 },
      ]);
      expect(lines[2]).not.toHaveProperty("passages");
    },
  );

  it("answers many pairs of few files as it answers each by itself", async () => {
    const names = ["a.txt", "b.txt"];
    const pairs = Array.from({ length: 72 }, (_, at) => [names[Math.floor(at / 9) % 2], names[at % 2]]);
    writeFileSync(file("many"), pairs.map((pair) => pair.join(" ")).join("\n"));
    const args = ["--pairs", file("many"), "--a-dir", folder, "--b-dir", folder];
    const [alone, together] = await Promise.all(["1", "2"].map((jobs) => collate(...args, "--jobs", jobs)));
    expect(together).toEqual(alone);
    expect(alone?.lines).toMatchObject(pairs.map(([a, b]) => ({ a: { file: a }, b: { file: b } })));
  });

  it.each([
    [[]],
    [["a.txt"]],
    [["a.txt", "b.txt", "c.txt"]],
    [["--pairs", "list"]],
    [["--pairs", "list", "--a-dir", ".", "--b-dir", ".", "--jobs", "0"]],
    [["--unknown", "a.txt", "b.txt"]],
  ])("refuses %j", async (args) => {
    const { code, lines, errors } = await collate(...args);
    expect({ code, lines }).toEqual({ code: 2, lines: [] });
    expect(errors).toContain("usage:");
  });

  it("reads through a stray NUL, with offsets as they are", async () => {
    writeFileSync(file("nul.txt"), `\0${OTHER}`);
    const { code, lines } = await collate(file("nul.txt"), file("b.txt"));
    expect(code).toBe(0);
    const { passages } = lines[0] as { passages: { aStart: number; bStart: number }[] };
    expect(passages[0]?.aStart).toBe((passages[0]?.bStart ?? 0) + 1);
  });

  it("reads UTF-16 without a mark as UTF-16, not as text full of NULs", async () => {
    writeFileSync(file("wide.txt"), Buffer.from(GATE.slice(3), "utf16le"));
    const { lines } = await collate(file("wide.txt"), file("a.txt"));
    expect(lines).toMatchObject([{ a: { length: [...GATE.slice(3)].length }, containmentA: 1 }]);
  });

  it("reads a missing file as a failed input", async () => {
    const { code, lines } = await collate(file("a.txt"), file("nowhere.txt"));
    expect(code).toBe(1);
    expect(lines).toMatchObject([{ b: { error: { code: "unreadable" } } }]);
  });
});
