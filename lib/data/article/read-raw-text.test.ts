import { afterAll, describe, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import {
  commitNow,
  makeRoom,
  openImport,
  send,
  shown,
  storyText,
  unwrap,
} from "../import/testing/import-room.ts";
import { makeArticle } from "../testing/make-article.ts";
import { readArticle } from "./read-article.ts";
import { readRawText } from "./read-raw-text.ts";

afterAll(closeDb);

async function imported(name: string, text: string) {
  const room = await makeRoom();
  const keys = await openImport(room.admin, room.projectId);
  unwrap(await send(room.admin, keys, { name, bytes: text }));
  unwrap(await commitNow(room.admin, await shown(keys)));
  const { id } = await db().article.findFirstOrThrow({ where: { projectId: room.projectId } });
  const article = await readArticle(room.analyst, id, null);
  if (article === null) throw new Error("the article is not there");
  return { ...room, version: article.version };
}

describe("the raw text around a version", () => {
  it("is the text that its offsets index, of a web page as of plain text", async () => {
    const words = "The gate stood open in the night, and the keeper of the gate wrote it down in his book.";
    const page = `<html><head><title>A gate</title></head><body><article><h1>A gate</h1><p>${words}</p><p>${words}</p></article></body></html>`;
    for (const [name, text, format] of [
      ["a.txt", `\uFEFF${storyText("A gate")}`, "text"],
      ["a.html", page, "html"],
    ] as const) {
      const { analyst, version } = await imported(name, text);
      const raw = await readRawText(analyst, version);
      expect(raw).toMatchObject({ fileName: name, format, hiddenBeforeUtf16: 0, hiddenAfterUtf16: 0 });
      const whole = `${raw?.before}${raw?.article}${raw?.after}`;
      expect(whole).toHaveLength(raw?.lengthUtf16 ?? -1);
      for (const [bodyStart, rawStart, length] of version.bodyMap) {
        expect(whole.slice(rawStart, rawStart + length)).toBe(
          version.body.slice(bodyStart, bodyStart + length),
        );
      }
    }
  });

  it("is decoded from the bytes for a version older than kept texts", async () => {
    const room = await makeRoom();
    const { articleId, body } = await makeArticle(room.projectId, { title: "Old" });
    const article = await readArticle(room.analyst, articleId, null);
    if (article === null) throw new Error("the article is not there");
    expect(article.version.sourceTextId).toBeNull();
    expect((await readRawText(room.analyst, article.version))?.article).toBe(`Old\n\n${body}`);
  });

  it("is nothing to another project's member", async () => {
    const { version } = await imported("a.txt", storyText("A gate"));
    const elsewhere = await makeRoom();
    expect(await readRawText(elsewhere.admin, version)).toBeNull();
  });
});
