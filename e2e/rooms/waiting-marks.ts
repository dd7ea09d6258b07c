/** A project of one article whose new version changed, doubled and lost what is marked in it: every way a mark waits. */
import "server-only";
import { reanchorVersion } from "#lib/data/anchor/reanchor-version.ts";
import { createAnnotation } from "#lib/data/annotation/create-annotation.ts";
import { makeArticle } from "#lib/data/testing/make-article.ts";
import { makeMember, makeProject } from "#lib/data/testing/make-project.ts";
import { makeVersion } from "#lib/data/testing/make-version.ts";
import type { Viewer } from "#lib/data/viewer.ts";
import { db } from "#lib/db/client.ts";
import { unwrap } from "./unwrap.ts";

const changed = "The ministry counted 1,200 people in the shelters.";
const doubled = "Nobody had opened the gate.";
const lost = "The operator did not answer on Friday.";
const body = [changed, doubled, lost].join("\n\n");
const next = [changed.replace("1,200", "2,100"), doubled, doubled].join("\n\n");

/** Marked by `author`, who becomes a member. Resolves to the project's path and one question's id. */
export async function makeWaitingMarks(author: Viewer) {
  const project = await makeProject({ name: "Corrected" });
  await makeMember(project, "analyst", author);
  const projectId = project.id;
  const article = await makeArticle(projectId, { title: "The keeper's night", body });
  for (const exact of [changed, doubled, lost]) {
    const startUtf16 = body.indexOf(exact);
    const span = { versionId: article.versionId, startUtf16, endUtf16: startUtf16 + exact.length, exact };
    const parts = { tagIds: [], note: "", visibility: "shared" as const };
    unwrap(await createAnnotation(author, { projectId, ...span, ...parts }));
  }
  const { versionId: toVersionId } = await makeVersion(projectId, article, next);
  const { articleId } = article;
  await reanchorVersion({ projectId, articleId, toVersionId });
  const asked = await db().reanchoring.findFirstOrThrow({ where: { projectId, verdict: "changed" } });
  return { path: `/p/${project.slug}`, articleId, reanchoringId: asked.id };
}
