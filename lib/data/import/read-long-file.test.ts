import { afterAll, describe, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { newId } from "#lib/ids.ts";
import { lineNumberAt } from "#lib/text/line-number.ts";
import { textWindow } from "#lib/text/text-window.ts";
import { readRawText } from "../article/read-raw-text.ts";
import { readImportFile } from "./read-import-file.ts";
import { shownUtf16 } from "./shown-plans.ts";
import { readSourceText } from "./source-texts.ts";
import { storedPlan } from "./stored-plan.ts";
import { commitNow, makeRoom, openImport, plannedRows, send, shown, unwrap } from "./testing/import-room.ts";
import { editNow } from "./testing/work-on-edits.ts";

afterAll(closeDb);

/** Some 60,000 characters, of which a hundred are two units: the places of pieces and parts fall anywhere in it. */
function longText(place: string): string {
  const lines = Array.from(
    { length: 500 },
    (_, at) =>
      `${at % 5 === 0 ? "🌊 " : ""}Line ${at} of ${place}: the gate stood open in the night, and the keeper wrote it down in the book of ${place}.`,
  );
  return lines.join("\r\n\r\n");
}

const digest = ["Orla", "Merle", "Harrow", "Quill", "Sedge", "Tarn", "Wick"]
  .map(
    (place, at) =>
      `A gate is found open at ${place}\r\n\r\nBy Ann Keeper\r\n\r\nMarch ${at + 1}, 2031\r\n\r\n${longText(place)}`,
  )
  .join("\r\n\r\n* * *\r\n\r\n");

async function sent() {
  const room = await makeRoom();
  const keys = await openImport(room.admin, room.projectId);
  unwrap(await send(room.admin, keys, { name: "digest.txt", bytes: digest }));
  const file = await db().importFile.findFirstOrThrow({ where: { importId: keys.importId } });
  return { ...room, keys, fileId: file.id, textId: file.sourceTextId ?? "" };
}

type Sent = Awaited<ReturnType<typeof sent>>;

/** The file's text as it was kept before there were pieces. */
async function keptWhole({ projectId, fileId, textId }: Sent): Promise<void> {
  const { text } = await readSourceText(db(), projectId, textId);
  const row = await db().sourceText.findUniqueOrThrow({ where: { id: textId } });
  const { structure, ...columns } = row;
  const id = newId();
  const old = { ...columns, id, text, readingKey: "0".repeat(64), structure: structure as object };
  await db().sourceText.create({ data: old });
  await db().importFile.update({ where: { id: fileId }, data: { sourceTextId: id } });
}

async function screen({ analyst, keys, fileId }: Sent, fromUtf16: number) {
  const content = await readImportFile(analyst, { importId: keys.importId, fileId, fromUtf16 });
  if (content?.shown === null || content === null) throw new Error("the file is not shown");
  const { window, text, articles, startsUtf16 } = content.shown;
  const part = text.slice(window.startUtf16, window.endUtf16);
  const lines = articles.map(({ planned }) => text.lineAt(planned.evidence.title?.rawStartUtf16 ?? 0));
  return { window, part, articles, startsUtf16, lines, firstLine: text.lineAt(window.startUtf16) };
}

describe("a long file", () => {
  it("is kept in pieces, and each part of it is that of the whole text with what reaches into it", async () => {
    const room = await sent();
    const { text: kept } = await db().sourceText.findUniqueOrThrow({ where: { id: room.textId } });
    const { text } = await readSourceText(db(), room.projectId, room.textId);
    expect([kept, text === digest]).toEqual([null, true]);
    const plans = (await plannedRows(room.keys)).map(({ planned }) => storedPlan(planned));
    expect(plans).toHaveLength(7);
    for (let at = 0; at < text.length; ) {
      const shownPart = await screen(room, at);
      const window = textWindow(text, at);
      const inPart = plans.filter(
        (plan) => plan.rawStartUtf16 < window.endUtf16 && plan.rawEndUtf16 > window.startUtf16,
      );
      expect(shownPart.window).toEqual(window);
      expect(shownPart.part === text.slice(window.startUtf16, window.endUtf16)).toBe(true);
      expect(shownPart.firstLine).toBe(lineNumberAt(text, window.startUtf16));
      expect(shownPart.startsUtf16).toEqual(plans.map((plan) => plan.rawStartUtf16));
      expect(shownPart.articles.map(({ planned: { body: _, ...plan } }) => plan)).toEqual(
        inPart.map(({ body: _, bodyMap: __, ...plan }) => plan),
      );
      expect(shownPart.articles.map(({ planned }) => planned.body)).toEqual(
        inPart.map(({ body }) => ({ text: body.slice(0, shownUtf16), lengthUtf16: body.length })),
      );
      expect(shownPart.lines).toEqual(
        inPart.map(({ evidence }) => lineNumberAt(text, evidence.title?.rawStartUtf16 ?? -1)),
      );
      at = window.endUtf16;
    }
  });

  it("is drawn, parted by hand and committed as well where its text was kept before there were pieces", async () => {
    const room = await sent();
    const late = digest.indexOf("A gate is found open at Tarn");
    const inPieces = await screen(room, late);
    await keptWhole(room);
    expect(await screen(room, late)).toEqual(inPieces);
    const { revision } = await db().importFile.findUniqueOrThrow({ where: { id: room.fileId } });
    const edits = { startsUtf16: inPieces.startsUtf16.slice(0, 3), putBack: [], takenOut: [] };
    const edit = { projectId: room.projectId, fileId: room.fileId, revision, edits };
    expect(unwrap(await editNow(room.admin, edit)).articles).toBe(3);
    expect(unwrap(await commitNow(room.admin, await shown(room.keys))).articles).toBe(3);
  });

  it("is written from its pieces, and read around an article from those it needs", async () => {
    const room = await sent();
    unwrap(await commitNow(room.admin, await shown(room.keys)));
    const version = await db().articleVersion.findFirstOrThrow({
      where: { projectId: room.projectId, article: { title: "A gate is found open at Tarn" } },
    });
    const raw = await readRawText(room.analyst, version);
    const { rawStartUtf16: start, rawEndUtf16: end } = version;
    expect(raw?.article === digest.slice(start, end)).toBe(true);
    expect(raw?.before === digest.slice(start - 20_000, start)).toBe(true);
    expect(raw).toMatchObject({ lengthUtf16: digest.length, hiddenBeforeUtf16: start - 20_000 });
  });
});
