/** Writes one mark's verdict for a version, and lets the mark follow where the verdict says that it may. */
import "server-only";
import { ANCHOR_VERSION, type Reanchored } from "#lib/anchor/reanchor.ts";
import type { Tx } from "#lib/db/client.ts";
import type { Json } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { lockMark, moveMark, passageAt, type VersionBody } from "./move-mark.ts";
import type { Mark } from "./outdated-marks.ts";
import type { WayBack } from "./way-back.ts";

const columnOf = ({ kind, id }: Mark) => (kind === "annotation" ? { annotationId: id } : { evidenceId: id });

export function follows({ verdict }: Pick<Reanchored, "verdict">): boolean {
  return verdict === "exact" || verdict === "moved";
}

/** What a person said before, where the question is the same again: the same verdict, and the same words proposed. */
async function earlierAnswer(tx: Tx, to: VersionBody, mark: Mark, found: Reanchored) {
  if (follows(found)) return {};
  const { projectId } = to;
  const kept = await tx.reanchoring.findFirst({
    where: {
      projectId,
      ...columnOf(mark),
      fromVersionId: mark.versionId,
      ruling: "kept",
      verdict: found.verdict,
    },
    orderBy: [{ ruledAt: "desc" }, { id: "desc" }],
    include: { toVersion: { select: { body: true } } },
  });
  if (kept === null) return {};
  const wordsAt = (body: string, startUtf16: number | null, endUtf16: number | null) =>
    startUtf16 === null || endUtf16 === null ? "" : body.slice(startUtf16, endUtf16);
  const was = wordsAt(kept.toVersion.body, kept.startUtf16, kept.endUtf16);
  const is = wordsAt(to.body, found.place?.startUtf16 ?? null, found.place?.endUtf16 ?? null);
  if (was !== is || found.verdict === "ambiguous") return {};
  const { ruling, ruledById, ruledAt, reason } = kept;
  return { ruling, ruledById, ruledAt, reason };
}

/** Earlier verdicts on a mark that nobody ruled on no longer wait: the newest version is what is asked about. */
async function supersede(tx: Tx, to: VersionBody, mark: Mark, at: Date): Promise<void> {
  await tx.reanchoring.updateMany({
    where: {
      projectId: to.projectId,
      ...columnOf(mark),
      toVersionId: { not: to.versionId },
      ruling: null,
      supersededAt: null,
    },
    data: { supersededAt: at, revision: { increment: 1 } },
  });
}

/** Whether another run of the job, or a person since, has settled this already. Asked while the mark is held. */
async function isSettled(tx: Tx, to: VersionBody, mark: Mark, updatedAt: Date): Promise<boolean> {
  const { projectId, versionId: toVersionId } = to;
  const known = await tx.reanchoring.findFirst({
    where: { projectId, ...columnOf(mark), toVersionId, fromVersionId: mark.versionId, supersededAt: null },
    select: { ruling: true, computedAt: true },
  });
  return known !== null && (known.ruling === "kept" || known.computedAt >= updatedAt);
}

/** `changed`: the mark was changed meanwhile; `settled`: it has its verdict. Nothing was written then. */
export type Stored = "stored" | "changed" | "settled";

/** @param ruled what a person has said, where that is why it stands where it was found */
export async function storeVerdict(
  tx: Tx,
  to: VersionBody,
  mark: Mark,
  { found, ruled }: { found: Reanchored; ruled?: WayBack["ruled"] },
): Promise<Stored> {
  const { projectId, articleId, versionId: toVersionId } = to;
  const held = await lockMark(tx, projectId, mark);
  if (held === null) return "changed";
  if (await isSettled(tx, to, mark, held.updatedAt)) return "settled";
  const now = new Date();
  await supersede(tx, to, mark, now);
  const verdict = {
    fromVersionId: mark.versionId,
    verdict: found.verdict,
    startUtf16: found.place?.startUtf16 ?? null,
    endUtf16: found.place?.endUtf16 ?? null,
    candidates: found.candidates as Json as object,
    changes: found.changes as Json as object,
    score: found.score,
    engine: ANCHOR_VERSION,
    computedAt: now,
    supersededAt: null,
    ruling: null,
    ruledById: null,
    ruledAt: null,
    reason: "",
    ...(ruled ?? (await earlierAnswer(tx, to, mark, found))),
  };
  const where =
    mark.kind === "annotation"
      ? { projectId_annotationId_toVersionId: { projectId, annotationId: mark.id, toVersionId } }
      : { projectId_evidenceId_toVersionId: { projectId, evidenceId: mark.id, toVersionId } };
  await tx.reanchoring.upsert({
    where,
    create: { id: newId(), projectId, articleId, toVersionId, ...columnOf(mark), ...verdict },
    update: { ...verdict, revision: { increment: 1 } },
  });
  if ((ruled !== undefined || follows(found)) && found.place !== null) {
    const passage = passageAt(to, found.place.startUtf16, found.place.endUtf16);
    await moveMark(tx, { ...mark, projectId }, passage, mark.authorId);
  }
  return "stored";
}
