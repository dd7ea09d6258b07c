/**
 * Many imported articles for data tests in a handful of statements: one import, one source file, one version each. For what
 * only numbers bring about; a single article with its parts is made by make-article.ts.
 */
import "server-only";
import { db } from "#lib/db/client.ts";
import { newId } from "#lib/ids.ts";
import { makeArticle } from "./make-article.ts";

export type ManyArticle = { articleId: string; versionId: string; body: string; lengthUtf16: number };

const engine = "test";

/** In the order of the bodies; the first is made as makeArticle makes it, the others beside it in its import. */
export async function makeArticles(projectId: string, bodies: readonly string[]): Promise<ManyArticle[]> {
  const [firstBody, ...rest] = bodies;
  if (firstBody === undefined) return [];
  const { importId, sourceFileId, ...first } = await makeArticle(projectId, { body: firstBody });
  const made = rest.map((body) => {
    return { articleId: newId(), versionId: newId(), body, lengthUtf16: body.length };
  });
  await db().article.createMany({
    data: made.map(({ articleId }, at) => ({
      id: articleId,
      projectId,
      importId,
      title: `Report ${at + 2}`,
      publishedPrecision: "unknown" as const,
    })),
  });
  await db().articleVersion.createMany({
    data: made.map(({ articleId, versionId, body, lengthUtf16 }) => ({
      id: versionId,
      projectId,
      articleId,
      sourceFileId,
      number: 1,
      body,
      lengthUtf16,
      wordCount: body.split(/\s+/u).filter(Boolean).length,
      sha256: versionId.replaceAll("-", "").repeat(2),
      bodyMap: [],
      rawStartUtf16: 0,
      rawEndUtf16: lengthUtf16,
      encoding: "utf-8",
      language: "en",
      direction: "ltr",
      searchConfig: "english",
      engine,
    })),
  });
  await db().$executeRaw`
    UPDATE "Article" a SET "currentVersionId" = v.id FROM "ArticleVersion" v
    WHERE a."projectId" = ${projectId}::uuid AND a."currentVersionId" IS NULL
      AND v."projectId" = a."projectId" AND v."articleId" = a.id`;
  return [first, ...made];
}
