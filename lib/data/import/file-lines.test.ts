import { afterAll, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { newId } from "#lib/ids.ts";
import { readImportFile } from "./read-import-file.ts";
import { readSourceText } from "./source-texts.ts";
import { makeRoom, openImport, send, unwrap } from "./testing/import-room.ts";

type SourceTextRow = Awaited<ReturnType<ReturnType<typeof db>["sourceText"]["findUniqueOrThrow"]>>;

afterAll(closeDb);

/** Rows whose text goes over three lines of the file; every tenth has none and is left out. */
function table(rows: number): string {
  const words = "The keeper found the gate open at dawn and wrote it down in the book he keeps. ".repeat(8);
  const row = (at: number) =>
    at % 10 === 9 ? `Nothing ${at},` : `Gate ${at} is found open,"Row ${at}. ${words}\n\nEnd of row ${at}."`;
  return ["title,text", ...Array.from({ length: rows }, (_, at) => row(at))].join("\n");
}

/** The import's text as it was kept before lines were: kept texts are never changed. */
async function readBeforeThat(kept: SourceTextRow | null): Promise<void> {
  if (kept === null) throw new Error("no text was kept");
  const { fileLines: _, structure, ...columns } = kept;
  const { text } = await readSourceText(db(), kept.projectId, kept.id);
  const id = newId();
  const old = { ...columns, id, text, readingKey: "0".repeat(64), structure: structure as object };
  await db().sourceText.create({ data: old });
  await db().importFile.updateMany({ where: { sourceTextId: kept.id }, data: { sourceTextId: id } });
}

it.each([
  ["short", 30],
  ["long", 900],
])(
  "shows the file's lines in each part of a %s table, and the text's own where none were kept",
  async (_, rows) => {
    const { admin, projectId } = await makeRoom();
    const { importId } = await openImport(admin, projectId);
    const bytes = table(rows);
    unwrap(await send(admin, { projectId, importId }, { name: "gates.csv", bytes }));
    const file = await db().importFile.findFirstOrThrow({
      where: { importId },
      include: { sourceText: true },
    });
    const ofFile = bytes.split("\n");
    const length = file.sourceText?.lengthUtf16 ?? 0;
    let titles = 0;
    for (let at = 0; at < length; ) {
      const content = await readImportFile(admin, { importId, fileId: file.id, fromUtf16: at });
      if (!content?.shown) throw new Error("the file is not shown");
      const { text, window } = content.shown;
      const lines = text.fileLines(window) ?? [];
      for (const { atUtf16, line } of lines) {
        const words = text.slice(atUtf16, Math.min(atUtf16 + 12, window.endUtf16)).split("\n")[0] ?? "";
        expect(ofFile[line - 1]).toContain(words);
        if (words.startsWith("Gate")) titles += 1;
      }
      at = window.endUtf16;
    }
    expect(titles).toBe(rows * 0.9);
    await readBeforeThat(file.sourceText);
    const before = await readImportFile(admin, { importId, fileId: file.id });
    expect(before?.shown?.text.fileLines(before.shown.window)).toBeNull();
  },
);
