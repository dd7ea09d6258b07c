import { afterAll, describe, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { newId } from "#lib/ids.ts";
import { keepSourceFile, readSourceFileBytes } from "./source-file-bytes.ts";
import { makeRoom } from "./testing/import-room.ts";

afterAll(closeDb);

const chunkBytes = 1024 * 1024;

describe("a source file's bytes", () => {
  it.each([1, chunkBytes, 2 * chunkBytes + 5])("come back as they came (%d bytes)", async (length) => {
    const { projectId, admin } = await makeRoom();
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 31 + (at >> 8)) % 256);
    const file = { projectId, sha256: "a".repeat(64), uploadedById: admin.userId };
    const id = await db().$transaction((tx) => keepSourceFile(tx, file, bytes));
    expect(Buffer.compare(await readSourceFileBytes(db(), projectId, id), bytes)).toBe(0);
  });

  it("are refused where they are not whole, or another project's", async () => {
    const { projectId, admin } = await makeRoom();
    const [id, elsewhere] = [newId(), await makeRoom()];
    await db().sourceFile.create({
      data: { id, projectId, sha256: "b".repeat(64), byteLength: 7, uploadedById: admin.userId },
    });
    await expect(readSourceFileBytes(db(), projectId, id)).rejects.toThrow(/0 bytes instead of 7/);
    await expect(readSourceFileBytes(db(), elsewhere.projectId, id)).rejects.toThrow(/not the project's/);
  });
});
