import { afterAll, describe, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { importFiles } from "./import-files.ts";
import { readImport } from "./read-import.ts";
import { setReading } from "./set-reading.ts";
import { makeRoom, openImport, send, storyText, unwrap } from "./testing/import-room.ts";

afterAll(closeDb);

const table = 'headline,text\nThe gate,""\nThe weir,""\n';
const problem = {
  code: "no_article",
  message:
    "No article can be used. Line 2, column “text”: its text is empty. It was left out; mend it in the file and import that again.",
  line: 2,
  field: "text",
};

async function broken() {
  const room = await makeRoom();
  const keys = await openImport(room.admin, room.projectId);
  unwrap(await send(room.admin, keys, { name: "list.csv", bytes: table }));
  const file = await db().importFile.findFirstOrThrow({ where: { importId: keys.importId } });
  return { ...room, keys, file };
}

describe("what is wrong with a file", () => {
  it("is kept with its line and its column, each by itself", async () => {
    const { admin, file } = await broken();
    expect(file).toMatchObject({ state: "failed", errorLine: 2, errorField: "text" });
    const shown = await readImport(admin, 1);
    expect(shown?.fileViews.map((one) => one.problem)).toEqual([problem]);
  });

  it("is answered with them by the import from the command line", async () => {
    const { admin, projectId } = await makeRoom();
    const bytesOf = (text: string) => new TextEncoder().encode(text);
    const files = [
      { name: "a.txt", bytes: bytesOf(storyText("The gate")) },
      { name: "list.csv", bytes: bytesOf(table) },
    ];
    expect(unwrap(await importFiles(admin, projectId, files)).failed).toEqual([
      { name: "list.csv", problem },
    ]);
  });

  it("is forgotten with its line and column when the file is to be read otherwise", async () => {
    const { admin, projectId, file } = await broken();
    const edit = { projectId, fileId: file.id, revision: file.revision };
    unwrap(await setReading(admin, { ...edit, reading: { columns: { text: "headline" } } }));
    const now = await db().importFile.findUniqueOrThrow({ where: { id: file.id } });
    const { errorCode, errorMessage, errorLine, errorField } = now;
    expect([errorCode, errorMessage, errorLine, errorField]).toEqual([null, null, null, null]);
  });

  it("has no column where nothing is wrong: the database refuses it", async () => {
    const { file } = await broken();
    const data = { state: "received" as const, errorCode: null, errorMessage: null };
    await expect(db().importFile.update({ where: { id: file.id }, data })).rejects.toThrow(/error_field/);
  });
});
