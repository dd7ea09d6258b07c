/** One file of an import as its screen shows it: the raw text beside the articles planned from it. */
import "server-only";
import { db } from "#lib/db/client.ts";
import { isId } from "#lib/ids.ts";
import { decodeBytes } from "#lib/ingest/decode-bytes.ts";
import type { PlannedArticle } from "#lib/ingest/planned-article.ts";
import type { Member } from "../viewer.ts";
import type { Corrections } from "./corrections.ts";
import { listSameTexts } from "./recognise-articles.ts";
import { readSourceFileBytes } from "./source-file-bytes.ts";
import { storedCorrections, storedPlan } from "./stored-plan.ts";

export type PlannedArticleView = {
  plannedId: string;
  revision: number;
  isIncluded: boolean;
  /** Set once committed and as long as the article is in the library. */
  articleId: string | null;
  planned: PlannedArticle;
  corrections: Corrections;
  /** Articles with letter for letter the same text; `articleId` null: planned earlier in this import. */
  sameAs: { articleId: string | null; title: string }[];
};

/** `text` is the decoded file, what every raw offset indexes; null when its bytes are no text or were not kept. */
export type ImportFileContent = { text: string | null; articles: PlannedArticleView[] };

async function textOf(projectId: string, sourceFileId: string | null): Promise<string | null> {
  if (sourceFileId === null) return null;
  const decoded = decodeBytes(await readSourceFileBytes(db(), projectId, sourceFileId));
  return decoded.ok ? decoded.file.text : null;
}

/** Null when the import has no such file in the member's project. */
export async function readImportFile(
  member: Member,
  key: { importId: string; fileId: string },
): Promise<ImportFileContent | null> {
  const { projectId } = member;
  if (!isId(key.fileId) || !isId(key.importId)) return null;
  const file = await db().importFile.findFirst({
    where: { projectId, importId: key.importId, id: key.fileId },
    select: {
      sourceFileId: true,
      planned: {
        orderBy: { position: "asc" },
        include: { article: { select: { id: true, deletedAt: true } } },
      },
    },
  });
  if (file === null) return null;
  const same = await listSameTexts(db(), { projectId, importId: key.importId });
  const articles = file.planned.map(({ id, revision, isIncluded, planned, corrections, article }) => ({
    plannedId: id,
    revision,
    isIncluded,
    articleId: article === null || article.deletedAt !== null ? null : article.id,
    planned: storedPlan(planned),
    corrections: storedCorrections(corrections),
    sameAs: same.filter((one) => one.plannedId === id).map(({ articleId, title }) => ({ articleId, title })),
  }));
  return { text: await textOf(projectId, file.sourceFileId), articles };
}
