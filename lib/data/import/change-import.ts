/**
 * Who may change an import that is not written yet: whoever may commit it; and who began it, until it is handed in.
 * And what every change of it means: the plan is another one, and may have to be settled again.
 */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import type { ImportState } from "#lib/db/generated/enums.ts";
import { Refusal } from "#lib/errors.ts";
import { may } from "#lib/policy/policy.ts";
import { memberWhoMay } from "../member.ts";
import type { Member, Viewer } from "../viewer.ts";
import { settlingJob } from "./enqueue-import-jobs.ts";
import { type ImportKey, type LockedImport, lockImport, requireState } from "./lock-import.ts";

export type ChangeableImport = { locked: LockedImport; member: Member; mayCommit: boolean };

const forbidden = () => new Refusal("forbidden", "Your role in this project does not allow this.");

/**
 * The import, locked unless `find` only looks, for a member who may commit it or began it. Throws Refusal: not_found,
 * forbidden.
 */
export async function importInHand(
  tx: Tx,
  viewer: Viewer,
  key: ImportKey,
  find: typeof lockImport = lockImport,
): Promise<ChangeableImport> {
  const member = await memberWhoMay(tx, viewer, key.projectId, "import.propose");
  const locked = await find(tx, key.projectId, key.importId);
  const mayCommit = may(member, "import.commit");
  if (!mayCommit && locked.createdById !== viewer.userId) throw forbidden();
  return { locked, member, mayCommit };
}

const beforeHandedIn: readonly ImportState[] = ["uploading", "planned"];
const beforeWritten: readonly ImportState[] = ["uploading", "planned", "proposed"];

/** The same, in a state in which its files and plan may be changed. Throws Refusal: not_found, forbidden, conflict. */
export async function changeableImport(
  tx: Tx,
  viewer: Viewer,
  key: ImportKey,
  find: typeof lockImport = lockImport,
): Promise<ChangeableImport> {
  const inHand = await importInHand(tx, viewer, key, find);
  requireState(inHand.locked, ...(inHand.mayCommit ? beforeWritten : beforeHandedIn));
  return inHand;
}

/** The import's state once it has a file. */
export async function beginPlanning(tx: Tx, { projectId, importId }: ImportKey): Promise<void> {
  await tx.import.updateMany({
    where: { projectId, id: importId, state: "uploading" },
    data: { state: "planned" },
  });
}

/** Marks the import's plan as another one. */
export async function touchImport(tx: Tx, { projectId, importId }: ImportKey): Promise<void> {
  await tx.import.update({
    where: { projectId_id: { projectId, id: importId } },
    data: { revision: { increment: 1 } },
  });
}

/** The same, and has its files held against each other and the project again. */
export async function unsettleImport(tx: Tx, key: ImportKey): Promise<void> {
  const { projectId, importId } = key;
  await tx.$executeRaw`
    WITH i AS (
      UPDATE "Import" SET revision = revision + 1, "settledAt" = NULL
      WHERE "projectId" = ${projectId}::uuid AND id = ${importId}::uuid RETURNING id
    )
    SELECT ${settlingJob(key)} FROM i`;
}

/** What a statement that adds a file sets of its import: begun, and to be settled again. */
export const begunAndUnsettled = Prisma.sql`revision = revision + 1, "settledAt" = NULL,
  state = CASE WHEN state = 'uploading' THEN 'planned' ELSE state END`;

/** The same for an import that was out of hand while the project went on: each of its articles may be known by now. */
export async function holdAnew(tx: Tx, key: ImportKey): Promise<void> {
  const { projectId, importId } = key;
  await tx.plannedArticle.updateMany({
    where: { projectId, importFile: { importId } },
    data: { knownAt: null },
  });
  await unsettleImport(tx, key);
}
