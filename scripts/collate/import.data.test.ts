import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeRoom, storyText } from "#lib/data/import/testing/import-room.ts";
import { closeDb, db } from "#lib/db/client.ts";
import { testDatabaseUrl } from "#lib/db/testing/database.ts";
import { makeZip } from "#lib/ingest/testing/make-zip.ts";

const SCRIPT = join(import.meta.dirname, "../collate.ts");
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "collate-import-"));
  await writeFile(join(folder, "good.txt"), storyText("A gate"));
  await writeFile(join(folder, "empty.txt"), "");
  await writeFile(
    join(folder, "two.zip"),
    makeZip([
      { name: "a.txt", content: storyText("A weir") },
      { name: "b.html", content: `<p>${storyText("A lock")}</p>` },
    ]),
  );
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await closeDb();
});

type Run = { code: number; stdout: string; stderr: string };

function collate(...args: string[]): Promise<Run> {
  const env = { ...process.env, DATABASE_URL: testDatabaseUrl(), COLLATE_DATA_DIR: join(folder, "data") };
  return new Promise((resolve) => {
    execFile(process.execPath, [SCRIPT, "import", ...args], { cwd: folder, env }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr });
    });
  });
}

describe("collate import", () => {
  it("plans files and an archive, and leaves the plan to be looked at", async () => {
    const { project } = await makeRoom();
    const { code, stdout } = await collate("good.txt", "two.zip", "--plan-only", "--project", project.slug);
    const answer = JSON.parse(stdout);
    expect([code, answer.state, answer.import]).toEqual([0, "planned", 1]);
    expect(
      answer.files.map(({ file, archive }: { file: string; archive?: string }) => [file, archive]),
    ).toEqual([
      ["a.txt", "two.zip"],
      ["b.html", "two.zip"],
      ["good.txt", undefined],
    ]);
    expect(answer.files[2].articles).toMatchObject([
      { title: "A gate", source: null, isIncluded: true, known: [] },
    ]);
    expect(await db().article.count({ where: { projectId: project.id } })).toBe(0);
  });

  it("commits, names what failed, and says so by its exit code", async () => {
    const { project, admin } = await makeRoom();
    const args = ["good.txt", "empty.txt", "gone.txt", "--as", admin.email];
    const { code, stdout, stderr } = await collate(...args, "--project", project.slug);
    const answer = JSON.parse(stdout);
    expect([code, answer.state]).toEqual([1, "committed"]);
    expect(
      answer.files.map(({ file, error }: { file: string; error?: { code: string } }) => [file, error?.code]),
    ).toEqual([
      ["gone.txt", "unreadable"],
      ["empty.txt", "empty"],
      ["good.txt", undefined],
    ]);
    expect(answer.files[2].articles[0].articleId).toMatch(/^[0-9a-f-]{36}$/);
    expect(stderr).toContain("gone.txt: cannot be imported");
    expect(await db().article.count({ where: { projectId: project.id, deletedAt: null } })).toBe(1);
    const again = await collate("good.txt", "--commit", "--project", project.slug);
    expect(again.code, "nothing is left to commit").toBe(1);
    expect(JSON.parse(again.stdout)).toMatchObject({
      state: "planned",
      refusal: { code: "invalid" },
      files: [{ articles: [{ isIncluded: false, known: [{ kind: "exactCopy" }] }] }],
    });
  });

  it("says which articles stand in the same import already, and are left out", async () => {
    const { project } = await makeRoom();
    await writeFile(join(folder, "again.txt"), storyText("A gate"));
    await writeFile(
      join(folder, "near.txt"),
      `${storyText("A gate")}One more sentence was put in at its end.\n`,
    );
    const { stdout } = await collate(
      ...["again.txt", "good.txt", "near.txt", "--plan-only", "--project", project.slug],
    );
    const told = JSON.parse(stdout).files.flatMap(
      ({ file, articles }: { file: string; articles: object[] }) =>
        articles.map((article) => ({ file, ...article })),
    );
    expect(told).toMatchObject([
      { file: "again.txt", isIncluded: true, here: { isCopy: false, isNearCopy: false } },
      { file: "good.txt", isIncluded: false, here: { isCopy: true } },
      { file: "near.txt", isIncluded: true, here: { isCopy: false, isNearCopy: true } },
    ]);
  });

  it("takes where the bytes came from, and the date and source of the articles", async () => {
    const { project } = await makeRoom();
    const capture = ["--url", "https://harrow.example/gate", "--retrieved-at", "2031-03-15T07:12:00Z"];
    const said = ["--how", "saved from the browser", "--date", "2031-03", "--source", "Harrow Post"];
    const { code, stdout } = await collate("good.txt", "--project", project.slug, ...capture, ...said);
    const answer = JSON.parse(stdout);
    expect([code, answer.state, answer.refusal]).toEqual([0, "committed", null]);
    expect(answer.files[0].articles[0]).toMatchObject({
      source: "Harrow Post",
      publishedOn: "2031-03-01",
      publishedPrecision: "month",
    });
    const kept = await db().capture.findFirstOrThrow({ where: { projectId: project.id } });
    expect(kept).toMatchObject({
      url: "https://harrow.example/gate",
      retrievedAt: new Date("2031-03-15T07:12:00Z"),
      method: "saved from the browser",
    });
  });

  it("is handed in for who may not commit, and says so", async () => {
    const { project, analyst } = await makeRoom();
    const args = ["good.txt", "--as", analyst.email, "--date", "2031-03-14", "--project", project.slug];
    const { code, stdout, stderr } = await collate(...args);
    const answer = JSON.parse(stdout);
    expect([code, answer.state, answer.refusal]).toEqual([0, "proposed", null]);
    expect(answer.files[0].articles[0]).toMatchObject({ publishedOn: "2031-03-14", articleId: null });
    expect(stderr).toContain(
      "Import 1 is proposed: committing is an admin's in this project. Nothing is written yet.",
    );
    expect(await db().article.count({ where: { projectId: project.id } })).toBe(0);
  });

  it("is committed by an analyst where the project lets analysts", async () => {
    const { project, analyst } = await makeRoom();
    await db().project.update({ where: { id: project.id }, data: { analystsMayCommit: true } });
    const { code, stdout } = await collate("good.txt", "--as", analyst.email, "--project", project.slug);
    expect([code, JSON.parse(stdout).state]).toEqual([0, "committed"]);
  });

  it.each([
    [["good.txt"]],
    [["good.txt", "--project", "no-such-project"]],
    [["good.txt", "--project", "p", "--date", "31/31/2031"]],
    [["--commit"]],
  ])("exits 2 for %j", async (args) => {
    const { code, stdout, stderr } = await collate(...args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).not.toBe("");
  });
});
