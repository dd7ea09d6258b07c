/** A mark's verdict with the mark itself, held until the transaction ends, for who may say where the mark stands. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { Reanchoring } from "#lib/db/generated/client.ts";
import { notFound, Refusal } from "#lib/errors.ts";
import { lockAnnotation } from "../annotation/lock-annotation.ts";
import { lockEvidence } from "../evidence/lock-evidence.ts";
import type { Member } from "../viewer.ts";
import type { PlaceKey } from "./anchor-input.ts";
import type { MarkKind } from "./outdated-marks.ts";

const WHAT = "This mark";

export type LockedPlace = {
  asked: Reanchoring;
  mark: {
    kind: MarkKind;
    id: string;
    projectId: string;
    versionId: string;
    startUtf16: number;
    endUtf16: number;
    revision: number;
    withdrawnAt: Date | null;
  };
};

async function lockMarkOf(tx: Tx, member: Member, asked: Reanchoring): Promise<LockedPlace["mark"]> {
  if (asked.annotationId !== null)
    return { ...(await lockAnnotation(tx, member, asked.annotationId, "work.place")), kind: "annotation" };
  if (asked.evidenceId !== null)
    return { ...(await lockEvidence(tx, member, asked.evidenceId, "work.place")), kind: "evidence" };
  throw notFound(WHAT);
}

/**
 * Throws Refusal: not_found (another project's, another's draft, a deleted mark), forbidden, conflict when it was answered
 * or asked anew since the page was read.
 */
export async function lockPlace(tx: Tx, member: Member, key: PlaceKey): Promise<LockedPlace> {
  const { projectId } = member;
  const find = () => tx.reanchoring.findFirst({ where: { projectId, id: key.reanchoringId } });
  const seen = await find();
  if (seen === null) throw notFound(WHAT);
  // The mark first, as the job does.
  const mark = await lockMarkOf(tx, member, seen);
  await tx.$queryRaw`
    SELECT 1 FROM "Reanchoring" WHERE "projectId" = ${projectId}::uuid AND id = ${key.reanchoringId}::uuid FOR UPDATE`;
  const asked = (await find()) ?? seen;
  if (asked.revision !== key.revision || asked.supersededAt !== null) {
    const message =
      asked.supersededAt === null
        ? "Someone has said meanwhile where this stands. Nothing was overwritten."
        : "A newer version of the article came meanwhile. Look at this mark again.";
    throw new Refusal("conflict", message, { current: { ruling: asked.ruling, revision: asked.revision } });
  }
  return { asked, mark };
}
