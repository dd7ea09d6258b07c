/**
 * Commits an import: every included article of its plan, in one transaction, or none. The caller names the hash of the
 * plan it was shown; where anything of the plan has changed since, nothing is written.
 */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { Refusal, type Result } from "#lib/errors.ts";
import { memberWhoMay } from "../member.ts";
import { lockProject } from "../project/lock-project.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";
import { byFileName } from "./by-file-name.ts";
import { type LockedImport, lockImport, requireState } from "./lock-import.ts";
import { planHash } from "./plan-hash.ts";
import { type SourceResolver, sourceResolver } from "./resolve-sources.ts";
import { writeArticlesOfFile } from "./write-articles.ts";

export type CommitInput = { projectId: string; importId: string; planHash: string };
export type CommittedImport = { number: number; articles: number; files: number; newSources: string[] };

async function requireShownPlan(tx: Tx, input: CommitInput): Promise<void> {
  const now = await planHash(tx, input);
  if (now === input.planHash) return;
  throw new Refusal(
    "conflict",
    "The plan has changed since you looked at it. Nothing was written: look again, then commit.",
    { current: { planHash: now } },
  );
}

async function writeFiles(tx: Tx, viewer: Viewer, locked: LockedImport, sources: SourceResolver) {
  const { id: importId, projectId, engine } = locked;
  const files = await tx.importFile.findMany({
    where: { projectId, importId, state: "planned" },
    select: { id: true, name: true, position: true, sourceFileId: true, encoding: true },
  });
  const written = { articles: 0, files: 0 };
  for (const { id: fileId, sourceFileId, encoding } of files.toSorted(byFileName)) {
    if (sourceFileId === null || encoding === null)
      throw new Error(`file ${fileId} is planned without bytes`);
    const file = { projectId, importId, fileId, sourceFileId, encoding, engine, userId: viewer.userId };
    const articles = await writeArticlesOfFile(tx, file, sources);
    written.articles += articles;
    written.files += articles > 0 ? 1 : 0;
  }
  return written;
}

/** Writes what was shown. Resolves to what was written; a conflict when the plan has changed or is committed already. */
export async function commitImport(viewer: Viewer, input: CommitInput): Promise<Result<CommittedImport>> {
  const { projectId, importId } = input;
  return write(viewer, { act: "import.commit", projectId }, async (tx) => {
    await memberWhoMay(tx, viewer, projectId, "import.commit");
    // One commit at a time in a project, so that what is recognised as being there cannot change under it.
    await lockProject(tx, projectId);
    const locked = await lockImport(tx, projectId, importId);
    requireState(locked, "planned");
    await requireShownPlan(tx, input);
    const sources = sourceResolver(tx, projectId);
    const written = await writeFiles(tx, viewer, locked, sources);
    if (written.articles === 0) {
      throw new Refusal(
        "invalid",
        "Every article of this import is left out, so there is nothing to commit.",
      );
    }
    const committed = {
      committedById: viewer.userId,
      committedAt: new Date(),
      planHash: input.planHash,
    };
    await tx.import.update({
      where: { projectId_id: { projectId, id: importId } },
      data: { state: "committed", ...committed, revision: { increment: 1 } },
    });
    const { number } = locked;
    const value = { number, ...written, newSources: sources.created };
    return {
      value,
      audit: { subjectType: "import", subjectId: importId, detail: { ...value, planHash: input.planHash } },
    };
  });
}
