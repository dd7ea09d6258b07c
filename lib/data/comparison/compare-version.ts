/**
 * The job's work: one version compared with every other article that shares text with it. Safe to run again at any
 * point: fingerprints, comparisons and the closing mark are each written once.
 */
import "server-only";
import { COMPARE_VERSION } from "#lib/compare/compare-texts.ts";
import { db } from "#lib/db/client.ts";
import type { VersionKey } from "./enqueue-comparison.ts";
import { findCandidates } from "./find-candidates.ts";
import { indexFingerprints } from "./index-fingerprints.ts";
import { storeComparison } from "./store-comparison.ts";

/** Resolves to how many comparisons now stand for it; null when the version is gone or no longer current. */
export async function compareVersion(key: VersionKey): Promise<number | null> {
  const version = await db().articleVersion.findFirst({
    where: { projectId: key.projectId, id: key.versionId, currentOf: { some: { deletedAt: null } } },
    select: { articleId: true, body: true },
  });
  if (version === null) return null;
  const side = { ...version, versionId: key.versionId };
  // Committed before candidates are sought: of two versions compared at once, at least one sees the other.
  await indexFingerprints(db(), { projectId: key.projectId, ...side });
  let stored = 0;
  for (const candidate of await findCandidates(db(), { ...key, body: side.body })) {
    if ((await storeComparison(key.projectId, side, candidate)) !== null) stored++;
  }
  await db().versionAnalysis.createMany({
    data: [
      {
        projectId: key.projectId,
        articleId: version.articleId,
        versionId: key.versionId,
        engine: COMPARE_VERSION,
      },
    ],
    skipDuplicates: true,
  });
  return stored;
}
