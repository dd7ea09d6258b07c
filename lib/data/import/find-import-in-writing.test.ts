import { afterAll, describe, expect, it } from "vitest";
import { closeDb } from "#lib/db/client.ts";
import { commitImport } from "./commit-import.ts";
import { findImportInWriting } from "./find-import-in-writing.ts";
import { retryImport } from "./retry-import.ts";
import { writeImportNow } from "./run-import-now.ts";
import { makeRoom, openImport, send, shown, storyText, unwrap } from "./testing/import-room.ts";
import { stopWriting } from "./write-import.ts";

afterAll(closeDb);

type Room = Awaited<ReturnType<typeof makeRoom>>;

/** Accepted, and not taken up by the worker yet. */
async function commit({ admin, projectId }: Room, title: string) {
  const keys = await openImport(admin, projectId);
  unwrap(await send(admin, keys, { name: `${title}.txt`, bytes: storyText(title) }));
  unwrap(await commitImport(admin, await shown(keys)));
  return keys;
}

describe("the import in writing", () => {
  it("is told to every member from its commit until it is written", async () => {
    const room = await makeRoom();
    const { admin, reviewer } = room;
    await openImport(admin, room.projectId);
    expect(await findImportInWriting(admin)).toBeNull();
    const keys = await commit(room, "A gate is found open");
    const written = { number: 2, isStopped: false };
    expect(await Promise.all([admin, reviewer].map(findImportInWriting))).toEqual([written, written]);
    await writeImportNow(keys);
    expect(await findImportInWriting(reviewer)).toBeNull();
  });

  it("is told to nobody in another project", async () => {
    await commit(await makeRoom(), "A gate is found open");
    expect(await findImportInWriting((await makeRoom()).admin)).toBeNull();
  });

  it("is said to have stopped, unless another goes on", async () => {
    const room = await makeRoom();
    const first = await commit(room, "A gate is found open");
    await stopWriting(first, "The disk was full.");
    expect(await findImportInWriting(room.analyst)).toEqual({ number: 1, isStopped: true });
    const second = await commit(room, "A weir is found shut");
    expect(await findImportInWriting(room.analyst)).toEqual({ number: 2, isStopped: false });
    await stopWriting(second, "A disk was full.");
    unwrap(await retryImport(room.admin, first));
    expect(await findImportInWriting(room.analyst)).toEqual({ number: 1, isStopped: false });
  });
});
