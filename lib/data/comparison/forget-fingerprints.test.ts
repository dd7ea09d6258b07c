import { afterAll, describe, expect, it } from "vitest";
import { distinctHashes } from "#lib/compare/fingerprints.ts";
import { closeDb, db } from "#lib/db/client.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { redoImport, undoImport } from "../import/undo-import.ts";
import { makeArticle, type TestArticle } from "../testing/make-article.ts";
import { makeMember, makeProject } from "../testing/make-project.ts";
import { makeVersion } from "../testing/make-version.ts";
import { unwrap } from "../testing/make-work-room.ts";
import { untilBlocked } from "../testing/until-blocked.ts";
import { compareVersion } from "./compare-version.ts";
import { indexFingerprints } from "./index-fingerprints.ts";
import { turnHashes } from "./posting-hash.ts";

afterAll(closeDb);

const body = "Nine barges broke loose below the lock on Tuesday and drifted as far as the timber quay.";
const corrected = "Twelve ferries lay idle above the weir on Friday, and none of their crews was asked why.";

async function room() {
  const project = await makeProject();
  const admin = await makeMember(project, "admin");
  const article = await makeArticle(project.id, { body });
  const other = await makeArticle(project.id, { body: `${body} So it was told.` });
  for (const one of [article, other]) await indexFingerprints(db(), { projectId: project.id, ...one });
  return { projectId: project.id, admin, article, other };
}

async function indexed(projectId: string): Promise<string[]> {
  const rows = await db().versionFingerprint.findMany({ where: { projectId }, select: { versionId: true } });
  return rows.map(({ versionId }) => versionId).sort();
}

async function remember(projectId: string, text: string) {
  const hashes = turnHashes(projectId, distinctHashes(text));
  await db().stockFingerprint.createMany({
    data: hashes.map((hash) => ({ projectId, hash })),
    skipDuplicates: true,
  });
}

const stock = (projectId: string) => db().stockFingerprint.count({ where: { projectId } });
const ids = (...articles: TestArticle[]) => articles.map(({ versionId }) => versionId).sort();

describe("the index of fingerprints", () => {
  it("loses an article whose import is undone, with the stock phrases it carried, and has it again after the redo's job", async () => {
    const { projectId, admin, article, other } = await room();
    await remember(projectId, body);
    await remember(projectId, corrected);
    const key = { projectId, importId: article.importId };
    unwrap(await undoImport(admin, key));
    expect(await indexed(projectId)).toEqual(ids(other));
    expect(await stock(projectId)).toBe(distinctHashes(corrected).length);
    unwrap(await redoImport(admin, key));
    await compareVersion({ projectId, versionId: article.versionId });
    expect(await indexed(projectId)).toEqual(ids(article, other));
  });

  it("has those compared again that had not been held against all, and lost one they had been held against", async () => {
    const { projectId, admin, article, other } = await room();
    const quiet = await makeArticle(projectId, { body: corrected });
    for (const { versionId } of [article, other, quiet]) await compareVersion({ projectId, versionId });
    const flagged = { versionId: { in: ids(article, other, quiet) } };
    await db().versionAnalysis.updateMany({ where: flagged, data: { hasMoreCandidates: true } });
    unwrap(await undoImport(admin, { projectId, importId: article.importId }));
    const waiting = await db().$queryRaw<{ key: string }[]>`
      SELECT key FROM graphile_worker.jobs WHERE key = ANY(${ids(article, other, quiet).map((id) => `compare:${id}`)})`;
    expect(waiting.map(({ key }) => key)).toEqual([`compare:${other.versionId}`]);
    await compareVersion({ projectId, versionId: other.versionId });
    const analysis = await db().versionAnalysis.findFirst({ where: { versionId: other.versionId } });
    expect(analysis?.hasMoreCandidates).toBe(false);
  });

  it("has the new version of an article and not the one before", async () => {
    const { projectId, article, other } = await room();
    const { versionId } = await makeVersion(projectId, article, corrected);
    expect(await indexed(projectId)).toEqual([versionId, ...ids(other)].sort());
  });

  it("takes in no version that is not current, nor one of a deleted article", async () => {
    const { projectId, article, other } = await room();
    await makeVersion(projectId, article, corrected);
    await db().article.updateMany({
      where: { projectId, id: other.articleId },
      data: { deletedAt: new Date() },
    });
    await db().versionFingerprint.deleteMany({ where: { projectId } });
    for (const one of [article, other]) await indexFingerprints(db(), { projectId, ...one });
    expect(await indexed(projectId)).toEqual([]);
  });

  it("keeps nothing of a version that a job indexes while another one takes its place", async () => {
    const { projectId, article, other } = await room();
    await db().versionFingerprint.deleteMany({ where: { projectId, versionId: article.versionId } });
    const { late } = await inTransaction(async (tx) => {
      await tx.article.updateMany({
        where: { projectId, id: article.articleId },
        data: { deletedAt: new Date() },
      });
      const late = indexFingerprints(db(), { projectId, ...article });
      await untilBlocked(late);
      return { late };
    });
    await late;
    expect(await indexed(projectId)).toEqual(ids(other));
  });
});
