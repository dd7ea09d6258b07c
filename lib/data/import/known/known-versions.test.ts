import { afterAll, describe, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { NO_CAPTURE } from "../capture.ts";
import { correctPlannedArticle } from "../correct-planned-article.ts";
import type { Corrections } from "../corrections.ts";
import {
  commitNow,
  type ImportKeys,
  makeRoom,
  openImport,
  plannedRows,
  send,
  shown,
  storyText,
  unwrap,
} from "../testing/import-room.ts";
import { undoImport } from "../undo-import.ts";
import type { KnownArticle } from "./known-article.ts";

afterAll(closeDb);

const story = (seed: string): File => ({ name: "a.txt", bytes: storyText("The gate", seed) });

type Room = Awaited<ReturnType<typeof makeRoom>>;

const takenAt = (url: string): Corrections => ({ capture: { ...NO_CAPTURE, url } });
const here = "https://bell.example/gate";
const there = "https://mirror.example/2031/gate";

type File = { name: string; bytes: string };

async function plan({ admin, projectId }: Room, file: File, said: Corrections): Promise<ImportKeys> {
  const keys = await openImport(admin, projectId);
  unwrap(await send(admin, keys, file));
  for (const { id: plannedId, revision } of await plannedRows(keys))
    unwrap(await correctPlannedArticle(admin, { projectId, plannedId, revision, corrections: said }));
  return keys;
}

async function imported(room: Room, file: File, said: Corrections): Promise<ImportKeys> {
  const keys = await plan(room, file, said);
  unwrap(await commitNow(room.admin, await shown(keys)));
  return keys;
}

/** An article taken at one address, whose second version was taken at another. */
async function twoPlaces() {
  const room = await makeRoom();
  const first = await imported(room, story("Merle"), takenAt(here));
  const { id: articleId } = await db().article.findFirstOrThrow({ where: { importId: first.importId } });
  const as = { kind: "version" as const, articleId };
  const second = await imported(room, story("Harrow"), { ...takenAt(there), as });
  return { ...room, articleId, second };
}

async function knownAt(room: Room, url: string): Promise<Pick<KnownArticle, "kind" | "articleId">[]> {
  const keys = await plan(room, story("Orla"), takenAt(url));
  const [row] = await plannedRows(keys);
  // All these texts are nearly one: only what is told by the address counts here.
  const known = ((row?.known ?? []) as KnownArticle[]).filter(({ kind }) => kind === "newVersion");
  return known.map(({ kind, articleId }) => ({ kind, articleId }));
}

describe("where a known article's versions were taken", () => {
  it("is known of every version, not the first alone", async () => {
    const room = await twoPlaces();
    const { articleId } = room;
    expect(await knownAt(room, "http://www.mirror.example/2031/gate/?utm_source=x")).toEqual([
      { kind: "newVersion", articleId },
    ]);
    expect(await knownAt(room, here)).toEqual([{ kind: "newVersion", articleId }]);
    expect(await knownAt(room, "https://mirror.example/2031/weir")).toEqual([]);
  });

  it("is forgotten with a version that is taken back", async () => {
    const room = await twoPlaces();
    unwrap(await undoImport(room.admin, room.second));
    expect(await knownAt(room, there)).toEqual([]);
    expect(await knownAt(room, here)).toEqual([{ kind: "newVersion", articleId: room.articleId }]);
  });

  it("is no article's own where several came of it", async () => {
    const room = await twoPlaces();
    const records = ["Sill", "Dern"].map((town) => ({ title: `In ${town}`, text: storyText(town) }));
    const page = { name: "list.json", bytes: JSON.stringify(records) };
    await imported(room, page, takenAt("https://mirror.example/archive"));
    expect(await db().article.count({ where: { projectId: room.projectId } })).toBe(3);
    expect(await knownAt(room, "https://mirror.example/archive")).toEqual([]);
  });

  it("is nothing to another project", async () => {
    await twoPlaces();
    expect(await knownAt(await makeRoom(), there)).toEqual([]);
  });
});
