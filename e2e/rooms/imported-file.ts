/** A file imported into a project as its admin does it, so that its articles know what was cleaned away. */
import "server-only";
import { correctPlannedArticle } from "#lib/data/import/correct-planned-article.ts";
import type { Corrections } from "#lib/data/import/corrections.ts";
import {
  commitNow,
  type ImportKeys,
  openImport,
  plannedRows,
  send,
  shown,
  unwrap,
} from "#lib/data/import/testing/import-room.ts";
import type { Viewer } from "#lib/data/viewer.ts";
import { db } from "#lib/db/client.ts";
import type { Person } from "./people.ts";

export type ImportedFileWish = {
  projectId: string;
  by: Person;
  name: string;
  text: string;
  /** What the admin says of its first article. */
  corrections?: Corrections;
};

async function correctFirst(viewer: Viewer, keys: ImportKeys, corrections: Corrections): Promise<void> {
  const [row] = await plannedRows(keys);
  if (row === undefined) throw new Error("The file has no article.");
  const edit = { projectId: keys.projectId, plannedId: row.id, revision: row.revision };
  unwrap(await correctPlannedArticle(viewer, { ...edit, corrections }));
}

/** Resolves to the ids of the articles it made, in the file's order. */
export default async function makeImportedFile(wish: ImportedFileWish) {
  const { projectId, by, name, text, corrections } = wish;
  const { cookie: _, ...person } = by;
  const viewer = { ...person, isOwner: false, mustChangePassword: false, address: null, request: null };
  const keys = await openImport(viewer, projectId);
  unwrap(await send(viewer, keys, { name, bytes: text }));
  if (corrections !== undefined) await correctFirst(viewer, keys, corrections);
  unwrap(await commitNow(viewer, await shown(keys)));
  const articles = await db().article.findMany({
    where: { projectId, importId: keys.importId },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  return articles.map(({ id }) => id);
}
