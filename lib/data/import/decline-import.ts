/** An admin's no to a proposal, which needs no reason; the reason, said with it or later; and the way back. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { ImportState } from "#lib/db/generated/enums.ts";
import type { Result } from "#lib/errors.ts";
import { memberWhoMay } from "../member.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";
import { holdAnew } from "./change-import.ts";
import { type ImportKey, type LockedImport, lockImport, requireState } from "./lock-import.ts";

/** Locked, for a member who may commit it. Throws Refusal: not_found, forbidden, conflict. */
async function answerable(
  tx: Tx,
  viewer: Viewer,
  { projectId, importId }: ImportKey,
  state: ImportState,
): Promise<LockedImport> {
  await memberWhoMay(tx, viewer, projectId, "import.commit");
  const locked = await lockImport(tx, projectId, importId);
  requireState(locked, state);
  return locked;
}

/** Null: none is given, or not yet. */
export type DeclinedImport = ImportKey & { reason: string | null };

/** Its files and plan stay, and who proposed it reads the reason. */
export async function declineImport(
  viewer: Viewer,
  input: DeclinedImport,
): Promise<Result<{ number: number }>> {
  const { projectId, importId, reason } = input;
  return write(viewer, { act: "import.decline", projectId }, async (tx) => {
    const { number } = await answerable(tx, viewer, input, "proposed");
    const declined = { declinedById: viewer.userId, declinedAt: new Date(), declineReason: reason };
    await tx.import.update({
      where: { projectId_id: { projectId, id: importId } },
      data: { state: "declined", ...declined, revision: { increment: 1 } },
    });
    const value = { number };
    return { value, audit: { subjectType: "import", subjectId: importId, detail: { ...value, reason } } };
  });
}

/** Says afterwards why, in place of what was said before. */
export async function explainDecline(
  viewer: Viewer,
  input: ImportKey & { reason: string },
): Promise<Result<{ number: number }>> {
  const { projectId, importId, reason } = input;
  return write(viewer, { act: "import.explain", projectId }, async (tx) => {
    const { number } = await answerable(tx, viewer, input, "declined");
    await tx.import.update({
      where: { projectId_id: { projectId, id: importId } },
      data: { declineReason: reason, revision: { increment: 1 } },
    });
    const value = { number };
    return { value, audit: { subjectType: "import", subjectId: importId, detail: { ...value, reason } } };
  });
}

/** Takes the no back: the proposal waits for an answer again, held against the project as it is by now. */
export async function restoreProposal(viewer: Viewer, input: ImportKey): Promise<Result<{ number: number }>> {
  const { projectId, importId } = input;
  return write(viewer, { act: "import.restore-proposal", projectId }, async (tx) => {
    const { number } = await answerable(tx, viewer, input, "declined");
    const notDeclined = { declinedById: null, declinedAt: null, declineReason: null };
    await tx.import.update({
      where: { projectId_id: { projectId, id: importId } },
      data: { state: "proposed", ...notDeclined, revision: { increment: 1 } },
    });
    await holdAnew(tx, input);
    const value = { number };
    return { value, audit: { subjectType: "import", subjectId: importId, detail: value } };
  });
}
