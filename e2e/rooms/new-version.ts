/** A further version of an article of a project's room, as a commit of an import writes it. Its jobs are the worker's. */
import "server-only";
import { addVersion } from "#lib/data/article/add-version.ts";
import { findViewerBySession } from "#lib/data/session/find-viewer.ts";
import { planOfBody } from "#lib/data/testing/make-version.ts";
import { db } from "#lib/db/client.ts";
import type { Person } from "./people.ts";
import { unwrap } from "./unwrap.ts";

export type VersionWish = { projectId: string; articleId: string; by: Person; body: string };

/** Resolves to the version's number. */
export default async function makeNewVersion({ projectId, articleId, by, body }: VersionWish) {
  const viewer = await findViewerBySession(by.sessionId, null);
  if (viewer === null) throw new Error(`${by.name} is not signed in.`);
  const { sourceFileId, article } = await db().articleVersion.findFirstOrThrow({
    where: { projectId, articleId },
    select: { sourceFileId: true, article: { select: { importId: true } } },
  });
  const { importId } = article;
  const origin = {
    sourceFileId,
    importId,
    captureId: null,
    sourceTextId: null,
    encoding: "utf-8",
    engine: "test",
  };
  const asked = { projectId, articleId, planned: planOfBody(body), origin, raw: body };
  const { number } = unwrap(await addVersion(viewer, asked));
  return { number };
}
