import { readFile } from "node:fs/promises";
import { afterAll, describe, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { MAX_FILE_BYTES } from "#lib/ingest/file-problem.ts";
import { withRequest } from "../testing/make-project.ts";
import { addFile } from "./add-file.ts";
import { discardImport } from "./discard-import.ts";
import { pasteText } from "./paste-text.ts";
import { readSourceFileBytes } from "./source-file-bytes.ts";
import {
  codeOf,
  commitNow,
  makeRoom,
  openImport,
  plannedRows,
  receive,
  send,
  shown,
  storyText,
  unwrap,
  uploadOf,
} from "./testing/import-room.ts";

afterAll(closeDb);

async function filesOf(importId: string) {
  return db().importFile.findMany({ where: { importId }, orderBy: { position: "asc" } });
}

describe("adding a file", () => {
  it("keeps its bytes unchanged in chunks of 1 MiB, and its plan", async () => {
    const { admin, projectId } = await makeRoom();
    const keys = await openImport(admin, projectId);
    const line = "The keeper of the weir wrote “the level” – down at every bell – and nobody “read” it.\n\n";
    const bytes = new TextEncoder().encode(storyText("The long night") + line.repeat(22_800));
    const added = unwrap(await send(admin, keys, { name: "long.txt", bytes }));
    expect(added).toMatchObject({ files: 1, unusable: 0, problem: null });
    expect(await plannedRows(keys)).toHaveLength(1);
    const [file] = await filesOf(keys.importId);
    expect(file).toMatchObject({ state: "planned", encoding: "utf-8", format: "text", name: "long.txt" });
    const sourceFileId = file?.sourceFileId ?? "";
    const chunks = await db().sourceFileChunk.findMany({
      where: { sourceFileId },
      orderBy: { index: "asc" },
    });
    expect(chunks.map((chunk) => chunk.bytes.byteLength).slice(0, -1)).toEqual([1 << 20, 1 << 20]);
    expect(Buffer.compare(await readSourceFileBytes(db(), projectId, sourceFileId), bytes)).toBe(0);
    expect(await db().import.findUnique({ where: { id: keys.importId } })).toMatchObject({
      state: "planned",
    });
  });

  it("has the first twenty files planned at once, and those behind them gather for a moment", async () => {
    const { admin, projectId } = await makeRoom();
    const keys = await openImport(admin, projectId);
    const added = [];
    for (let at = 0; at < 22; at++)
      added.push(unwrap(await receive(admin, keys, { name: `${at}.txt`, bytes: storyText(`Gate ${at}`) })));
    const jobs = await db().$queryRaw<{ key: string; waits: boolean }[]>`
      SELECT key, run_at > created_at AS waits FROM graphile_worker.jobs WHERE task_identifier = 'plan_file'`;
    const waits = new Map(jobs.map((job) => [job.key, job.waits]));
    const expected = added.map((_, at) => at >= 20);
    expect(added.map(({ fileId }) => waits.get(`plan:${fileId}`))).toEqual(expected);
    expect((await filesOf(keys.importId)).map(({ position }) => position)).toEqual(added.map((_, at) => at));
  });

  it("takes the same text from two at the same moment, and keeps its bytes once", async () => {
    const { admin, projectId } = await makeRoom();
    const text = storyText("Twice at once");
    const both = await Promise.all(
      [await openImport(admin, projectId), await openImport(admin, projectId)].map((keys) =>
        pasteText(admin, { ...keys, text }),
      ),
    );
    for (const pasted of both) unwrap(pasted);
    expect(await db().sourceFile.count({ where: { projectId } })).toBe(1);
    expect(await db().importFile.count({ where: { projectId } })).toBe(2);
  });

  it("plans a real archive page as so many articles", async () => {
    const { admin, projectId } = await makeRoom();
    const keys = await openImport(admin, projectId);
    const expected = JSON.parse(await readFile("seeds/expected-plan.json", "utf8")) as {
      files: { file: string; articles: unknown[] }[];
    };
    for (const { file, articles } of expected.files) {
      const { fileId } = unwrap(
        await send(admin, keys, { name: file, bytes: await readFile(`seeds/${file}`) }),
      );
      const planned = await db().plannedArticle.count({ where: { importFileId: fileId ?? "" } });
      expect([file, planned]).toEqual([file, articles.length]);
    }
  });

  it.each([
    ["nothing.txt", new Uint8Array(), "empty", true],
    ["blank.txt", " \n\t\n", "empty", false],
    ["picture.txt", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), "binary", true],
    ["report.pdf", "text all the same", "broken", false],
  ])("names %s as %s and goes on", async (name, bytes, code, isToldAtOnce) => {
    const { admin, projectId } = await makeRoom();
    const keys = await openImport(admin, projectId);
    const added = unwrap(await send(admin, keys, { name, bytes }));
    expect(added.problem?.code ?? null).toBe(isToldAtOnce ? code : null);
    unwrap(await send(admin, keys, { name: "good.txt", bytes: storyText("A good one") }));
    const [bad, good] = await filesOf(keys.importId);
    expect(bad).toMatchObject({ name, state: "failed", errorCode: code });
    expect(bad?.errorMessage).toMatch(/\.$/);
    expect(good).toMatchObject({ state: "planned", position: 1 });
  });

  it("names a file that says it is too large without reading it", async () => {
    const { admin, projectId } = await makeRoom();
    const keys = await openImport(admin, projectId);
    const upload = { ...uploadOf(keys, "huge.txt", new Uint8Array()), byteLength: MAX_FILE_BYTES + 1 };
    const unread = {
      [Symbol.asyncIterator]: () => {
        throw new Error("it was read");
      },
    };
    expect(unwrap(await addFile(admin, upload, unread))).toMatchObject({ problem: { code: "too_large" } });
  });

  it("stops reading a file that is larger than it said", async () => {
    const { admin, projectId } = await makeRoom();
    const keys = await openImport(admin, projectId);
    let pieces = 0;
    async function* endless() {
      for (; pieces < 1_000; pieces++) yield new Uint8Array(1 << 20).fill(65);
    }
    const upload = { ...uploadOf(keys, "endless.txt", new Uint8Array()), byteLength: 10 };
    const added = unwrap(await addFile(admin, upload, endless()));
    expect(added).toMatchObject({ problem: { code: "too_large" } });
    expect(pieces).toBeLessThan(25);
  });

  it.each([
    ["other bytes", { sha256: "0".repeat(64) }],
    ["another length", { byteLength: 5 }],
  ])("keeps nothing of a file that arrives with %s", async (_, claims) => {
    const { admin, projectId } = await makeRoom();
    const keys = await openImport(admin, projectId);
    expect(codeOf(await send(admin, keys, { name: "a.txt", bytes: storyText("Broken") }, claims))).toBe(
      "invalid",
    );
    expect(await filesOf(keys.importId)).toEqual([]);
    expect(await db().sourceFile.count({ where: { projectId } })).toBe(0);
  });

  it("keeps nothing when the sender breaks off", async () => {
    const { admin, projectId } = await makeRoom();
    const keys = await openImport(admin, projectId);
    async function* broken() {
      yield new TextEncoder().encode("The first half");
      throw new Error("connection reset");
    }
    const upload = uploadOf(keys, "half.txt", new TextEncoder().encode("The first half and the second"));
    await expect(addFile(admin, upload, broken())).rejects.toThrow("connection reset");
    expect(await filesOf(keys.importId)).toEqual([]);
  });

  it("answers a request sent twice with one file", async () => {
    const { admin, projectId } = await makeRoom();
    const keys = await openImport(admin, projectId);
    const again = withRequest(admin);
    const file = { name: "once.txt", bytes: storyText("Once") };
    const [first, second] = [await send(again, keys, file), await send(again, keys, file)];
    expect(second).toEqual(first);
    expect(await filesOf(keys.importId)).toHaveLength(1);
  });

  it("leaves out the articles of bytes the project has, and stores the bytes once", async () => {
    const { admin, projectId } = await makeRoom();
    const file = { name: "again.txt", bytes: storyText("Again") };
    const first = await openImport(admin, projectId);
    unwrap(await send(admin, first, file));
    unwrap(await commitNow(admin, await shown(first)));
    const second = await openImport(admin, projectId);
    unwrap(await send(admin, second, { ...file, name: "renamed.txt" }));
    expect((await plannedRows(second)).map((row) => row.isIncluded)).toEqual([false]);
    expect(await db().sourceFile.count({ where: { projectId } })).toBe(1);
  });

  it("is refused to who may not import, and to an import that is closed", async () => {
    const { admin, analyst, reviewer, stranger, projectId } = await makeRoom();
    const elsewhere = await makeRoom();
    const keys = await openImport(admin, projectId);
    const file = { name: "a.txt", bytes: storyText("Refused") };
    expect(codeOf(await send(analyst, keys, file))).toBe("forbidden");
    expect(codeOf(await send(reviewer, keys, file))).toBe("forbidden");
    expect(codeOf(await send(stranger, keys, file))).toBe("not_found");
    expect(codeOf(await send(elsewhere.admin, keys, file))).toBe("not_found");
    const foreign = { projectId: elsewhere.projectId, importId: keys.importId };
    expect(codeOf(await send(elsewhere.admin, foreign, file))).toBe("not_found");
    const refusals = await db().auditRow.count({
      where: { projectId, act: "import.file", outcome: "refused" },
    });
    expect(refusals).toBe(4);
    unwrap(await discardImport(admin, keys));
    expect(codeOf(await send(admin, keys, file))).toBe("conflict");
    expect(await filesOf(keys.importId)).toEqual([]);
  });

  it("is allowed to analysts where the project says so", async () => {
    const { analyst, projectId } = await makeRoom({ analystsMayCommit: true });
    const keys = await openImport(analyst, projectId);
    unwrap(await send(analyst, keys, { name: "a.txt", bytes: storyText("Mine") }));
    expect(await plannedRows(keys)).toHaveLength(1);
  });
});
