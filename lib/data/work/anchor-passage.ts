/**
 * Turns a passage that a page names into what is stored of it. The words are checked against the version's body, and
 * their surroundings are taken from there.
 */
import "server-only";
import { makeSelector, type Selector } from "#lib/anchor/selector.ts";
import type { Tx } from "#lib/db/client.ts";
import { notFound, Refusal } from "#lib/errors.ts";
import type { PassageInput } from "./input-parts.ts";

export type StoredPassage = Selector & { articleId: string; versionId: string; lengthUtf16: number };

function selectorOf(body: string, passage: PassageInput): Selector {
  const { startUtf16, endUtf16, exact } = passage;
  const isInside = startUtf16 < endUtf16 && endUtf16 <= body.length;
  const selector = isInside ? makeSelector(body, startUtf16, endUtf16) : null;
  if (selector === null || selector.exact !== exact || exact.trim() === "") {
    const message = "These words do not stand at this place of the text. Select the passage again.";
    throw new Refusal("invalid", message, { fields: { exact: message } });
  }
  return selector;
}

/** Holds the version's article, so that it is not taken out of the library while a passage of it is being marked. */
async function holdArticleOf(tx: Tx, projectId: string, versionId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM "Article" a JOIN "ArticleVersion" v ON v."projectId" = a."projectId" AND v."articleId" = a.id
    WHERE v."projectId" = ${projectId}::uuid AND v.id = ${versionId}::uuid FOR SHARE OF a`;
}

/**
 * The passage with its selector. Throws Refusal: not_found for a version of another project or of a deleted article,
 * invalid when the words are not those of the body at that place.
 */
export async function anchorPassage(
  tx: Tx,
  projectId: string,
  passage: PassageInput,
): Promise<StoredPassage> {
  await holdArticleOf(tx, projectId, passage.versionId);
  const version = await tx.articleVersion.findFirst({
    where: { projectId, id: passage.versionId, article: { deletedAt: null } },
    select: { id: true, articleId: true, body: true, lengthUtf16: true },
  });
  if (version === null) throw notFound("This article");
  return {
    ...selectorOf(version.body, passage),
    articleId: version.articleId,
    versionId: version.id,
    lengthUtf16: version.lengthUtf16,
  };
}
