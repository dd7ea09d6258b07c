import { afterAll, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { makeArticle } from "../testing/make-article.ts";
import { makeProject } from "../testing/make-project.ts";
import { enqueueUnindexed } from "./enqueue-unindexed.ts";
import { indexFingerprints } from "./index-fingerprints.ts";

afterAll(closeDb);

it("asks for what is not in the index or was made by another version, and for nothing else", async () => {
  const { id: projectId } = await makeProject();
  const [fresh, missing, old, gone] = await Promise.all(
    ["one", "two", "three", "four"].map((title) => makeArticle(projectId, { title })),
  );
  if (!fresh || !missing || !old || !gone) throw new Error("no articles");
  for (const article of [fresh, old]) await indexFingerprints(db(), { projectId, ...article });
  await db().versionFingerprint.updateMany({
    where: { versionId: old.versionId },
    data: { engine: "older" },
  });
  await db().article.updateMany({ where: { id: gone.articleId }, data: { deletedAt: new Date() } });
  expect(await enqueueUnindexed()).toBe(2);
  const jobs = await db().$queryRaw<{ key: string }[]>`SELECT key FROM graphile_worker.jobs ORDER BY key`;
  expect(new Set(jobs.map(({ key }) => key))).toEqual(
    new Set([missing, old].map(({ versionId }) => `compare:${versionId}`)),
  );
});
