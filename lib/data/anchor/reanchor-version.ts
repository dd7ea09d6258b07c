/**
 * The job's work: every live annotation and piece of evidence that stands on another version of an article gets its
 * verdict for the current one, once. What stands there unchanged follows at once; the rest waits for a person. Safe to
 * run again at any point, and harmless when a newer version came meanwhile.
 */
import "server-only";
import { ANCHOR_VERSION, type Reanchored, reanchor } from "#lib/anchor/reanchor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import type { Json } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import type { AnnotationRow } from "../annotation/lock-annotation.ts";
import { appendAudit } from "../audit/append-audit.ts";
import type { ReanchoringKey } from "./enqueue-reanchoring.ts";
import { placeAnnotation, placeEvidence, type TargetVersion } from "./place-work.ts";

export type ReanchoringCounts = { followed: number; waiting: number };

type WorkKind = "annotation" | "evidence";
type StaleWork = { kind: WorkKind; id: string; versionId: string; startUtf16: number; endUtf16: number };

async function readTarget({
  projectId,
  articleId,
  toVersionId,
}: ReanchoringKey): Promise<TargetVersion | null> {
  return db().articleVersion.findFirst({
    where: { projectId, articleId, id: toVersionId, currentOf: { some: { deletedAt: null } } },
    select: { id: true, articleId: true, body: true, lengthUtf16: true },
  });
}

/** Deleted work is left where it is: bringing it back brings it back there. */
async function listStale({ projectId, articleId, toVersionId }: ReanchoringKey): Promise<StaleWork[]> {
  const where = { projectId, articleId, versionId: { not: toVersionId }, deletedAt: null };
  const select = { id: true, versionId: true, startUtf16: true, endUtf16: true };
  const [annotations, evidence] = await Promise.all([
    db().annotation.findMany({ where, select, orderBy: { id: "asc" } }),
    db().evidence.findMany({ where, select, orderBy: { id: "asc" } }),
  ]);
  return [
    ...annotations.map((row) => ({ ...row, kind: "annotation" as const })),
    ...evidence.map((row) => ({ ...row, kind: "evidence" as const })),
  ];
}

/** One verdict a piece and version, and what waited for an earlier one waits no more. */
async function store(tx: Tx, key: ReanchoringKey, work: StaleWork, found: Reanchored): Promise<void> {
  const { projectId, articleId, toVersionId } = key;
  const subject = work.kind === "annotation" ? { annotationId: work.id } : { evidenceId: work.id };
  await tx.reanchoring.updateMany({
    where: { projectId, ...subject, toVersionId: { not: toVersionId }, ruling: null, supersededAt: null },
    data: { supersededAt: new Date(), revision: { increment: 1 } },
  });
  await tx.reanchoring.deleteMany({ where: { projectId, ...subject, toVersionId } });
  await tx.reanchoring.create({
    data: {
      id: newId(),
      projectId,
      articleId,
      ...subject,
      fromVersionId: work.versionId,
      toVersionId,
      verdict: found.verdict,
      startUtf16: found.place?.startUtf16 ?? null,
      endUtf16: found.place?.endUtf16 ?? null,
      candidates: found.candidates as Json as object,
      changes: found.changes as Json as object,
      score: found.score,
      engine: ANCHOR_VERSION,
    },
  });
}

async function lockedAnnotation(tx: Tx, projectId: string, id: string): Promise<AnnotationRow | null> {
  await tx.$queryRaw`SELECT 1 FROM "Annotation" WHERE "projectId" = ${projectId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  const row = await tx.annotation.findFirst({
    where: { projectId, id, deletedAt: null },
    include: { tags: { select: { tagId: true }, orderBy: [{ addedAt: "asc" }, { tagId: "asc" }] } },
  });
  if (row === null) return null;
  const { tags, ...annotation } = row;
  return { ...annotation, tagIds: tags.map(({ tagId }) => tagId) };
}

/** Its author stays the one who made the revision: nobody else said anything. */
async function follow(tx: Tx, projectId: string, work: StaleWork, target: TargetVersion, found: Reanchored) {
  const isUnchanged = found.verdict === "exact" || found.verdict === "moved";
  if (!isUnchanged || found.place === null) return;
  if (work.kind === "annotation") {
    const row = await lockedAnnotation(tx, projectId, work.id);
    if (row !== null)
      await placeAnnotation(tx, row, target, found.place, { by: row.authorId, cause: "reanchored" });
    return;
  }
  const row = await tx.evidence.findFirst({ where: { projectId, id: work.id } });
  if (row !== null)
    await placeEvidence(tx, row, target, found.place, { by: row.authorId, cause: "reanchored" });
}

/** True when the piece still stands where it was read: someone may have changed, moved or deleted it meanwhile. */
async function isAsRead(tx: Tx, projectId: string, work: StaleWork): Promise<boolean> {
  const { id, versionId, startUtf16, endUtf16 } = work;
  const where = { projectId, id, versionId, startUtf16, endUtf16, deletedAt: null };
  if (work.kind === "annotation") {
    await tx.$queryRaw`SELECT 1 FROM "Annotation" WHERE "projectId" = ${projectId}::uuid AND id = ${id}::uuid FOR UPDATE`;
    return (await tx.annotation.count({ where })) === 1;
  }
  await tx.$queryRaw`SELECT 1 FROM "Evidence" WHERE "projectId" = ${projectId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  return (await tx.evidence.count({ where })) === 1;
}

/** A person's ruling for this very version stands, whatever the job would say. */
async function isRuled(
  tx: Tx,
  { projectId, toVersionId }: ReanchoringKey,
  work: StaleWork,
): Promise<boolean> {
  const subject = work.kind === "annotation" ? { annotationId: work.id } : { evidenceId: work.id };
  const ruled = { projectId, ...subject, toVersionId, fromVersionId: work.versionId, ruling: { not: null } };
  return (await tx.reanchoring.count({ where: ruled })) > 0;
}

type Outcome = "followed" | "waiting" | null;

async function settleOne(
  key: ReanchoringKey,
  target: TargetVersion,
  work: StaleWork,
  found: Reanchored,
): Promise<Outcome> {
  return db().$transaction(async (tx) => {
    if (!(await isAsRead(tx, key.projectId, work)) || (await isRuled(tx, key, work))) return null;
    await store(tx, key, work, found);
    await follow(tx, key.projectId, work, target, found);
    return found.verdict === "exact" || found.verdict === "moved" ? "followed" : "waiting";
  });
}

function byVersion(stale: readonly StaleWork[]): Map<string, StaleWork[]> {
  const groups = new Map<string, StaleWork[]>();
  for (const work of stale) {
    const group = groups.get(work.versionId);
    if (group === undefined) groups.set(work.versionId, [work]);
    else group.push(work);
  }
  return groups;
}

/** Nobody did it: the worker found it. */
async function audit({ projectId, articleId, toVersionId }: ReanchoringKey, counts: ReanchoringCounts) {
  const subject = { subjectType: "article", subjectId: articleId };
  const detail = { ...counts, versionId: toVersionId, engine: ANCHOR_VERSION };
  await appendAudit(
    db(),
    { userId: null, address: null },
    { projectId, act: "article.reanchor", ...subject, detail },
  );
}

/** Resolves to how many follow and how many wait; null when the version is gone or no longer current. */
export async function reanchorVersion(key: ReanchoringKey): Promise<ReanchoringCounts | null> {
  const target = await readTarget(key);
  if (target === null) return null;
  const counts: ReanchoringCounts = { followed: 0, waiting: 0 };
  for (const [versionId, works] of byVersion(await listStale(key))) {
    const old = await db().articleVersion.findFirstOrThrow({
      where: { projectId: key.projectId, id: versionId },
      select: { body: true },
    });
    const verdicts = reanchor(old.body, target.body, works);
    for (const [at, work] of works.entries()) {
      const found = verdicts[at];
      const outcome = found === undefined ? null : await settleOne(key, target, work, found);
      if (outcome !== null) counts[outcome] += 1;
    }
  }
  if (counts.followed + counts.waiting > 0) await audit(key, counts);
  return counts;
}
