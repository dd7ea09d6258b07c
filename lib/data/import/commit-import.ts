/**
 * Commits an import: what was shown is accepted, and a job writes it. The caller names the hash of the plan it was
 * shown; where anything of the plan has changed since, nothing is written.
 */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { Refusal, type Result } from "#lib/errors.ts";
import { memberWhoMay } from "../member.ts";
import { lockProject } from "../project/lock-project.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";
import { enqueueWriting } from "./enqueue-import-jobs.ts";
import { type ImportKey, type LockedImport, lockImport, requireState } from "./lock-import.ts";
import { planHash } from "./plan-hash.ts";
import { requireDecided } from "./require-decided.ts";

export type CommitInput = ImportKey & { planHash: string };

/** What is being written from now on. */
export type AcceptedImport = { number: number; articles: number; files: number };

async function requireShownPlan(tx: Tx, input: CommitInput): Promise<void> {
  const now = await planHash(tx, input);
  if (now === input.planHash) return;
  throw new Refusal(
    "conflict",
    "The plan has changed since you looked at it. Nothing was written: look again, then commit.",
    { current: { planHash: now } },
  );
}

function requireSettled(locked: LockedImport): void {
  if (locked.settledAt !== null) return;
  throw new Refusal(
    "conflict",
    "The files are still being read and held against the project. Nothing was written: look again when that is done.",
  );
}

/** What is recognised as being there must not change under a commit: one import of a project is written at a time. */
async function requireNoneUnderWay(tx: Tx, { projectId }: ImportKey): Promise<void> {
  const other = await tx.import.findFirst({
    where: { projectId, state: "committing", failure: null },
    select: { number: true },
  });
  if (other === null) return;
  throw new Refusal(
    "conflict",
    `Import ${other.number} is being written. Commit this one when that is done.`,
  );
}

async function countIncluded(tx: Tx, { projectId, importId }: ImportKey) {
  const [row] = await tx.$queryRaw<{ articles: number; files: number }[]>`
    SELECT count(*)::int AS articles, count(DISTINCT f.id)::int AS files
    FROM "PlannedArticle" p JOIN "ImportFile" f ON f."projectId" = p."projectId" AND f.id = p."importFileId"
    WHERE f."projectId" = ${projectId}::uuid AND f."importId" = ${importId}::uuid AND f.state = 'planned' AND p."isIncluded"`;
  const included = row ?? { articles: 0, files: 0 };
  if (included.articles > 0) return included;
  throw new Refusal("invalid", "Every article of this import is left out, so there is nothing to commit.");
}

/** Accepts what was shown. A conflict when the plan has changed, is not settled, or is committed already. */
export async function commitImport(viewer: Viewer, input: CommitInput): Promise<Result<AcceptedImport>> {
  const { projectId, importId } = input;
  return write(viewer, { act: "import.commit", projectId }, async (tx) => {
    await memberWhoMay(tx, viewer, projectId, "import.commit");
    await lockProject(tx, projectId);
    const locked = await lockImport(tx, projectId, importId);
    requireState(locked, "planned", "proposed");
    requireSettled(locked);
    await requireShownPlan(tx, input);
    await requireNoneUnderWay(tx, input);
    const included = await countIncluded(tx, input);
    await requireDecided(tx, input);
    const accepted = { committedById: viewer.userId, planHash: input.planHash, failure: null };
    await tx.import.update({
      where: { projectId_id: { projectId, id: importId } },
      data: { state: "committing", ...accepted, revision: { increment: 1 } },
    });
    await enqueueWriting(tx, input);
    const value = { number: locked.number, ...included };
    return {
      value,
      audit: { subjectType: "import", subjectId: importId, detail: { ...value, planHash: input.planHash } },
    };
  });
}
