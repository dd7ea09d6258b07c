/** Says where a mark that waits stands in the new version of its article, or that it stays on the old one; and undoes that. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { Refusal, type Result } from "#lib/errors.ts";
import { memberWhoMay } from "../member.ts";
import type { Viewer } from "../viewer.ts";
import { anchorPassage } from "../work/anchor-passage.ts";
import { refuseWithdrawn } from "../work/guard-work.ts";
import { write } from "../write.ts";
import type { PlaceKey, PlaceRuling } from "./anchor-input.ts";
import { type LockedPlace, lockPlace } from "./lock-waiting.ts";
import { moveMark, passageAt } from "./move-mark.ts";

/** The question's revision after the answer: what an undo names. */
export type RuledPlace = { reanchoringId: string; revision: number };

function refuseAnswered({ asked, mark }: LockedPlace): void {
  refuseWithdrawn("This mark", mark);
  const isWaiting = asked.ruling === null && mark.versionId === asked.fromVersionId;
  if (!isWaiting) throw new Refusal("conflict", "This mark does not wait any more. Nothing was changed.");
}

async function putOnNewVersion(tx: Tx, viewer: Viewer, locked: LockedPlace, input: PlaceRuling) {
  if (input.ruling !== "taken") return;
  const { asked, mark } = locked;
  const passage = await anchorPassage(tx, mark.projectId, { ...input.span, versionId: asked.toVersionId });
  await moveMark(tx, mark, passage, viewer.userId);
}

const subjectOf = ({ mark }: LockedPlace) => ({ subjectType: mark.kind, subjectId: mark.id });

/**
 * Takes a place for the mark, or keeps it where it is. Its author and words of note, tags, stance stay as they are.
 * Refuses: not_found, forbidden, conflict (answered, asked anew or moved meanwhile), invalid (words that do not stand
 * there, a withdrawn mark).
 */
export async function rulePlace(viewer: Viewer, input: PlaceRuling): Promise<Result<RuledPlace>> {
  const { projectId, reanchoringId, ruling } = input;
  return write(viewer, { act: "anchor.rule", projectId }, async (tx) => {
    const member = await memberWhoMay(tx, viewer, projectId, "project.read");
    const locked = await lockPlace(tx, member, input);
    refuseAnswered(locked);
    await putOnNewVersion(tx, viewer, locked, input);
    const reason = input.ruling === "kept" ? input.reason : "";
    const { revision, verdict } = await tx.reanchoring.update({
      where: { projectId_id: { projectId, id: reanchoringId } },
      data: { ruling, reason, ruledById: viewer.userId, ruledAt: new Date(), revision: { increment: 1 } },
    });
    const detail = { reanchoringId, ruling, verdict };
    return { value: { reanchoringId, revision }, audit: { ...subjectOf(locked), detail } };
  });
}

/** Where the mark stood before it was put on the new version; null when it was changed since. */
async function placeBefore(
  tx: Tx,
  { mark }: LockedPlace,
): Promise<{ startUtf16: number; endUtf16: number } | null> {
  const select = { startUtf16: true, endUtf16: true, cause: true } as const;
  const orderBy = { number: "desc" } as const;
  const { projectId, id } = mark;
  const [last, before] =
    mark.kind === "annotation"
      ? await tx.annotationRevision.findMany({
          where: { projectId, annotationId: id },
          orderBy,
          select,
          take: 2,
        })
      : await tx.evidenceRevision.findMany({
          where: { projectId, evidenceId: id },
          orderBy,
          select,
          take: 2,
        });
  return last?.cause === "reanchored" && before !== undefined ? before : null;
}

async function bringBack(tx: Tx, viewer: Viewer, locked: LockedPlace): Promise<void> {
  const { asked, mark } = locked;
  const before = mark.versionId === asked.toVersionId ? await placeBefore(tx, locked) : null;
  if (before === null)
    throw new Refusal("conflict", "This mark was changed since. What was said of its place stands.");
  const { body } = await tx.articleVersion.findFirstOrThrow({
    where: { projectId: mark.projectId, id: asked.fromVersionId },
    select: { body: true },
  });
  const version = {
    projectId: mark.projectId,
    articleId: asked.articleId,
    versionId: asked.fromVersionId,
    body,
  };
  await moveMark(tx, mark, passageAt(version, before.startUtf16, before.endUtf16), viewer.userId);
}

/** Undoes a ruling: the mark stands where it stood, and waits again. Refuses as rulePlace. */
export async function undoPlace(viewer: Viewer, input: PlaceKey): Promise<Result<RuledPlace>> {
  const { projectId, reanchoringId } = input;
  return write(viewer, { act: "anchor.undo", projectId }, async (tx) => {
    const member = await memberWhoMay(tx, viewer, projectId, "project.read");
    const locked = await lockPlace(tx, member, input);
    const { ruling } = locked.asked;
    if (ruling === null)
      throw new Refusal("conflict", "Nothing was said of this mark's place that could be undone.");
    if (ruling === "taken") await bringBack(tx, viewer, locked);
    const { revision } = await tx.reanchoring.update({
      where: { projectId_id: { projectId, id: reanchoringId } },
      data: { ruling: null, reason: "", ruledById: null, ruledAt: null, revision: { increment: 1 } },
    });
    const detail = { reanchoringId, ruling };
    return { value: { reanchoringId, revision }, audit: { ...subjectOf(locked), detail } };
  });
}
