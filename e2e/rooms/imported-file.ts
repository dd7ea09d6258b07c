/** A file imported into a project as its admin does it, so that its articles know what was cleaned away. */
import "server-only";
import { commitNow, openImport, send, shown, unwrap } from "#lib/data/import/testing/import-room.ts";
import { db } from "#lib/db/client.ts";
import type { Person } from "./people.ts";

export type ImportedFileWish = { projectId: string; by: Person; name: string; text: string };

/** Resolves to the articles' ids, in the file's order. */
export default async function makeImportedFile({ projectId, by, name, text }: ImportedFileWish) {
  const { cookie: _, ...person } = by;
  const viewer = { ...person, isOwner: false, mustChangePassword: false, address: null, request: null };
  const keys = await openImport(viewer, projectId);
  unwrap(await send(viewer, keys, { name, bytes: text }));
  unwrap(await commitNow(viewer, await shown(keys)));
  const articles = await db().article.findMany({
    where: { projectId, importId: keys.importId },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  return articles.map(({ id }) => id);
}
