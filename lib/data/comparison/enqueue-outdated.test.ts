import { afterAll, beforeEach, expect, it } from "vitest";
import { COMPARE_VERSION } from "#lib/compare/compare-texts.ts";
import { closeDb, db } from "#lib/db/client.ts";
import { makeArticle } from "../testing/make-article.ts";
import { makeProject } from "../testing/make-project.ts";
import { compareVersion } from "./compare-version.ts";
import { enqueueComparison } from "./enqueue-comparison.ts";
import { enqueueOutdated } from "./enqueue-outdated.ts";

afterAll(closeDb);
beforeEach(async () => {
  await db().$executeRaw`DELETE FROM graphile_worker._private_jobs`;
  await db().article.updateMany({ data: { deletedAt: new Date() } });
});

const jobs = () =>
  db().$queryRaw<{ key: string; priority: number }[]>`
    SELECT key, priority::int AS priority FROM graphile_worker.jobs ORDER BY key`;

async function four() {
  const { id: projectId } = await makeProject();
  const titles = ["done", "never", "older", "gone"];
  const made = await Promise.all(titles.map((title) => makeArticle(projectId, { title, body: title })));
  const [done, never, older, gone] = made;
  if (!done || !never || !older || !gone) throw new Error("no articles");
  for (const { versionId } of [done, older]) await compareVersion({ projectId, versionId });
  await db().versionAnalysis.updateMany({
    where: { projectId, versionId: older.versionId },
    data: { engine: "0.0.9" },
  });
  await db().article.update({ where: { id: gone.articleId }, data: { deletedAt: new Date() } });
  return { projectId, never, older };
}

it("asks, behind all else, for what this engine has not compared", async () => {
  const { never, older } = await four();
  expect(await enqueueOutdated()).toBe(2);
  expect(await jobs()).toEqual(
    [never, older]
      .map(({ versionId }) => ({ key: `compare:${versionId}`, priority: 10 }))
      .sort((x, y) => (x.key < y.key ? -1 : 1)),
  );
  expect(await enqueueOutdated()).toBe(0);
});

it("leaves a job that waits where it is, and asks again for one that was given up", async () => {
  const { projectId, never, older } = await four();
  for (const { versionId } of [never, older]) await enqueueComparison(db(), { projectId, versionId });
  await db().$executeRaw`
    UPDATE graphile_worker._private_jobs SET attempts = max_attempts WHERE key = ${`compare:${older.versionId}`}`;
  expect(await enqueueOutdated()).toBe(1);
  const priorities = new Map((await jobs()).map(({ key, priority }) => [key, priority]));
  expect(priorities.get(`compare:${never.versionId}`)).toBe(0);
  expect(priorities.get(`compare:${older.versionId}`)).toBe(10);
});

it("has nothing to do once the jobs have run", async () => {
  const { projectId, never, older } = await four();
  for (const { versionId } of [never, older]) await compareVersion({ projectId, versionId });
  expect(await enqueueOutdated()).toBe(0);
  const engines = await db().versionAnalysis.findMany({ where: { projectId }, select: { engine: true } });
  expect(new Set(engines.map(({ engine }) => engine))).toEqual(new Set([COMPARE_VERSION]));
});
