/** A pair somebody chose to have compared, after that: with a new version, by a later engine, and without one of its articles. */
import { afterAll, describe, expect, it, vi } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { makeVersion } from "../testing/make-version.ts";
import { unwrap } from "../testing/make-work-room.ts";
import { askComparison } from "./ask-comparison.ts";
import { compareVersion } from "./compare-version.ts";
import { enqueueComparison } from "./enqueue-comparison.ts";
import { enqueueOutdated } from "./enqueue-outdated.ts";
import { readComparison } from "./read-comparison.ts";
import { bakery, comparisonsDuring, office, room, union, work } from "./testing/chosen-room.ts";

vi.mock("./engine/run-compare.ts", { spy: true });

afterAll(closeDb);

describe("a pair that was chosen", () => {
  async function compared() {
    const made = await room([office, union, bakery]);
    const { member, projectId, a, b } = made;
    unwrap(await askComparison(member, { projectId, articleIds: [a.articleId, b.articleId] }));
    await work(projectId);
    return made;
  }

  it("is compared again with a new version of either, and pairs nobody chose are not", async () => {
    const { projectId, member, a, b } = await compared();
    const { versionId } = await makeVersion(projectId, b, union.replace("19", "14"));
    const now = { articleId: b.articleId, versionId };
    await enqueueComparison(db(), { projectId, versionId });
    expect((await readComparison(member, a, now)).state).toBe("queued");
    expect(await comparisonsDuring(() => compareVersion({ projectId, versionId }))).toBe(1);
    const { state, quantities } = await readComparison(member, a, now);
    expect(state).toBe("found");
    expect(quantities).toHaveLength(1);
    expect(quantities[0]?.b.high).toBe(14);
  });

  it("is compared again by a later engine, the old answer being read until then", async () => {
    const { projectId, member, a, b } = await compared();
    const older = { engine: "0.0.9" };
    await db().comparison.updateMany({ where: { projectId }, data: older });
    await db().comparedPair.updateMany({ where: { projectId }, data: older });
    expect(await readComparison(member, a, b)).toMatchObject({
      state: "found",
      isOutdated: true,
      isUnderWay: false,
    });
    const key = { projectId, versionId: a.versionId };
    expect(await comparisonsDuring(() => compareVersion(key))).toBe(1);
    expect(await readComparison(member, a, b)).toMatchObject({ state: "found", isOutdated: false });
  });

  it("is told to wait, and not to be up to date, while a later engine has yet to come to it", async () => {
    const { projectId, member, a, b } = await compared();
    expect(await readComparison(member, a, b)).toMatchObject({ isOutdated: false, isWaiting: false });
    const older = { where: { projectId }, data: { engine: "0.0.9" } };
    await db().comparison.updateMany(older);
    await db().comparedPair.updateMany(older);
    await db().versionAnalysis.updateMany(older);
    const waits = { state: "found", isOutdated: true, isUnderWay: false };
    expect(await readComparison(member, a, b)).toMatchObject({ ...waits, isWaiting: false });
    expect(await enqueueOutdated()).toBeGreaterThan(1);
    expect(await readComparison(member, a, b)).toMatchObject({ ...waits, isWaiting: true });
    await db()
      .$executeRaw`UPDATE graphile_worker._private_jobs SET attempts = max_attempts WHERE key LIKE 'compare:%'`;
    expect(await readComparison(member, a, b), "a job that was given up").toMatchObject({
      ...waits,
      isWaiting: false,
    });
  });

  it("is compared by a later engine at once where somebody asks", async () => {
    const { projectId, member, a, b, ask } = await compared();
    const older = { where: { projectId }, data: { engine: "0.0.9" } };
    await db().comparison.updateMany(older);
    await db().comparedPair.updateMany(older);
    unwrap(await ask());
    expect(await readComparison(member, a, b)).toMatchObject({ isOutdated: true, isUnderWay: true });
    await work(projectId);
    expect(await readComparison(member, a, b)).toMatchObject({ isOutdated: false, isUnderWay: false });
  });

  it("is left out while one of its articles is gone", async () => {
    const { projectId, a, b } = await compared();
    await db().article.update({ where: { id: b.articleId }, data: { deletedAt: new Date() } });
    const { versionId } = await makeVersion(projectId, a, `${office} It rained.`);
    expect(await comparisonsDuring(() => compareVersion({ projectId, versionId }))).toBe(0);
  });
});
