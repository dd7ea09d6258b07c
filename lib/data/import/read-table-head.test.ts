import { afterAll, describe, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { readTableHead as readHead } from "#lib/ingest/table/read-table-head.ts";
import { readTableHead } from "./read-table-head.ts";
import { makeRoom, openImport, receive, unwrap } from "./testing/import-room.ts";

afterAll(closeDb);

const records = Array.from({ length: 9_000 }, (_, at) => ({
  title: `Gate ${at}`,
  text: `Gate ${at} stood open in the night, and the keeper wrote it down in the book he keeps. 🌊 ${"é".repeat(40)}`,
}));

describe("the head of a table longer than a chunk of a file", () => {
  it.each([
    ["csv", ["title,text", ...records.map(({ title, text }) => `${title},"${text}"`)].join("\r\n")],
    ["json", JSON.stringify(records)],
  ] as const)("is that of the whole file: %s", async (format, text) => {
    const { admin, projectId } = await makeRoom();
    const keys = await openImport(admin, projectId);
    const bytes = new TextEncoder().encode(text);
    expect(bytes.byteLength).toBeGreaterThan(1024 * 1024);
    unwrap(await receive(admin, keys, { name: `gates.${format}`, bytes }));
    const { id: fileId } = await db().importFile.findFirstOrThrow({ where: { projectId } });
    const head = await readTableHead(admin, { importId: keys.importId, fileId });
    expect(head).toEqual(readHead(bytes, format, 4));
    expect(head?.rows[0]?.[0]).toBe("Gate 0");
  });
});
