import { afterAll, describe, expect, it } from "vitest";
import { closeDb } from "#lib/db/client.ts";
import { declineImport } from "./decline-import.ts";
import { listProposals } from "./list-proposals.ts";
import { proposeImport } from "./propose-import.ts";
import { readTableHead } from "./read-table-head.ts";
import { makeRoom, openImport, send, shown, storyText, unwrap } from "./testing/import-room.ts";

afterAll(closeDb);

async function propose(room: Awaited<ReturnType<typeof makeRoom>>, title: string) {
  const keys = await openImport(room.analyst, room.projectId);
  unwrap(await send(room.analyst, keys, { name: `${title}.txt`, bytes: storyText(title) }));
  unwrap(await proposeImport(room.analyst, keys));
  return keys;
}

describe("the proposals of a project", () => {
  it("are those that wait for an answer, oldest first, each with the hash its commit must name", async () => {
    const room = await makeRoom();
    const first = await propose(room, "The weir");
    const declined = await propose(room, "The gate");
    const last = await propose(room, "The lock");
    unwrap(await declineImport(room.admin, { ...declined, reason: "Not about the dam." }));
    const { imports, more } = await listProposals(room.admin);
    expect(imports.map(({ id }) => id)).toEqual([first.importId, last.importId]);
    expect(imports.map(({ planHash }) => planHash)).toEqual([
      (await shown(first)).planHash,
      (await shown(last)).planHash,
    ]);
    expect(more).toBe(0);
  });

  it("says how many wait behind the ones shown", async () => {
    const room = await makeRoom();
    for (let at = 0; at < 12; at++) await propose(room, `Report ${at}`);
    const { imports, more } = await listProposals(room.admin);
    expect([imports.length, more]).toEqual([10, 2]);
  });
});

describe("the head of a table", () => {
  it("is read of the project's own files alone, and of tables alone", async () => {
    const room = await makeRoom();
    const elsewhere = await makeRoom();
    const keys = await openImport(room.admin, room.projectId);
    const table = unwrap(await send(room.admin, keys, { name: "a.csv", bytes: "x,y\n1,2\n3,4\n" }));
    const text = unwrap(await send(room.admin, keys, { name: "b.txt", bytes: storyText("The weir") }));
    const key = { importId: keys.importId, fileId: table.fileId ?? "" };
    expect(await readTableHead(room.analyst, key)).toMatchObject({ names: expect.any(Array) });
    expect(await readTableHead(elsewhere.admin, key)).toBeNull();
    expect(await readTableHead(room.admin, { ...key, fileId: text.fileId ?? "" })).toBeNull();
    expect(await readTableHead(room.admin, { ...key, fileId: "none" })).toBeNull();
  });
});
