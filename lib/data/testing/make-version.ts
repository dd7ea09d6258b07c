/** A further version of a test article, through the same statement as an import's commit, as if its file read that way. */
import "server-only";
import { inTransaction } from "#lib/db/transaction.ts";
import { type InsertedVersion, insertVersion } from "../article/insert-version.ts";
import type { VersionPlan } from "../import/version-rows.ts";
import type { TestArticle } from "./make-article.ts";

/** A plan of one article that is nothing but this body. */
export function planOfBody(body: string): VersionPlan {
  return {
    body,
    bodyMap: [{ bodyStartUtf16: 0, rawStartUtf16: 0, lengthUtf16: body.length }],
    rawStartUtf16: 0,
    rawEndUtf16: body.length,
    language: "en",
    direction: "ltr",
    captions: [],
    notes: [],
    removed: [],
  };
}

export function originOf(article: TestArticle) {
  const { sourceFileId, importId } = article;
  return { sourceFileId, importId, captureId: null, sourceTextId: null, encoding: "utf-8", engine: "test" };
}

export function makeVersion(projectId: string, article: TestArticle, body: string): Promise<InsertedVersion> {
  const given = {
    projectId,
    articleId: article.articleId,
    planned: planOfBody(body),
    origin: originOf(article),
  };
  return inTransaction((tx) => insertVersion(tx, { ...given, raw: body }));
}
