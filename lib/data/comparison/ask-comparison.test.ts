/** What a person chose to have compared: once, whatever they share. */
import { afterAll, describe, expect, it, vi } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { readReuseSets } from "../library/reuse-sets.ts";
import { unwrap } from "../testing/make-work-room.ts";
import { askComparison, askedComparison } from "./ask-comparison.ts";
import { claimPairs } from "./claim-pairs.ts";
import { compareChosen, giveUpChosen } from "./compare-chosen.ts";
import { compareVersion } from "./compare-version.ts";
import { countSharing } from "./count-sharing.ts";
import * as engine from "./engine/run-compare.ts";
import { listPairs } from "./list-pairs.ts";
import { listReuse } from "./list-reuse.ts";
import { readComparison } from "./read-comparison.ts";
import { readQuantities } from "./read-quantities.ts";
import {
  bakery,
  comparisonsDuring,
  jobsOf,
  office,
  type Room,
  room,
  union,
  work,
} from "./testing/chosen-room.ts";

vi.mock("./engine/run-compare.ts", { spy: true });

afterAll(closeDb);

/** As a worker that begins with what waits for the project's chosen pairs. */
async function takeJobs(projectId: string): Promise<void> {
  for (const { id } of await jobsOf(projectId))
    await db().$executeRaw`
      UPDATE graphile_worker._private_jobs SET locked_at = now(), locked_by = 'test' WHERE id = ${id}::bigint`;
}

async function chosenId({ projectId }: Room): Promise<string> {
  return (await db().chosenPair.findFirstOrThrow({ where: { projectId } })).id;
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
