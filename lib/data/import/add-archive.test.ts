import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import * as readZip from "#lib/ingest/archive/read-zip.ts";
import { makeZip, type ZipEntry } from "#lib/ingest/testing/make-zip.ts";
import { withRequest } from "../testing/make-project.ts";
import * as archived from "./archived-files.ts";
import { discardImport } from "./discard-import.ts";
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
} from "./testing/import-room.ts";

vi.mock("./archived-files.ts", { spy: true });
vi.mock("#lib/ingest/archive/read-zip.ts", { spy: true });
afterEach(() => vi.mocked(archived.addArchivedFiles).mockReset());
afterAll(closeDb);

const story = (name: string): ZipEntry => ({ name, content: storyText(name) });
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);

async function filesOf(importId: string) {
  return db().importFile.findMany({ where: { importId }, orderBy: { position: "asc" } });
}

async function room() {
  const made = await makeRoom();
  return { ...made, keys: await openImport(made.admin, made.projectId) };
}

describe("adding an archive", () => {
  it("adds each file in it as one of its own, under its path, and names where it came from", async () => {
    const { admin, keys, projectId } = await room();
    const bytes = makeZip([story("north/a.txt"), story("south/a.txt")]);
    const added = unwrap(await send(admin, keys, { name: "stories.zip", bytes }));
    expect(added).toEqual({ fileId: null, files: 2, unusable: 0, problem: null });
    const files = await filesOf(keys.importId);
    expect(files).toMatchObject([
      { name: "north/a.txt", state: "planned", containerName: "stories.zip" },
      { name: "south/a.txt", state: "planned", containerName: "stories.zip" },
    ]);
    expect(await plannedRows(keys)).toHaveLength(2);
    unwrap(await commitNow(admin, await shown(keys)));
    expect(await db().article.count({ where: { projectId } })).toBe(2);
    const acts = await db().auditRow.findMany({ where: { projectId }, orderBy: { at: "asc" } });
    expect(acts.map(({ act }) => act)).toEqual(expect.arrayContaining(["import.unpack", "import.file"]));
  });

  it("keeps each of several large files as its own bytes, with small ones between them", async () => {
    const { admin, keys, projectId } = await room();
    const large = (name: string, times: number) => ({ name, content: `${name}: no news.\n\n`.repeat(times) });
    const entries = [large("a.txt", 90_000), story("b.txt"), large("c.txt", 70_000), large("d.txt", 80_000)];
    const bytes = makeZip(entries.map((entry) => ({ ...entry, isStored: true })));
    expect(unwrap(await receive(admin, keys, { name: "large.zip", bytes }))).toMatchObject({ files: 4 });
    const files = await filesOf(keys.importId);
    expect(files.map(({ name }) => name)).toEqual(["a.txt", "b.txt", "c.txt", "d.txt"]);
    for (const [at, { sourceFileId }] of files.entries()) {
      const kept = await readSourceFileBytes(db(), projectId, sourceFileId ?? "");
      expect(Buffer.compare(kept, Buffer.from(String(entries[at]?.content)))).toBe(0);
    }
  });

  it("refuses a large file that is damaged, or an archive under another name, and takes a large Word file", async () => {
    const { admin, keys } = await room();
    const noise = Buffer.from(Array.from({ length: 1_200_000 }, (_, at) => (at * at * 31 + (at >> 7)) % 251));
    const word = [
      { name: "[Content_Types].xml" },
      { name: "word/document.xml" },
      { name: "word/media/a.png" },
    ];
    const packed = (entries: ZipEntry[]) =>
      makeZip(entries.map((entry) => ({ content: noise, isStored: true, ...entry })));
    const bytes = makeZip([
      { name: "bad.txt", content: storyText("bad").repeat(9_000), crc: 7, isStored: true },
      { name: "inner.txt", content: packed([{ name: "a.txt" }]) },
      { name: "word.docx", content: packed(word) },
      story("good.txt"),
    ]);
    expect(unwrap(await send(admin, keys, { name: "more.zip", bytes }))).toMatchObject({
      files: 4,
      unusable: 2,
    });
    const files = await filesOf(keys.importId);
    expect(Object.fromEntries(files.map(({ name, errorCode }) => [name, errorCode]))).toMatchObject({
      "bad.txt": "broken",
      "inner.txt": "nested_archive",
      "good.txt": null,
    });
    expect(files.find(({ name }) => name === "word.docx")?.sourceFileId).not.toBeNull();
  });

  it("names what is refused, lets go what is no document, and takes the rest", async () => {
    const { admin, keys } = await room();
    const bytes = makeZip([
      story("good.txt"),
      { name: "../../etc/passwd.txt", content: "root" },
      { name: "more.zip", content: makeZip([story("b.txt")]) },
      { name: "empty.txt", content: "" },
      { name: "picture.txt", content: png },
      { name: "__MACOSX/._good.txt", content: "litter" },
    ]);
    const added = unwrap(await send(admin, keys, { name: "mixed.zip", bytes }));
    expect(added).toMatchObject({ files: 5, unusable: 4, problem: null });
    const codes = (await filesOf(keys.importId)).map(({ name, errorCode }) => [name, errorCode]);
    expect(Object.fromEntries(codes)).toEqual({
      "good.txt": null,
      "../../etc/passwd.txt": "unsafe_name",
      "more.zip": "nested_archive",
      "empty.txt": "empty",
      "picture.txt": "binary",
    });
    expect(await plannedRows(keys)).toHaveLength(1);
  });

  it("refuses a broken archive as a whole, by its name", async () => {
    const { admin, keys } = await room();
    const bytes = makeZip([story("a.txt")]).subarray(0, 60);
    const added = unwrap(await send(admin, keys, { name: "cut.zip", bytes }));
    expect(added).toMatchObject({ files: 1, unusable: 1, problem: { code: "broken" } });
    expect(await filesOf(keys.importId)).toMatchObject([
      { name: "cut.zip", state: "failed", containerName: null },
    ]);
  });

  it("adds nothing twice when it is sent again after it was cut off", async () => {
    const { admin, keys } = await room();
    const many = Array.from({ length: 120 }, (_, at) => story(`${at}.txt`));
    const file = { name: "many.zip", bytes: makeZip(many) };
    const again = withRequest(admin);
    vi.mocked(archived.addArchivedFiles).mockImplementationOnce(async (...given) => {
      vi.mocked(archived.addArchivedFiles).mockRejectedValueOnce(new Error("the power went"));
      const { addArchivedFiles } = await vi.importActual<typeof archived>("./archived-files.ts");
      await addArchivedFiles(...given);
    });
    await expect(send(again, keys, file)).rejects.toThrow("the power went");
    expect(await filesOf(keys.importId)).toHaveLength(50);
    expect(unwrap(await send(again, keys, file))).toMatchObject({ files: 120, unusable: 0 });
    const names = (await filesOf(keys.importId)).map(({ name }) => name);
    expect(names.toSorted()).toEqual(many.map(({ name }) => name).toSorted());
    expect(unwrap(await send(again, keys, file))).toMatchObject({ files: 120 });
    expect(await filesOf(keys.importId)).toHaveLength(120);
  });

  it("recognises bytes the project has, and stores them once", async () => {
    const { admin, keys, projectId } = await room();
    unwrap(await send(admin, keys, { name: "a.txt", bytes: storyText("a.txt") }));
    unwrap(await commitNow(admin, await shown(keys)));
    const second = await openImport(admin, projectId);
    unwrap(
      await send(admin, second, { name: "again.zip", bytes: makeZip([story("a.txt"), story("b.txt")]) }),
    );
    expect((await plannedRows(second)).map(({ isIncluded }) => isIncluded)).toEqual([false, true]);
    expect(await db().sourceFile.count({ where: { projectId } })).toBe(2);
  });

  it("is refused to who may not, and stops when the import is closed in the middle", async () => {
    const { admin, analyst, stranger, keys } = await room();
    const file = { name: "a.zip", bytes: makeZip([story("a.txt")]) };
    expect(codeOf(await send(analyst, keys, file))).toBe("forbidden");
    expect(codeOf(await send(stranger, keys, file))).toBe("not_found");
    expect(await filesOf(keys.importId)).toEqual([]);
    const many = Array.from({ length: 60 }, (_, at) => story(`${at}.txt`));
    const { openZip } = await vi.importActual<typeof readZip>("#lib/ingest/archive/read-zip.ts");
    vi.mocked(readZip.openZip).mockImplementationOnce(async (bytes) => {
      const opened = await openZip(bytes);
      if (!opened.ok) return opened;
      // The first fifty are in when the next one is unpacked.
      const items = opened.zip.items.map((item, at) => {
        if (item.kind !== "file" || at !== 50) return item;
        return { ...item, read: async () => unwrap(await discardImport(admin, keys)) && (await item.read()) };
      });
      return { ok: true, zip: { ...opened.zip, items } };
    });
    expect(codeOf(await send(admin, keys, { name: "many.zip", bytes: makeZip(many) }))).toBe("conflict");
    expect(await filesOf(keys.importId)).toHaveLength(50);
  });
});
