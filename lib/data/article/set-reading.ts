/** A member's own state of an article: new, reading, done. */
import "server-only";
import type { Result } from "#lib/errors.ts";
import { memberWhoMay } from "../member.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";
import type { ArticleKey, ArticleReadingChange } from "./article-input.ts";
import { lockArticle } from "./lock-article.ts";

/** Resolves to the state before, so that the change can be undone. Refuses: not_found. */
export async function setReading(
  viewer: Viewer,
  { state, ...key }: ArticleReadingChange,
): Promise<Result<{ before: "new" | "reading" | "done" }>> {
  return write(viewer, { act: "article.read", projectId: key.projectId }, async (tx) => {
    await memberWhoMay(tx, viewer, key.projectId, "project.read");
    await lockArticle(tx, key);
    const id = { ...key, userId: viewer.userId };
    const known = await tx.articleReading.findUnique({ where: { projectId_articleId_userId: id } });
    if (state === "new") await tx.articleReading.deleteMany({ where: id });
    else {
      await tx.articleReading.upsert({
        where: { projectId_articleId_userId: id },
        create: { ...id, state },
        update: { state, updatedAt: new Date() },
      });
    }
    const before = known?.state ?? "new";
    return {
      value: { before },
      audit: { subjectType: "article", subjectId: key.articleId, detail: { before, state } },
    };
  });
}

/** Opening a new article makes it one being read; nothing else changes. */
export async function openArticle(
  viewer: Viewer,
  key: ArticleKey,
): Promise<Result<{ state: "reading" | "done" }>> {
  return write(viewer, { act: "article.open", projectId: key.projectId }, async (tx) => {
    await memberWhoMay(tx, viewer, key.projectId, "project.read");
    await lockArticle(tx, key);
    const id = { ...key, userId: viewer.userId };
    await tx.articleReading.createMany({ data: [{ ...id, state: "reading" }], skipDuplicates: true });
    const { state } = await tx.articleReading.findUniqueOrThrow({
      where: { projectId_articleId_userId: id },
      select: { state: true },
    });
    return { value: { state }, audit: { subjectType: "article", subjectId: key.articleId } };
  });
}
