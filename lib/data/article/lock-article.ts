/** An article's head, held for the rest of the transaction, and how it stands for a conflict or its history. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { Article } from "#lib/db/generated/client.ts";
import { type Json, notFound } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import type { ArticleKey } from "./article-input.ts";

/** Throws Refusal not_found for a deleted article or one of another project. */
export async function lockArticle(tx: Tx, { projectId, articleId }: ArticleKey): Promise<Article> {
  await tx.$queryRaw`
    SELECT 1 FROM "Article" WHERE "projectId" = ${projectId}::uuid AND id = ${articleId}::uuid FOR UPDATE`;
  const article = await tx.article.findFirst({ where: { projectId, id: articleId, deletedAt: null } });
  if (article === null) throw notFound("This article");
  return article;
}

const isoDay = (day: Date | null) => day?.toISOString().slice(0, 10) ?? null;

/** The head's fields that people correct, as history and conflicts show them. */
export async function describeHead(tx: Tx, article: Article): Promise<{ [field: string]: Json }> {
  const { projectId, sourceId, primarySourceId, primaryPublishedOn } = article;
  const named = await tx.source.findMany({
    where: { projectId, id: { in: [sourceId, primarySourceId].filter((id) => id !== null) } },
    select: { id: true, name: true },
  });
  const nameOf = (id: string | null) => named.find((one) => one.id === id)?.name ?? null;
  return {
    title: article.title,
    publishedOn: isoDay(article.publishedOn),
    publishedPrecision: article.publishedPrecision,
    sourceId,
    sourceName: nameOf(sourceId),
    primarySourceId,
    primarySourceName: nameOf(primarySourceId),
    primaryPublishedOn: isoDay(primaryPublishedOn),
    primaryStated: article.primaryStated,
    excludedReason: article.excludedReason,
  };
}

export type HeadChange = { cause: "corrected" | "excluded" | "included"; authorId: string; reason: string };

type Heads = { before: { [field: string]: Json }; after: { [field: string]: Json } };

/** Appends the revision that led to `article` as it stands now. */
export async function appendArticleRevision(
  tx: Tx,
  article: Article,
  change: HeadChange,
  heads: Heads,
): Promise<void> {
  const { projectId, id: articleId, revision: number } = article;
  await tx.articleRevision.create({
    data: { id: newId(), projectId, articleId, number, ...change, ...heads },
  });
}
