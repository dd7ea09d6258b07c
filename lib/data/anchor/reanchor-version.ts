/**
 * The job's work: every mark of an article that stands on another version than its current one is sought there once.
 * What reads the same follows at once; the rest waits for a person. Safe to run again at any point: each mark and its
 * verdict are written together, and a mark that has its verdict is passed over.
 */
import "server-only";
import { type Reanchored, reanchor } from "#lib/anchor/reanchor.ts";
import { db } from "#lib/db/client.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { appendAudit } from "../audit/append-audit.ts";
import { enqueueReanchoring, type ReanchoringKey } from "./enqueue-reanchoring.ts";
import type { VersionBody } from "./move-mark.ts";
import { listOutdatedMarks, type Mark } from "./outdated-marks.ts";
import { storeVerdict } from "./store-verdict.ts";
import { findWaysBack, type WayBack } from "./way-back.ts";

/** `returned`: brought back to where it stood, by the ruling that had taken it away. */
export type VerdictCounts = Partial<Record<Reanchored["verdict"] | "returned", number>>;

type Sought = { mark: Mark; found: Reanchored; ruled?: WayBack["ruled"] };

/** Marks a transaction: few enough that a person who rules meanwhile does not wait long. */
const marksAtOnce = 50;

async function readCurrent(key: ReanchoringKey): Promise<VersionBody | null> {
  const { projectId, articleId, toVersionId } = key;
  const article = await db().article.findFirst({
    where: { projectId, id: articleId, deletedAt: null, currentVersionId: toVersionId },
    select: { currentVersion: { select: { body: true } } },
  });
  const body = article?.currentVersion?.body;
  return body === undefined ? null : { projectId, articleId, versionId: toVersionId, body };
}

async function findAll(to: VersionBody, outdated: readonly Mark[]): Promise<Sought[]> {
  const back = await findWaysBack(to, outdated);
  const returning = outdated.flatMap((mark): Sought[] => {
    const way = back.get(mark.id);
    return way === undefined ? [] : [{ mark, ...way }];
  });
  const sought = outdated.filter(({ id }) => !back.has(id));
  return [...returning, ...(await seekAll(to, sought))];
}

async function seekAll(to: VersionBody, marks: readonly Mark[]): Promise<Sought[]> {
  const versionIds = [...new Set(marks.map(({ versionId }) => versionId))];
  const all: Sought[] = [];
  for (const id of versionIds) {
    const from = await db().articleVersion.findFirstOrThrow({
      where: { projectId: to.projectId, id },
      select: { body: true },
    });
    const standing = marks.filter(({ versionId }) => versionId === id);
    const found = reanchor(from.body, to.body, standing);
    for (const [index, mark] of standing.entries()) {
      const verdict = found[index];
      if (verdict !== undefined) all.push({ mark, found: verdict });
    }
  }
  return all;
}

/** Held while verdicts are written: until then no newer version can become current. */
async function holdCurrent(
  tx: Parameters<typeof storeVerdict>[0],
  { projectId, articleId, versionId }: VersionBody,
): Promise<boolean> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Article" WHERE "projectId" = ${projectId}::uuid AND id = ${articleId}::uuid
      AND "currentVersionId" = ${versionId}::uuid AND "deletedAt" IS NULL FOR SHARE`;
  return rows.length > 0;
}

/** Stores some verdicts with their audit row. Resolves to what was stored, or null when the version is current no more. */
async function storeSome(to: VersionBody, batch: readonly Sought[]) {
  return inTransaction(async (tx) => {
    if (!(await holdCurrent(tx, to))) return null;
    const counts: VerdictCounts = {};
    let changedMeanwhile = 0;
    for (const { mark, ...sought } of batch) {
      const stored = await storeVerdict(tx, to, mark, sought);
      const name = sought.ruled === undefined ? sought.found.verdict : "returned";
      if (stored === "stored") counts[name] = (counts[name] ?? 0) + 1;
      if (stored === "changed") changedMeanwhile++;
    }
    if (Object.keys(counts).length > 0) {
      const subject = { subjectType: "article", subjectId: to.articleId };
      const detail = { toVersionId: to.versionId, ...counts };
      const entry = { projectId: to.projectId, act: "anchor.follow", ...subject, detail };
      await appendAudit(tx, { userId: null, address: null }, entry);
    }
    return { counts, changedMeanwhile };
  });
}

/** Resolves to how many marks got which verdict; null when the version is gone or no longer current. */
export async function reanchorVersion(key: ReanchoringKey): Promise<VerdictCounts | null> {
  const to = await readCurrent(key);
  if (to === null) return null;
  const all = await findAll(to, await listOutdatedMarks(db(), key));
  const total: VerdictCounts = {};
  let changedMeanwhile = 0;
  for (let from = 0; from < all.length; from += marksAtOnce) {
    const stored = await storeSome(to, all.slice(from, from + marksAtOnce));
    if (stored === null) return null;
    changedMeanwhile += stored.changedMeanwhile;
    for (const [verdict, count] of Object.entries(stored.counts)) {
      const name = verdict as keyof VerdictCounts;
      total[name] = (total[name] ?? 0) + count;
    }
  }
  if (changedMeanwhile > 0) await enqueueReanchoring(db(), key);
  return total;
}
