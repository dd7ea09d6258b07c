import { readFile } from "node:fs/promises";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { decodeBytes } from "#lib/ingest/decode-bytes.ts";
import * as comparison from "../comparison/enqueue-comparison.ts";
import { correctPlannedArticle } from "./correct-planned-article.ts";
import { importProgress } from "./import-progress.ts";
import { includePlannedArticle } from "./include-planned-article.ts";
import { writeImportNow } from "./run-import-now.ts";
import {
  codeOf,
  commitNow,
  makeRoom,
  openImport,
  plannedRows,
  send,
  shown,
  storyText,
  unwrap,
  written,
} from "./testing/import-room.ts";

vi.mock("../comparison/enqueue-comparison.ts", { spy: true });
afterEach(() => vi.mocked(comparison.enqueueComparisons).mockReset());
afterAll(closeDb);

const archive = "05-valley-archive.txt";

async function planned(names: string[] = [archive]) {
  const room = await makeRoom();
  const keys = await openImport(room.admin, room.projectId);
  for (const name of names) {
    unwrap(await send(room.admin, keys, { name, bytes: await readFile(`seeds/${name}`) }));
  }
  return { ...room, keys };
}

describe("committing an import", () => {
  it("writes every article with its version, map, asides, capture and sources", async () => {
    const { admin, projectId, keys } = await planned();
    const rows = await plannedRows(keys);
    const committed = unwrap(await commitNow(admin, await shown(keys)));
    expect(committed).toMatchObject({ number: 1, articles: rows.length, files: 1 });
    const raw = decodeBytes(await readFile(`seeds/${archive}`));
    if (!raw.ok) throw new Error(raw.error.message);
    const articles = await db().article.findMany({
      where: { projectId },
      include: { currentVersion: { include: { asides: true } }, capture: true, primarySource: true },
      orderBy: { id: "asc" },
    });
    expect(articles).toHaveLength(rows.length);
    for (const { currentVersion: version, capture } of articles) {
      expect(version).not.toBeNull();
      for (const [body = 0, from = 0, length = 0] of (version?.bodyMap ?? []) as number[][]) {
        expect(version?.body.slice(body, body + length)).toBe(raw.file.text.slice(from, from + length));
      }
      for (const aside of version?.asides.filter(({ kind }) => kind === "removed") ?? []) {
        expect(aside.text).toBe(raw.file.text.slice(aside.rawStartUtf16, aside.rawEndUtf16));
      }
      expect(capture?.sourceFileId).toBe(version?.sourceFileId);
      expect(version?.lengthUtf16).toBe(version?.body.length);
    }
    expect(articles.some((article) => article.primarySource !== null)).toBe(true);
    const letters = await db().sourceReliability.count({ where: { projectId } });
    expect(letters).toBe(0);
    expect(await plannedRows(keys)).toEqual(
      rows.map((row, at) => expect.objectContaining({ id: row.id, articleId: articles[at]?.id })),
    );
  });

  it("asks for one comparison of each version, inside the transaction", async () => {
    const { admin, projectId, keys } = await planned();
    const { articles } = unwrap(await commitNow(admin, await shown(keys)));
    const versions = await db().articleVersion.findMany({ where: { projectId }, select: { id: true } });
    const keysOfJobs = versions.map(({ id }) => `compare:${id}`);
    const jobs = await db().$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM graphile_worker.jobs WHERE key = ANY(${keysOfJobs})`;
    expect(jobs).toEqual([{ n: articles }]);
  });

  it("writes whole articles or nothing of them when it fails in the middle, and goes on from there", async () => {
    const { admin, projectId } = await makeRoom();
    const keys = await openImport(admin, projectId);
    for (let at = 1; at <= 45; at++) {
      unwrap(await send(admin, keys, { name: `${at}.txt`, bytes: storyText(`Story ${at}`) }));
    }
    vi.mocked(comparison.enqueueComparisons)
      .mockResolvedValueOnce(undefined)
      .mockRejectedValueOnce(new Error("the power went"));
    await expect(commitNow(admin, await shown(keys))).rejects.toThrow("the power went");
    expect(await written({ projectId })).toMatchObject({ articles: 40, versions: 40, captures: 40 });
    const progress = await importProgress(admin, 1);
    expect(progress).toMatchObject({
      state: "committing",
      files: { total: 45, written: 40 },
      articles: { planned: 45, written: 40 },
      current: "41.txt",
      isMoving: true,
    });
    vi.mocked(comparison.enqueueComparisons).mockReset();
    await Promise.all([writeImportNow(keys), writeImportNow(keys)]);
    await writeImportNow(keys);
    expect(await written({ projectId })).toMatchObject({ articles: 45, versions: 45 });
    const titles = await db().article.findMany({
      where: { projectId },
      select: { title: true },
      distinct: ["title"],
    });
    expect(titles).toHaveLength(45);
    expect(await importProgress(admin, 1)).toMatchObject({
      state: "committed",
      files: { written: 45 },
      isMoving: false,
    });
  });

  it("commits what was shown or nothing", async () => {
    const { admin, projectId, keys } = await planned();
    const asked = await shown(keys);
    unwrap(await send(admin, keys, { name: "late.txt", bytes: storyText("Late") }));
    expect(codeOf(await commitNow(admin, asked))).toBe("conflict");
    const [row] = await plannedRows(keys);
    const seen = await shown(keys);
    const edit = { projectId, plannedId: row?.id ?? "", revision: row?.revision ?? 0 };
    unwrap(await correctPlannedArticle(admin, { ...edit, corrections: { title: "Another title" } }));
    expect(codeOf(await commitNow(admin, seen))).toBe("conflict");
    expect((await written({ projectId })).articles).toBe(0);
    unwrap(await commitNow(admin, await shown(keys)));
    expect(codeOf(await commitNow(admin, await shown(keys)))).toBe("conflict");
  });

  it("does not write the same bytes twice when two imports of them are committed", async () => {
    const { admin, projectId } = await makeRoom();
    const file = { name: "twice.txt", bytes: storyText("Twice") };
    const [one, two] = [await openImport(admin, projectId), await openImport(admin, projectId)];
    unwrap(await send(admin, one, file));
    unwrap(await send(admin, two, file));
    const asked = [await shown(one), await shown(two)] as const;
    const results = await Promise.all(asked.map((input) => commitNow(admin, input)));
    expect(results.map((result) => (result.ok ? "done" : result.code)).sort()).toEqual(["conflict", "done"]);
    expect((await written({ projectId })).articles).toBe(1);
  });

  it("leaves out what was left out, and refuses to write nothing", async () => {
    const { admin, projectId } = await makeRoom();
    const keys = await openImport(admin, projectId);
    unwrap(await send(admin, keys, { name: "a.txt", bytes: storyText("Out") }));
    const [row] = await plannedRows(keys);
    const edit = { projectId, plannedId: row?.id ?? "", revision: row?.revision ?? 0 };
    unwrap(await includePlannedArticle(admin, { ...edit, isIncluded: false }));
    expect(codeOf(await commitNow(admin, await shown(keys)))).toBe("invalid");
    unwrap(await send(admin, keys, { name: "b.txt", bytes: storyText("In") }));
    expect(unwrap(await commitNow(admin, await shown(keys)))).toMatchObject({ articles: 1, files: 1 });
    expect(await db().article.findMany({ where: { projectId }, select: { title: true } })).toEqual([
      { title: "In" },
    ]);
  });

  it("is refused to who may not, and to another project's admin", async () => {
    const { admin, analyst, reviewer, stranger, projectId, keys } = await planned();
    const elsewhere = await makeRoom();
    const asked = await shown(keys);
    expect(codeOf(await commitNow(analyst, asked))).toBe("forbidden");
    expect(codeOf(await commitNow(reviewer, asked))).toBe("forbidden");
    expect(codeOf(await commitNow(stranger, asked))).toBe("not_found");
    expect(codeOf(await commitNow(elsewhere.admin, asked))).toBe("not_found");
    expect(codeOf(await commitNow(elsewhere.admin, { ...asked, projectId: elsewhere.projectId }))).toBe(
      "not_found",
    );
    expect((await written({ projectId })).articles).toBe(0);
    expect(unwrap(await commitNow(admin, asked)).number).toBe(1);
  });
});
