/**
 * The job's work: one version compared with every other article that shares text with it or was chosen with it. Safe to run again at any
 * point: fingerprints, comparisons and the closing mark are each written once, and what is done is not done again.
 */
import "server-only";
import { COMPARE_VERSION } from "#lib/compare/compare-texts.ts";
import { db } from "#lib/db/client.ts";
import { forgetArguments } from "#lib/db/forget-arguments.ts";
import type { Json } from "#lib/errors.ts";
import { compareWith } from "./compare-with.ts";
import { compareInThread } from "./engine/run-compare.ts";
import type { VersionKey } from "./enqueue-comparison.ts";
import { findCandidates } from "./find-candidates.ts";
import { indexFingerprints } from "./index-fingerprints.ts";
import { forgetQuotations } from "./keep-quotations.ts";
import { readWrittenOn } from "./known-of-texts.ts";
import { listChosenWith } from "./list-chosen.ts";
import { storeAttributions } from "./store-attributions.ts";
import { storeQuantities } from "./store-quantities.ts";

type Version = { articleId: string; versionId: string; body: string; wordCount: number };

/** Fewer words than this hold no passage that could be found elsewhere: a fingerprint takes five. */
const leastWords = 8;

async function readVersion({ projectId, versionId }: VersionKey): Promise<Version | null> {
  const version = await db().articleVersion.findFirst({
    where: { projectId, id: versionId, currentOf: { some: { deletedAt: null } } },
    select: { articleId: true, body: true, wordCount: true },
  });
  return version === null ? null : { ...version, versionId };
}

/** What is kept of a version's numbers with its analysis; `numbersProblem`: why they could not be read, or null. */
type NumbersKept = { numbersProblem: string | null; oddities?: object };

/** Resolves to what changes of what is kept. */
async function readNumbers(projectId: string, version: Version): Promise<NumbersKept> {
  const known = await db().versionAnalysis.findUnique({
    where: { projectId_versionId: { projectId, versionId: version.versionId } },
    select: { engine: true, numbersProblem: true },
  });
  if (known?.engine === COMPARE_VERSION) return { numbersProblem: known.numbersProblem };
  const days = await readWrittenOn(projectId, [version.articleId]);
  const writtenOn = days.get(version.articleId) ?? null;
  const read = await compareInThread({ kind: "quantities", text: version.body, writtenOn });
  if (!read.ok) return { numbersProblem: read.problem };
  await storeQuantities({ projectId, ...version }, read.value.quantities);
  await storeAttributions({ projectId, ...version }, read.value.said);
  forgetArguments();
  return { numbersProblem: null, oddities: read.value.oddities as Json as object };
}

type Compared = { stored: number; hasMoreCandidates: boolean };

/** With what shares text with it, and with what a person chose to have compared with its article. */
async function compareWithOthers(key: VersionKey, version: Version): Promise<Compared> {
  const { projectId } = key;
  const sought = { ...key, body: version.body };
  const { list: candidates, isCut: hasMoreCandidates } = await findCandidates(db(), sought);
  const found = new Set(candidates.map(({ versionId }) => versionId));
  const chosen = await listChosenWith(projectId, version.articleId);
  const others = [...candidates, ...chosen.filter(({ versionId }) => !found.has(versionId))];
  return { stored: await compareWith({ projectId, ...version }, others), hasMoreCandidates };
}

/**
 * Resolves to how many comparisons it wrote; null when the version is gone or no longer current. What another job has
 * claimed of its pairs is written by that one.
 */
export async function compareVersion(key: VersionKey): Promise<number | null> {
  const { projectId, versionId } = key;
  const version = await readVersion(key);
  if (version === null) return null;
  const { articleId, wordCount, body } = version;
  // Committed before candidates are sought: of two versions compared at once, at least one sees the other.
  await indexFingerprints(db(), { projectId, articleId, versionId, body });
  const numbers = await readNumbers(projectId, version);
  const { stored, hasMoreCandidates } = await compareWithOthers(key, version);
  const limits = { isTooShort: wordCount < leastWords, hasMoreCandidates, ...numbers };
  const analysis = { engine: COMPARE_VERSION, finishedAt: new Date(), ...limits };
  await db().versionAnalysis.upsert({
    where: { projectId_versionId: { projectId, versionId } },
    create: { projectId, articleId, versionId, ...analysis },
    update: analysis,
  });
  await forgetQuotations(key);
  return stored;
}
