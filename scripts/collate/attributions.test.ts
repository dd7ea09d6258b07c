import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const STORY =
  "🙂 The eastern gate “will hold”, Anna Vale said.\n\nShe added that 𝒳 rain was likely. The mayor was accused of neglect.";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "collate attributions "));
  writeFileSync(join(folder, "a.txt"), STORY);
  writeFileSync(join(folder, "plain.txt"), "Rain fell on the dam.");
  writeFileSync(join(folder, "empty.txt"), "");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Place = { start: number; end: number };
type Line = {
  file: string;
  error?: { code: string };
  attributions: {
    source: Place | null;
    cue: Place | null;
    content: Place;
    quoted: string;
    speaker: { name: string } | null;
  }[];
};

function collate(...args: string[]): Promise<{ code: number; lines: Line[]; errors: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ["scripts/collate.ts", "attributions", ...args],
      { cwd: ROOT },
      (error, stdout, errors) => {
        const lines = stdout.split("\n").filter((line) => line !== "");
        resolve({
          code: typeof error?.code === "number" ? error.code : 0,
          lines: lines.map((line) => JSON.parse(line)),
          errors,
        });
      },
    );
  });
}

const cut = (place: Place | null | undefined) =>
  place ? [...STORY].slice(place.start, place.end).join("") : null;

describe("collate attributions", () => {
  it("prints one line a file with offsets in code points", async () => {
    const { code, lines } = await collate(join(folder, "a.txt"), join(folder, "plain.txt"));
    expect(code).toBe(0);
    expect(lines.map(({ file }) => file)).toEqual([join(folder, "a.txt"), join(folder, "plain.txt")]);
    expect(
      lines[0]?.attributions.map(({ source, cue, content, quoted, speaker }) => [
        cut(source),
        cut(cue),
        cut(content),
        quoted,
        speaker?.name ?? null,
      ]),
    ).toEqual([
      ["Anna Vale", "said", "The eastern gate “will hold”", "partial", "Anna Vale"],
      ["She", "added", "that 𝒳 rain was likely", "none", "Anna Vale"],
      [null, "was accused of", "The mayor was accused of neglect", "none", null],
    ]);
    expect(lines[1]?.attributions).toEqual([]);
  });

  it("answers the others when a file cannot be read", async () => {
    const { code, lines, errors } = await collate(
      join(folder, "nowhere.txt"),
      join(folder, "empty.txt"),
      join(folder, "plain.txt"),
    );
    expect(code).toBe(1);
    expect(lines).toMatchObject([
      { error: { code: "unreadable" } },
      { error: { code: "empty" } },
      { attributions: [] },
    ]);
    expect(errors).toContain("2 of 3");
  });

  it.each([[[]], [["--lines", "a.txt"]]])("refuses %j", async (args) => {
    const { code, lines, errors } = await collate(...args);
    expect({ code, lines }).toEqual({ code: 2, lines: [] });
    expect(errors).toContain("usage:");
  });
});
