import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const SCRIPT = join(import.meta.dirname, "../collate.ts");
const TEXT = [
  "🕯️ Lamps in the window",
  "",
  "By Jo Roe",
  "14 March 2031",
  "",
  "🕯️🕯️ Two lamps were lit in every house of Bark Lane, the warden said, and [nobody](#) was\u00a0hurt.",
].join("\r\n");

const TABLE = [
  "title,text,date,url",
  `"Lamps in the window","Two lamps were lit in every house of Bark Lane, the warden said, and nobody was hurt.",03/04/2031,https://valley.example/lamps`,
  `"The last bridge","The last bridge went at four, said the keeper, and he had been standing on it at three.",28/03/2031,javascript:alert(1)`,
].join("\n");

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "collate-plan-"));
  await writeFile(join(folder, "good.txt"), TEXT);
  await writeFile(join(folder, "empty.txt"), "");
  await writeFile(join(folder, "table.csv"), TABLE);
});

afterAll(() => rm(folder, { recursive: true }));

type Run = { code: number; stdout: string; stderr: string };

function collate(...args: string[]): Promise<Run> {
  return new Promise((resolve) => {
    execFile(process.execPath, [SCRIPT, ...args], { cwd: folder }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr });
    });
  });
}

function codePoints(start: number, end: number): string {
  return [...TEXT].slice(start, end).join("");
}

describe("collate plan", () => {
  it("prints the plan with offsets in code points, and exits 0", async () => {
    const { code, stdout } = await collate("plan", "good.txt");
    const { files } = JSON.parse(stdout);
    const [article] = files[0].articles;
    expect([code, files[0].file, files[0].encoding, files[0].format]).toEqual([
      0,
      "good.txt",
      "utf-8",
      "text",
    ]);
    expect(article).toMatchObject({
      title: "🕯️ Lamps in the window",
      byline: "Jo Roe",
      source: null,
      sourceSuggestion: null,
      publishedOn: "2031-03-14",
      publishedAt: null,
      publishedPrecision: "day",
      notBefore: null,
      notAfter: null,
      primarySource: null,
      url: null,
      language: "en",
      body: "🕯️🕯️ Two lamps were lit in every house of Bark Lane, the warden said, and nobody was hurt.",
      captions: [],
      notes: [],
      rawStart: 0,
      rawEnd: [...TEXT].length,
    });
    const { title, publishedOn, byline } = article.evidence;
    expect(codePoints(title.rawStart, title.rawEnd)).toBe("🕯️ Lamps in the window");
    expect(codePoints(publishedOn.rawStart, publishedOn.rawEnd)).toBe("14 March 2031");
    expect(codePoints(byline.rawStart, byline.rawEnd)).toBe("By Jo Roe");
    for (const { bodyStart, rawStart, length } of article.bodyMap) {
      const inBody = [...article.body].slice(bodyStart, bodyStart + length).join("");
      expect(inBody).toBe(codePoints(rawStart, rawStart + length));
    }
    const links = article.removed.filter(({ rule }: { rule: string }) => rule === "link mark-up");
    expect(
      links.map(({ rawStart, rawEnd }: Record<string, number>) => codePoints(rawStart ?? 0, rawEnd ?? 0)),
    ).toEqual(["[", "](#)"]);
  });

  it("prints what a format states beside its text: addresses, dates, columns, warnings, places that are none", async () => {
    const { stdout } = await collate("plan", "table.csv");
    const [file] = JSON.parse(stdout).files;
    expect([file.format, file.columns.names, file.warnings]).toEqual([
      "csv",
      ["title", "text", "date", "url"],
      [
        expect.objectContaining({
          code: "unread_value",
          line: 3,
          field: "url",
          message: expect.stringContaining("Line 3, column “url”: “javascript:alert(1)”"),
        }),
      ],
    ]);
    expect(
      file.articles.map(({ title, publishedOn, url }: Record<string, unknown>) => [title, publishedOn, url]),
    ).toEqual([
      ["Lamps in the window", "2031-04-03", "https://valley.example/lamps"],
      ["The last bridge", "2031-03-28", null],
    ]);
    const [first] = file.articles;
    expect(first.capture).toMatchObject({
      url: "https://valley.example/lamps",
      archiveUrl: null,
      retrievedAt: null,
    });
    expect(first.evidence.url).toMatchObject({
      rawStart: null,
      rawEnd: null,
      confidence: expect.any(String),
    });
    expect(first.evidence.publishedOn.rule).toContain("day first");
  });

  it("answers a bad file in its place, plans the others, and exits 1", async () => {
    const { code, stdout, stderr } = await collate("plan", "empty.txt", "good.txt", "missing.txt");
    const { files } = JSON.parse(stdout);
    expect(code).toBe(1);
    expect(files.map(({ error }: { error?: { code: string } }) => error?.code ?? null)).toEqual([
      "empty",
      null,
      "unreadable",
    ]);
    expect(files[0].error.line).toBeNull();
    expect(stderr).toContain("empty.txt");
  });

  it.each([[["plan"]], [["plan", "--fast", "good.txt"]], [[]], [["unheard-of"]], [["backup", "good.txt"]]])(
    "exits 2 for %j, with nothing on standard output",
    async (args) => {
      const { code, stdout, stderr } = await collate(...args);
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).not.toBe("");
    },
  );

  it("says of a reserved command that it is not built yet", async () => {
    expect((await collate("export", "good.txt")).stderr).toContain("not built yet");
  });
});
