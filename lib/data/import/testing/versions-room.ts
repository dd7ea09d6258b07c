/** What the tests of versions begin with: an article, further versions of it, and marks on them. */
import { db } from "#lib/db/client.ts";
import { newId } from "#lib/ids.ts";
import { reanchorVersion } from "../../anchor/reanchor-version.ts";
import { createAnnotation } from "../../annotation/create-annotation.ts";
import { readArticle } from "../../article/read-article.ts";
import { compareVersion } from "../../comparison/compare-version.ts";
import { correctPlannedArticle } from "../correct-planned-article.ts";
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
} from "./import-room.ts";

type Room = Awaited<ReturnType<typeof makeRoom>>;

/** An import of a text as the next version of an article, planned. */
export async function planVersion(
  { admin, projectId }: Room,
  articleId: string,
  text: string,
): Promise<ImportKeys> {
  const keys = await openImport(admin, projectId);
  unwrap(await send(admin, keys, { name: `${newId()}.txt`, bytes: text }));
  const [row] = await plannedRows(keys);
  const edit = { projectId, plannedId: row?.id ?? "", revision: row?.revision ?? 0 };
  const corrections = { as: { kind: "version" as const, articleId } };
  unwrap(await correctPlannedArticle(admin, { ...edit, corrections }));
  return keys;
}

export async function addVersion(room: Room, articleId: string, text: string): Promise<ImportKeys> {
  const keys = await planVersion(room, articleId, text);
  unwrap(await commitNow(room.admin, await shown(keys)));
  return keys;
}

export async function oneArticle() {
  const room = await makeRoom();
  const keys = await openImport(room.admin, room.projectId);
  unwrap(await send(room.admin, keys, { name: "a.txt", bytes: storyText("The gate", "Merle") }));
  unwrap(await commitNow(room.admin, await shown(keys)));
  const { id } = await db().article.findFirstOrThrow({ where: { importId: keys.importId } });
  const now = async () => {
    const article = await readArticle(room.admin, id, null);
    return [article?.version.number, article?.versionNumbers, article?.version.body.includes("Harrow")];
  };
  return { ...room, first: keys, id, now };
}

type ArticleRoom = Awaited<ReturnType<typeof oneArticle>>;

export async function annotate(room: ArticleRoom, words?: string, author = room.analyst): Promise<string> {
  const version = (await readArticle(room.admin, room.id, null))?.version;
  const exact = words ?? version?.body.slice(0, 8) ?? "";
  const startUtf16 = version?.body.indexOf(exact) ?? -1;
  const passage = { versionId: version?.id ?? "", startUtf16, endUtf16: startUtf16 + exact.length, exact };
  const parts = { projectId: room.projectId, tagIds: [], note: "", visibility: "shared" as const };
  return unwrap(await createAnnotation(author, { ...passage, ...parts })).annotationId;
}

/** Does the job for the current version. Resolves to how many marks got which verdict. */
export async function follow(room: ArticleRoom) {
  const article = await readArticle(room.admin, room.id, null);
  const toVersionId = article?.version.id ?? "";
  return reanchorVersion({ projectId: room.projectId, articleId: room.id, toVersionId });
}

/** Does the job of the current version. */
export async function compareCurrent({ projectId, id }: ArticleRoom): Promise<void> {
  const { currentVersionId } = await db().article.findFirstOrThrow({ where: { projectId, id } });
  await compareVersion({ projectId, versionId: currentVersionId ?? "" });
}

/** The numbers of the versions by whose fingerprints others are found. */
export async function indexed({ projectId, id }: ArticleRoom): Promise<number[]> {
  const rows = await db().versionFingerprint.findMany({
    where: { projectId, articleId: id },
    select: { version: { select: { number: true } } },
  });
  return rows.map(({ version }) => version.number);
}
