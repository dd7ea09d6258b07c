/** What a person chose to have compared: once, whatever they share, and again when one of the two changes. */
import { afterAll, describe, expect, it, vi } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { readReuseSets } from "../library/reuse-sets.ts";
import { makeArticle } from "../testing/make-article.ts";
import { makeMember, makeProject } from "../testing/make-project.ts";
import { makeVersion } from "../testing/make-version.ts";
import { unwrap } from "../testing/make-work-room.ts";
import { askComparison, askedComparison } from "./ask-comparison.ts";
import { claimPairs } from "./claim-pairs.ts";
import { compareChosen, giveUpChosen } from "./compare-chosen.ts";
import { compareVersion } from "./compare-version.ts";
import { countSharing } from "./count-sharing.ts";
import type { EngineTask } from "./engine/compare-task.ts";
import * as engine from "./engine/run-compare.ts";
import { enqueueComparison } from "./enqueue-comparison.ts";
import { enqueueOutdated } from "./enqueue-outdated.ts";
import { listPairs } from "./list-pairs.ts";
import { listReuse } from "./list-reuse.ts";
import { readComparison } from "./read-comparison.ts";
import { readQuantities } from "./read-quantities.ts";

vi.mock("./engine/run-compare.ts", { spy: true });

const office = "The harbour master met the crews. As of 11 March 2031, 14 people were missing in Brandsund.";
const union = "Ferries stay moored. As of 12 March 2031, 19 people are still missing in Brandsund.";
const bakery = "The bakery on the square has a new oven, and its owner is pleased with the crust.";

afterAll(closeDb);

async function room(bodies: readonly string[] = [office, union]) {
  const project = await makeProject();
  const member = await makeMember(project);
  const articles = [];
  for (const body of bodies) articles.push(await makeArticle(project.id, { body }));
  const [a, b] = articles;
  if (a === undefined || b === undefined) throw new Error("no two articles");
  const projectId = project.id;
  for (const { versionId } of articles) await compareVersion({ projectId, versionId });
  const articleIds = articles.map(({ articleId }) => articleId);
  const ask = () => askComparison(member, { projectId, articleIds });
  return { project, projectId, member, a, b, articleIds, ask };
}

type Room = Awaited<ReturnType<typeof room>>;

const jobsOf = (projectId: string) =>
  db().$queryRaw<{ id: string; key: string; priority: number }[]>`
    SELECT w.id::text AS id, w.key, w.priority::int AS priority FROM graphile_worker.jobs w
    JOIN "ChosenPair" c ON w.key = 'chosen:' || c.id::text AND c."projectId" = ${projectId}::uuid`;

/** Runs what waits for the project's chosen pairs, as a worker does. */
async function work(projectId: string): Promise<(number | null)[]> {
  const done = [];
  for (const { id, key } of await jobsOf(projectId)) {
    done.push(await compareChosen({ projectId, chosenPairId: key.slice("chosen:".length) }));
    await db().$executeRaw`SELECT graphile_worker.complete_jobs(ARRAY[${id}::bigint])`;
  }
  return done;
}

/** As a worker that begins with what waits for the project's chosen pairs. */
async function takeJobs(projectId: string): Promise<void> {
  for (const { id } of await jobsOf(projectId))
    await db().$executeRaw`
      UPDATE graphile_worker._private_jobs SET locked_at = now(), locked_by = 'test' WHERE id = ${id}::bigint`;
}

async function chosenId({ projectId }: Room): Promise<string> {
  return (await db().chosenPair.findFirstOrThrow({ where: { projectId } })).id;
}

async function comparisonsDuring(run: () => Promise<unknown>): Promise<number> {
  const spy = vi.mocked(engine.compareInThread);
  const pairsOf = (task: EngineTask) =>
    task.kind === "compareMany" ? task.pairs.length : task.kind === "compare" ? 1 : 0;
  const count = () => spy.mock.calls.reduce((sum, [task]) => sum + pairsOf(task), 0);
  const before = count();
  await run();
  return count() - before;
}

describe("two articles that share no text", () => {
  it("are not said to have nothing in common until they were compared, and then are told by their numbers", async () => {
    const { projectId, member, a, b, ask } = await room();
    expect((await readComparison(member, a, b)).state).toBe("uncompared");
    expect(unwrap(await ask())).toEqual({ asked: 1 });
    expect(await readComparison(member, a, b)).toMatchObject({ state: "queued", isUnderWay: true });
    await takeJobs(projectId);
    expect(await readComparison(member, a, b)).toMatchObject({ state: "pending", isUnderWay: true });
    expect(await work(projectId)).toEqual([1]);
    const { state, passages, quantities } = await readComparison(member, a, b);
    expect({ state, passages }).toEqual({ state: "found", passages: [] });
    expect(quantities.map(({ verdict }) => verdict)).toEqual(["changed"]);
    const table = await readQuantities(member, [a.articleId, b.articleId]);
    expect(table.groups).toHaveLength(1);
  });

  it("count as sharing nothing, though their numbers count as differing", async () => {
    const { projectId, member, a, b, ask } = await room();
    unwrap(await ask());
    await work(projectId);
    for (const { articleId, versionId } of [a, b]) {
      expect((await countSharing(member, [articleId])).get(articleId)).toMatchObject({
        sharesWith: 0,
        textOrigins: 0,
        isEarliestHere: false,
        differingNumbers: 1,
      });
      const { passages, uncounted } = await listReuse(member, versionId);
      expect([...passages, ...uncounted]).toEqual([]);
    }
    expect(
      (await listPairs(member, { hasAltered: false, hasDiffering: false, articleId: null }, null)).pairs,
    ).toEqual([]);
    const { shares, numbers } = await readReuseSets(member);
    expect(shares).toBe("{}");
    expect(numbers).toContain(a.articleId);
  });

  it("are told to hold nothing in common once that was looked for", async () => {
    const { projectId, member, a, b, ask } = await room([office, bakery]);
    unwrap(await ask());
    expect(await work(projectId)).toEqual([0]);
    expect((await readComparison(member, a, b)).state).toBe("none");
    expect(unwrap(await ask())).toEqual({ asked: 0 });
  });

  it("are each two compared where three were chosen", async () => {
    const { projectId, ask } = await room([office, union, bakery]);
    expect(unwrap(await ask())).toEqual({ asked: 3 });
    expect(await work(projectId)).toHaveLength(3);
    expect(await db().comparedPair.count({ where: { projectId, doneAt: { not: null } } })).toBe(3);
  });
});

describe("whoever", () => {
  it("is no member, or names an article that is elsewhere or gone, is told that it is not there", async () => {
    const made = await room();
    const { projectId, member, a, b } = made;
    const elsewhere = await room();
    const stranger = elsewhere.member;
    const ask = (who: typeof member, articleIds: string[], of = projectId) =>
      askComparison(who, { projectId: of, articleIds });
    const refused = [
      await ask(stranger, [a.articleId, b.articleId]),
      await ask(member, [a.articleId, elsewhere.a.articleId]),
      await ask(stranger, [a.articleId, b.articleId], elsewhere.projectId),
    ];
    await db().article.update({ where: { id: b.articleId }, data: { deletedAt: new Date() } });
    refused.push(await ask(member, [a.articleId, b.articleId]));
    expect(refused.map((result) => (result.ok ? "ok" : result.code))).toEqual(
      Array.from({ length: 4 }, () => "not_found"),
    );
    expect(await db().chosenPair.count({ where: { projectId } })).toBe(0);
    expect(await jobsOf(projectId)).toEqual([]);
  });

  it("names one article, one twice or five is told so", async () => {
    const { projectId, a, b } = await room();
    const five = Array.from({ length: 5 }, () => crypto.randomUUID());
    for (const articleIds of [[a.articleId], [a.articleId, b.articleId, a.articleId], five])
      expect(askedComparison.safeParse({ projectId, articleIds }).success).toBe(false);
  });

  it("asks again, or at the same time, adds no choice and no job, and each asking is on record", async () => {
    const { projectId, ask } = await room();
    const answers = await Promise.all([ask(), ask(), ask()]);
    expect(answers.map((answer) => unwrap(answer).asked).sort()).toEqual([0, 0, 1]);
    expect(await db().chosenPair.count({ where: { projectId } })).toBe(1);
    expect(await jobsOf(projectId)).toMatchObject([{ priority: -10 }]);
    expect(await db().auditRow.count({ where: { projectId, act: "comparison.ask" } })).toBe(3);
    expect(await comparisonsDuring(() => work(projectId))).toBe(1);
    expect(unwrap(await ask())).toEqual({ asked: 0 });
  });
});

describe("the job of a chosen pair", () => {
  it("that was killed behind its claim takes it up again, and a version's job leaves it alone", async () => {
    const made = await room();
    const { projectId, member, a, b, ask } = made;
    unwrap(await ask());
    const ownerId = await chosenId(made);
    await claimPairs(db(), { projectId, ...a, ownerId }, [b]);
    const keys = [a, b].map(({ versionId }) => ({ projectId, versionId }));
    expect(await comparisonsDuring(() => Promise.all(keys.map(compareVersion)))).toBe(0);
    expect((await readComparison(member, a, b)).state).toBe("pending");
    expect(await comparisonsDuring(() => work(projectId))).toBe(1);
    expect((await readComparison(member, a, b)).state).toBe("found");
  });

  it("leaves a pair to the job that has claimed it, and asks for no other", async () => {
    const { projectId, member, a, b, ask } = await room();
    await claimPairs(db(), { projectId, ...a }, [b]);
    expect(unwrap(await ask())).toEqual({ asked: 0 });
    const { id } = await db().chosenPair.findFirstOrThrow({ where: { projectId } });
    expect(await comparisonsDuring(() => compareChosen({ projectId, chosenPairId: id }))).toBe(0);
    expect((await readComparison(member, a, b)).state).toBe("pending");
    const key = { projectId, versionId: a.versionId };
    expect(await comparisonsDuring(() => compareVersion(key))).toBe(1);
  });

  it("that could not compare says why, and is tried anew by whoever asks again", async () => {
    const { projectId, member, a, b, ask } = await room();
    unwrap(await ask());
    vi.mocked(engine.compareInThread).mockImplementationOnce(async () => ({
      ok: false as const,
      problem: "It broke.",
    }));
    await work(projectId);
    expect(await readComparison(member, a, b)).toMatchObject({ state: "failed", problem: "It broke." });
    expect(unwrap(await ask())).toEqual({ asked: 1 });
    expect((await readComparison(member, a, b)).state).toBe("queued");
    await work(projectId);
    expect((await readComparison(member, a, b)).state).toBe("found");
  });

  it("that is given up says why", async () => {
    const made = await room();
    const { projectId, member, a, b, ask } = made;
    unwrap(await ask());
    const chosenPairId = await chosenId(made);
    await claimPairs(db(), { projectId, ...a, ownerId: chosenPairId }, [b]);
    await giveUpChosen({ projectId, chosenPairId }, "It failed several times.");
    expect(await readComparison(member, a, b)).toMatchObject({
      state: "failed",
      problem: "It failed several times.",
    });
  });

  it("has nothing to do where an article is gone", async () => {
    const { projectId, b, ask } = await room();
    unwrap(await ask());
    await db().article.update({ where: { id: b.articleId }, data: { deletedAt: new Date() } });
    expect(await comparisonsDuring(async () => expect(await work(projectId)).toEqual([null]))).toBe(0);
  });
});

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
