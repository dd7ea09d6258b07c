/** What the job promises: no pair twice, nothing lost, and reads that follow what happens to articles. */
import { afterAll, describe, expect, it, vi } from "vitest";
import { COMPARE_VERSION } from "#lib/compare/compare-texts.ts";
import { closeDb, db } from "#lib/db/client.ts";
import { correctArticle } from "../article/correct-article.ts";
import { excludeArticle } from "../article/exclude-article.ts";
import { redoImport, undoImport } from "../import/undo-import.ts";
import { makeArticle } from "../testing/make-article.ts";
import { makeMember, makeProject } from "../testing/make-project.ts";
import { makeVersion } from "../testing/make-version.ts";
import { unwrap } from "../testing/make-work-room.ts";
import { claimPairs } from "./claim-pairs.ts";
import { compareVersion } from "./compare-version.ts";
import { countSharing } from "./count-sharing.ts";
import type { EngineTask } from "./engine/compare-task.ts";
import * as engine from "./engine/run-compare.ts";
import { listPairs } from "./list-pairs.ts";
import { listReuse } from "./list-reuse.ts";
import { readComparison } from "./read-comparison.ts";
import { readCoverage } from "./read-coverage.ts";
import { readPassageRun } from "./read-passage-run.ts";
import { readQuantities } from "./read-quantities.ts";

vi.mock("./engine/run-compare.ts", { spy: true });

const report = "Nine barges broke loose below the lock on Tuesday and drifted as far as the old timber quay.";

afterAll(closeDb);

async function room(count: number) {
  const project = await makeProject();
  const member = await makeMember(project, "admin");
  const articles = [];
  for (let at = 0; at < count; at++) {
    const body = `${report} Reader number ${at} wrote in about it, and was not the only one.`;
    articles.push(
      await makeArticle(project.id, { title: `Report ${at}`, body, importedById: member.userId }),
    );
  }
  const keys = articles.map(({ versionId }) => ({ projectId: project.id, versionId }));
  return { projectId: project.id, member, articles, keys };
}

/** How many pairs were computed meanwhile. */
async function comparisonsDuring(work: () => Promise<unknown>): Promise<number> {
  const spy = vi.mocked(engine.compareInThread);
  const pairsOf = (task: EngineTask) =>
    task.kind === "compareMany" ? task.pairs.length : task.kind === "compare" ? 1 : 0;
  const of = () => spy.mock.calls.reduce((sum, [task]) => sum + pairsOf(task), 0);
  const before = of();
  await work();
  return of() - before;
}

const everyPair = (count: number) => (count * (count - 1)) / 2;

describe("the pairs of many jobs at once", () => {
  it("are each computed once, whoever meets whom", async () => {
    const { projectId, keys } = await room(7);
    const computed = await comparisonsDuring(() => Promise.all(keys.map(compareVersion)));
    expect(computed).toBe(everyPair(7));
    expect(await db().comparison.count({ where: { projectId } })).toBe(everyPair(7));
    expect(await db().comparedPair.count({ where: { projectId, doneAt: null } })).toBe(0);
  });

  it("are not computed again when every job runs again", async () => {
    const { projectId, keys } = await room(4);
    await Promise.all(keys.map(compareVersion));
    const rows = () => db().reuse.findMany({ where: { projectId }, orderBy: { id: "asc" } });
    const before = await rows();
    expect(await comparisonsDuring(() => Promise.all(keys.map(compareVersion)))).toBe(0);
    expect(await rows()).toEqual(before);
  });

  it("stay the claim of a job that was stopped, which finishes them and no others", async () => {
    const { projectId, keys, articles } = await room(4);
    const [first, ...others] = articles;
    const [firstKey, ...otherKeys] = keys;
    if (first === undefined || firstKey === undefined) throw new Error("no articles");
    await Promise.all(otherKeys.map(compareVersion));
    await db().comparedPair.deleteMany({
      where: { projectId, OR: [{ versionAId: first.versionId }, { versionBId: first.versionId }] },
    });
    await db().versionAnalysis.deleteMany({ where: { projectId, versionId: first.versionId } });
    // As a job leaves it that was killed behind its claims: nothing of them is done.
    await claimPairs(db(), { projectId, ...first }, others);
    expect(await comparisonsDuring(() => Promise.all(otherKeys.map(compareVersion)))).toBe(0);
    expect(await comparisonsDuring(() => compareVersion(firstKey))).toBe(3);
    expect(await db().comparedPair.count({ where: { projectId, doneAt: null } })).toBe(0);
  });

  it("that cannot be compared are told, and do not stop the others", async () => {
    const { member, keys, articles } = await room(3);
    const [first, second, third] = articles;
    const [one, two, three] = keys;
    if (!first || !second || !third || !one || !two || !three) throw new Error("no articles");
    await Promise.all([compareVersion(one), compareVersion(two)]);
    // The first call of a job reads the numbers; its second is of all pairs, which then are compared one by one.
    const breaks = async () => ({ ok: false as const, problem: "It broke." });
    const spy = vi.mocked(engine.compareInThread);
    for (let call = 0; call < 3; call++) spy.mockImplementationOnce(breaks);
    await compareVersion(three);
    const views = [await readComparison(member, first, third), await readComparison(member, second, third)];
    expect(views.map(({ state }) => state).sort()).toEqual(["failed", "found"]);
    expect(views.find(({ state }) => state === "failed")?.problem).toBe("It broke.");
    const coverage = await readCoverage(member, third.versionId);
    expect(coverage).toMatchObject({ failed: [{ problem: "It broke." }], numbersProblem: "It broke." });
    const { articles: told } = await readQuantities(member, [first.articleId, third.articleId]);
    expect(told.map(({ isRead }) => isRead)).toEqual([true, false]);
  });
});

describe("another engine", () => {
  it("takes the place of an older answer, which is read until then", async () => {
    const { projectId, member, keys, articles } = await room(2);
    await Promise.all(keys.map(compareVersion));
    const [a, b] = articles;
    if (a === undefined || b === undefined) throw new Error("no articles");
    const older = { engine: "0.0.9" };
    await db().comparison.updateMany({ where: { projectId }, data: older });
    await db().comparedPair.updateMany({ where: { projectId }, data: older });
    await db().versionAnalysis.updateMany({ where: { projectId }, data: older });
    const stale = await readComparison(member, a, b);
    expect(stale).toMatchObject({ state: "found", isOutdated: true, engine: "0.0.9" });
    expect((await countSharing(member, [a.articleId])).get(a.articleId)).toMatchObject({
      isCompared: true,
      isOutdated: true,
      sharesWith: 1,
    });
    expect(await comparisonsDuring(() => Promise.all(keys.map(compareVersion)))).toBe(1);
    const fresh = await readComparison(member, a, b);
    expect(fresh).toMatchObject({ isOutdated: false, engine: COMPARE_VERSION });
    expect(fresh.passages.map(({ reuseId }) => reuseId)).toEqual(
      stale.passages.map(({ reuseId }) => reuseId),
    );
  });

  it("that is older than the answer leaves it alone", async () => {
    const { projectId, keys } = await room(2);
    await Promise.all(keys.map(compareVersion));
    await db().comparedPair.updateMany({ where: { projectId }, data: { engine: "10.0.0" } });
    expect(await comparisonsDuring(() => Promise.all(keys.map(compareVersion)))).toBe(0);
  });
});

describe("a corrected date", () => {
  it("has an article's pairs compared anew, and no others, the old answer being read until then", async () => {
    const { projectId, member, keys, articles } = await room(3);
    await Promise.all(keys.map(compareVersion));
    const [a, b] = articles;
    if (a === undefined || b === undefined) throw new Error("no articles");
    const published = { on: "2031-03-14", precision: "day" as const };
    const correction = {
      projectId,
      articleId: a.articleId,
      revision: 1,
      published,
      reason: "As the page has it.",
    };
    unwrap(await correctArticle(member, correction));
    expect(await readComparison(member, a, b)).toMatchObject({ state: "found" });
    expect((await countSharing(member, [a.articleId])).get(a.articleId)).toMatchObject({
      sharesWith: 2,
      isOutdated: true,
    });
    const jobs = await db().$queryRaw<unknown[]>`
      SELECT 1 FROM graphile_worker.jobs WHERE key = ${`compare:${a.versionId}`}`;
    expect(jobs).toHaveLength(1);
    expect(await comparisonsDuring(() => Promise.all(keys.map(compareVersion)))).toBe(2);
    expect((await countSharing(member, [a.articleId])).get(a.articleId)?.isOutdated).toBe(false);
  });
});

describe("what is read follows the articles", () => {
  async function readAll({ member, articles }: Awaited<ReturnType<typeof room>>) {
    const [a] = articles;
    if (a === undefined) throw new Error("no articles");
    const badge = (await countSharing(member, [a.articleId])).get(a.articleId);
    const run = await readPassageRun(member, {
      versionId: a.versionId,
      startUtf16: 0,
      endUtf16: report.length,
    });
    const others = new Set(
      (await listReuse(member, a.versionId)).passages.map(({ other }) => other.articleId),
    );
    const filter = { hasAltered: false, hasDiffering: false, articleId: a.articleId };
    const pairs = (await listPairs(member, filter, null)).pairs.length;
    return [badge?.sharesWith, (run?.carriers.length ?? 0) - 1, others.size, pairs];
  }

  it("when one is excluded and included again", async () => {
    const made = await room(3);
    const { projectId, member, articles, keys } = made;
    await Promise.all(keys.map(compareVersion));
    expect(await readAll(made)).toEqual([2, 2, 2, 2]);
    const articleId = articles[2]?.articleId ?? "";
    const exclusion = { projectId, articleId, revision: 1, isExcluded: true, reason: "Off topic." };
    const { revision } = unwrap(await excludeArticle(member, exclusion));
    expect(await readAll(made)).toEqual([1, 1, 1, 1]);
    unwrap(await excludeArticle(member, { ...exclusion, revision, isExcluded: false }));
    expect(await readAll(made)).toEqual([2, 2, 2, 2]);
  });

  it("when its import is undone and redone", async () => {
    const made = await room(3);
    const { projectId, member, articles, keys } = made;
    await Promise.all(keys.map(compareVersion));
    const key = { projectId, importId: articles[2]?.importId ?? "" };
    unwrap(await undoImport(member, key));
    expect(await readAll(made)).toEqual([1, 1, 1, 1]);
    unwrap(await redoImport(member, key));
    expect(await readAll(made)).toEqual([2, 2, 2, 2]);
  });

  it("when a corrected version no longer has the passage", async () => {
    const made = await room(3);
    const { projectId, articles, keys } = made;
    await Promise.all(keys.map(compareVersion));
    const [, , third] = articles;
    if (third === undefined) throw new Error("no third");
    const { versionId } = await makeVersion(
      projectId,
      third,
      "The editors took this piece back with regret.",
    );
    expect(await readAll(made)).toEqual([1, 1, 1, 1]);
    await compareVersion({ projectId, versionId });
    expect(await readAll(made)).toEqual([1, 1, 1, 1]);
  });
});
