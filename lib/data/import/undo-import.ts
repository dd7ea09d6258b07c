/** Undoing an import takes its articles out of the library in one transaction; redoing it brings the same ones back. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { Refusal, type Result } from "#lib/errors.ts";
import { enqueueComparisons } from "../comparison/enqueue-comparison.ts";
import { forgetFingerprints } from "../comparison/forget-fingerprints.ts";
import { memberWhoMay } from "../member.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";
import { bringBackVersions, holdArticlesOf, takeBackVersions } from "./added-versions.ts";
import { type ImportKey, type LockedImport, lockImport, requireState } from "./lock-import.ts";
import { othersWorkOn, sayOthersWork } from "./others-work.ts";
import { unsettleOthers } from "./unsettle-others.ts";

export type UndoneImport = { number: number; articles: number };

/**
 * Takes what an import has written out of the library: its articles, and the versions it added to others'. Throws Refusal
 * invalid where others have work on them: nobody's work is taken away unasked. Resolves to how many articles it concerned.
 */
export async function takeBackArticles(tx: Tx, viewer: Viewer, key: ImportKey, at: Date): Promise<number> {
  const { projectId, importId } = key;
  await holdArticlesOf(tx, key);
  const inTheWay = sayOthersWork(await othersWorkOn(tx, { ...key, userId: viewer.userId }));
  if (inTheWay !== null) throw new Refusal("invalid", inTheWay);
  const further = await takeBackVersions(tx, key);
  const taken = await tx.article.updateManyAndReturn({
    where: { projectId, importId, deletedAt: null },
    data: { deletedAt: at, revision: { increment: 1 } },
    select: { id: true },
  });
  const articleIds = taken.map(({ id }) => id);
  await forgetFingerprints(tx, projectId, articleIds);
  return taken.length + further;
}

/** Its articles are gone from the library, and others have their former version; nothing is deleted. */
export async function undoImport(viewer: Viewer, input: ImportKey): Promise<Result<UndoneImport>> {
  const { projectId, importId } = input;
  return write(viewer, { act: "import.undo", projectId }, async (tx) => {
    await memberWhoMay(tx, viewer, projectId, "import.undo");
    const locked = await lockImport(tx, projectId, importId);
    requireState(locked, "committed");
    const undoneAt = new Date();
    const articles = await takeBackArticles(tx, viewer, input, undoneAt);
    await tx.import.update({
      where: { projectId_id: { projectId, id: importId } },
      data: { state: "undone", undoneAt, undoneById: viewer.userId, revision: { increment: 1 } },
    });
    await unsettleOthers(tx, input);
    const value = { number: locked.number, articles };
    return { value, audit: { subjectType: "import", subjectId: importId, detail: value } };
  });
}

/** The same bytes, imported again since the undo, would stand in the library twice. */
async function refuseImportedAgain(tx: Tx, locked: LockedImport): Promise<void> {
  const { projectId, id: importId, undoneAt } = locked;
  const files = await tx.importFile.findMany({
    where: { projectId, importId, sourceFileId: { not: null } },
    select: { sourceFileId: true },
  });
  const sourceFileIds = files.flatMap(({ sourceFileId }) => (sourceFileId === null ? [] : [sourceFileId]));
  const again = await tx.articleVersion.findFirst({
    where: {
      projectId,
      sourceFileId: { in: sourceFileIds },
      article: { deletedAt: null, import: { committedAt: { gt: undoneAt ?? new Date() } } },
    },
    select: { article: { select: { import: { select: { number: true } } } } },
  });
  if (again === null) return;
  const { number } = again.article.import;
  throw new Refusal(
    "invalid",
    `The same files were imported again in import ${number}. Undo that one first, then bring this one back.`,
  );
}

/** While they were away they were compared with nothing, and what came meanwhile was not compared with them. */
async function compareAgain(tx: Tx, projectId: string, articles: { currentVersionId: string | null }[]) {
  const keys = articles.flatMap(({ currentVersionId: versionId }) => {
    return versionId === null ? [] : [{ projectId, versionId }];
  });
  if (keys.length > 0) await enqueueComparisons(tx, keys);
}

/** Brings back what the undo took, and not what had been deleted before it. */
export async function redoImport(viewer: Viewer, input: ImportKey): Promise<Result<UndoneImport>> {
  const { projectId, importId } = input;
  return write(viewer, { act: "import.redo", projectId }, async (tx) => {
    await memberWhoMay(tx, viewer, projectId, "import.undo");
    const locked = await lockImport(tx, projectId, importId);
    requireState(locked, "undone");
    await refuseImportedAgain(tx, locked);
    const back = await tx.article.updateManyAndReturn({
      where: { projectId, importId, deletedAt: locked.undoneAt },
      data: { deletedAt: null, revision: { increment: 1 } },
      select: { currentVersionId: true },
    });
    await compareAgain(tx, projectId, back);
    const articles = back.length + (await bringBackVersions(tx, input));
    await tx.import.update({
      where: { projectId_id: { projectId, id: importId } },
      data: { state: "committed", undoneAt: null, undoneById: null, revision: { increment: 1 } },
    });
    await unsettleOthers(tx, input);
    const value = { number: locked.number, articles };
    return { value, audit: { subjectType: "import", subjectId: importId, detail: value } };
  });
}
