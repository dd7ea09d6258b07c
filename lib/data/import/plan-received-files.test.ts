import { afterAll, describe, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { addFile } from "./add-file.ts";
import type { ImportKey } from "./lock-import.ts";
import { planReceivedFile, planReceivedFiles } from "./plan-received-files.ts";
import { settleImport } from "./settle-import.ts";
import { makeRoom, openImport, plannedRows, storyText, unwrap, uploadOf } from "./testing/import-room.ts";

afterAll(closeDb);

const towns = ["Harrow", "Merle", "Orla", "Milbridge"];
const rail = "From the tide tables of this week";

async function* once(bytes: Uint8Array) {
  yield bytes;
}

/** Files that have arrived and that nobody has planned. */
async function received(texts: readonly string[]) {
  const { admin, projectId } = await makeRoom();
  const keys = await openImport(admin, projectId);
  const fileIds: string[] = [];
  for (const [at, text] of texts.entries()) {
    const bytes = new TextEncoder().encode(text);
    const added = unwrap(await addFile(admin, uploadOf(keys, `${at}.txt`, bytes), once(bytes)));
    fileIds.push(added.fileId ?? "");
  }
  return { projectId, keys, fileIds };
}

async function statesOf({ importId }: ImportKey): Promise<string[]> {
  const rows = await db().importFile.findMany({ where: { importId }, orderBy: { position: "asc" } });
  return rows.map(({ state, revision }) => `${state} ${revision}`);
}

/** The files for which a planning job waits, by their place among the ids. */
async function jobsFor(fileIds: readonly string[]): Promise<number[]> {
  const jobs = await db().$queryRaw<{ key: string }[]>`
    SELECT key FROM graphile_worker.jobs WHERE key = ANY(${fileIds.map((id) => `plan:${id}`)})`;
  return jobs.map(({ key }) => fileIds.indexOf(key.slice("plan:".length))).sort();
}

const brokenEdits = { startsUtf16: "nonsense" };
const breakFile = (id: string | undefined, edits: object = brokenEdits) =>
  db().importFile.updateMany({ where: { id: id ?? "" }, data: { edits } });

describe("a file's planning", () => {
  it("takes the small files with it that wait, whose jobs are done by that", async () => {
    const { projectId, keys, fileIds } = await received(towns.map((town) => storyText(town)));
    expect(await planReceivedFile({ projectId, fileId: fileIds[1] ?? "" })).toBe(true);
    expect(await statesOf(keys)).toEqual(towns.map(() => "planned 2"));
    expect((await plannedRows(keys)).map(({ position, revision }) => [position, revision])).toEqual(
      towns.map(() => [0, 1]),
    );
    expect(await jobsFor(fileIds), "its own is still running").toEqual([1]);
    expect(await planReceivedFile({ projectId, fileId: fileIds[0] ?? "" })).toBe(false);
  });

  it("leaves a large file beside it to its own job", async () => {
    const large = `${storyText("Long")}\n${"The keeper wrote it down, and went on. ".repeat(8_000)}`;
    const { projectId, keys, fileIds } = await received([storyText("Orla"), large, storyText("Merle")]);
    await planReceivedFile({ projectId, fileId: fileIds[0] ?? "" });
    expect(await statesOf(keys)).toEqual(["planned 2", "received 1", "planned 2"]);
    await planReceivedFile({ projectId, fileId: fileIds[1] ?? "" });
    expect((await statesOf(keys))[1]).toBe("planned 2");
  });

  it("is not broken by a file beside it, which its own job then reports", async () => {
    const { projectId, keys, fileIds } = await received(towns.map((town) => storyText(town)));
    await breakFile(fileIds[2]);
    await planReceivedFile({ projectId, fileId: fileIds[0] ?? "" });
    expect(await statesOf(keys)).toEqual(["planned 2", "planned 2", "received 1", "planned 2"]);
    expect(await jobsFor(fileIds)).toEqual([0, 2]);
    await expect(planReceivedFile({ projectId, fileId: fileIds[2] ?? "" })).rejects.toThrow();
  });

  it("happens once where two jobs reach for the same files", async () => {
    const { projectId, keys, fileIds } = await received(towns.map((town) => storyText(town)));
    const done = await Promise.all(fileIds.map((fileId) => planReceivedFile({ projectId, fileId })));
    expect(done).toContain(true);
    expect(await statesOf(keys)).toEqual(towns.map(() => "planned 2"));
  });
});

describe("files planned anew for what repeats among them", () => {
  const pages = towns.map((town) => `${storyText(town)}\n${rail}\n`);

  it("are planned by the settling itself, and no job is left over", async () => {
    const { keys, fileIds } = await received(pages);
    await planReceivedFiles(keys);
    expect(await settleImport(keys)).toBe(true);
    expect(await statesOf(keys)).toEqual(towns.map(() => "planned 4"));
    expect((await plannedRows(keys)).map(({ revision }) => revision)).toEqual(towns.map(() => 2));
    expect(await jobsFor(fileIds)).toEqual([]);
  });

  it("are left to a job each when one of them breaks it, and the import is settled after that", async () => {
    const { projectId, keys, fileIds } = await received(pages);
    await planReceivedFiles(keys);
    await breakFile(fileIds[2]);
    await expect(settleImport(keys)).rejects.toThrow();
    expect(await jobsFor(fileIds)).toEqual([0, 1, 2, 3]);
    await breakFile(fileIds[2], {});
    for (const fileId of fileIds) await planReceivedFile({ projectId, fileId });
    expect(await settleImport(keys)).toBe(true);
  });
});
