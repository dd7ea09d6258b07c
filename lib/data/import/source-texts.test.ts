import { afterAll, describe, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { readSource } from "#lib/ingest/read-source.ts";
import { readSourceText } from "./source-texts.ts";
import { makeRoom, openImport, send, unwrap } from "./testing/import-room.ts";

afterAll(closeDb);

const CHAT = [
  "14/03/2031, 09:12 - Ida Roe: Has anyone seen the water at the gate?",
  "14/03/2031, 09:13 - Jon Ash: <Media omitted>",
  "14/03/2031, 09:14 - Jon Ash: It is over the sill.",
].join("\n");

describe("a source file's text", () => {
  it("is kept with all that reading it gave", async () => {
    const { admin, projectId } = await makeRoom();
    const keys = await openImport(admin, projectId);
    unwrap(await send(admin, keys, { name: "chat.txt", bytes: CHAT }));
    const file = await db().importFile.findFirstOrThrow({ where: { importId: keys.importId } });
    const read = await readSource(Buffer.from(CHAT), "chat.txt");
    if (!read.ok) throw new Error(read.error.message);
    expect(read.source.blockStarts).not.toBeUndefined();
    expect(await readSourceText(db(), projectId, file.sourceTextId ?? "")).toEqual(read.source);
  });
});
