import { afterAll, describe, expect, it } from "vitest";
import { COMPARE_VERSION, compareTexts } from "#lib/compare/compare-texts.ts";
import { closeDb, db } from "#lib/db/client.ts";
import { createAlias } from "../alias/create-alias.ts";
import { makeArticle } from "../testing/make-article.ts";
import { makeMember, makeProject } from "../testing/make-project.ts";
import { unwrap } from "../testing/make-work-room.ts";
import { compareVersion } from "./compare-version.ts";
import { countSharing } from "./count-sharing.ts";
import { enqueueComparison } from "./enqueue-comparison.ts";
import { listReuse } from "./list-reuse.ts";
import { readComparison } from "./read-comparison.ts";
import { ruleAlignment } from "./rule-alignment.ts";

const release = `The harbour office counted nine barges adrift below the lock on Tuesday morning, and closed the river to traffic until further notice.

“We have been forced to close the lock because the chain could no longer be trusted,” said the harbour master, Piet Aalders, at the quay.

Two of the barges carried fertiliser. None of them leaked, the office added in its statement.`;
const garbled = `Chaos on the river: the harbour office counted nine barges adrift below the lock on Tuesday morning, and closed the river to traffic for weeks.

“We have pressured to close the lock because the chain could no longer be trusted,” said the harbour master, Piet Aalders, angrily.`;
const unrelated = `The bakery on Mill Lane opens an hour earlier from Monday, its owner told this paper, since the new oven heats twice as fast as the old one did.`;

afterAll(closeDb);

async function project() {
  const made = await makeProject();
  return { id: made.id, member: await makeMember(made, "analyst") };
}

/** Two versions of one report, dated a day apart, compared in the order they came. */
async function pair(dates: [string | null, string | null] = ["2031-03-14", "2031-03-15"]) {
  const { id, member } = await project();
  const first = await makeArticle(id, { title: "Statement", body: release, publishedOn: dates[0] });
  const second = await makeArticle(id, { title: "Chaos", body: garbled, publishedOn: dates[1] });
  for (const { versionId } of [first, second]) await compareVersion({ projectId: id, versionId });
  return { id, member, first, second };
}

describe("compareVersion", () => {
  it("finds the other report and leaves the unrelated one alone", async () => {
    const { id, first, second } = await pair();
    const other = await makeArticle(id, { title: "Oven", body: unrelated });
    expect(await compareVersion({ projectId: id, versionId: other.versionId })).toBe(0);
    const rows = await db().comparison.findMany({ where: { projectId: id } });
    expect(rows).toHaveLength(1);
    expect([rows[0]?.versionAId, rows[0]?.versionBId].sort()).toEqual(
      [first.versionId, second.versionId].sort(),
    );
  });

  it("writes once however often it runs", async () => {
    const { id, first, second } = await pair();
    const count = async () => [
      await db().comparison.count({ where: { projectId: id } }),
      await db().reuse.count({ where: { projectId: id } }),
      await db().quotationPair.count({ where: { projectId: id } }),
      await db().versionFingerprint.count({ where: { projectId: id } }),
    ];
    const before = await count();
    for (const { versionId } of [second, first, second]) await compareVersion({ projectId: id, versionId });
    expect(await count()).toEqual(before);
  });

  it("writes a pair once when both its versions are compared at the same time", async () => {
    const { id } = await project();
    const made = [await makeArticle(id, { body: release }), await makeArticle(id, { body: garbled })];
    await Promise.all(made.map(({ versionId }) => compareVersion({ projectId: id, versionId })));
    await Promise.all(made.map(({ versionId }) => compareVersion({ projectId: id, versionId })));
    expect(await db().comparison.count({ where: { projectId: id } })).toBe(1);
  });

  it("never looks into another project, even at the same text", async () => {
    const { id, first } = await pair();
    const elsewhere = await project();
    const copy = await makeArticle(elsewhere.id, { title: "Statement", body: release });
    expect(await compareVersion({ projectId: elsewhere.id, versionId: copy.versionId })).toBe(0);
    expect(await compareVersion({ projectId: elsewhere.id, versionId: first.versionId })).toBeNull();
    expect((await listReuse(elsewhere.member, first.versionId)).passages).toEqual([]);
    expect((await countSharing(elsewhere.member, [first.articleId])).size).toBe(0);
    expect(await db().comparison.count({ where: { projectId: id } })).toBe(1);
  });

  it("passes over an article that was deleted meanwhile", async () => {
    const { id } = await project();
    const gone = await makeArticle(id, { title: "Statement", body: release });
    await compareVersion({ projectId: id, versionId: gone.versionId });
    await db().article.updateMany({
      where: { projectId: id, id: gone.articleId },
      data: { deletedAt: new Date() },
    });
    const second = await makeArticle(id, { title: "Chaos", body: garbled });
    expect(await compareVersion({ projectId: id, versionId: second.versionId })).toBe(0);
    expect(await compareVersion({ projectId: id, versionId: gone.versionId })).toBeNull();
  });
});

describe("what the reader is told", () => {
  it("lists each passage with where it stands on the other side", async () => {
    const { member, first, second } = await pair();
    const { isCompared, passages } = await listReuse(member, first.versionId);
    expect(isCompared).toBe(true);
    expect(new Set(passages.map((passage) => passage.other.articleId))).toEqual(new Set([second.articleId]));
    const here = passages.map((p) => first.body.slice(p.startUtf16, p.endUtf16)).join(" ");
    const there = passages.map((p) => second.body.slice(p.otherStartUtf16, p.otherEndUtf16)).join(" ");
    expect(here).toContain("nine barges adrift below the lock");
    expect(there).toContain("nine barges adrift below the lock");
    expect(passages[0]?.other).toMatchObject({ title: "Chaos", datedOn: "2031-03-15", sourceName: null });
  });

  it("leaves out a rejected alignment", async () => {
    const { id, member, first } = await pair();
    for (const { id: reuseId } of await db().reuse.findMany({ where: { projectId: id } })) {
      const input = {
        projectId: id,
        passage: { reuseId },
        revision: 0,
        word: "notSame" as const,
        reason: "",
      };
      unwrap(await ruleAlignment(member, input));
    }
    expect((await listReuse(member, first.versionId)).passages).toEqual([]);
    expect((await countSharing(member, [first.articleId])).get(first.articleId)?.sharesWith).toBe(0);
  });

  it("says when the worker has not been there yet", async () => {
    const { id, member } = await project();
    const fresh = await makeArticle(id, { body: release });
    expect(await listReuse(member, fresh.versionId)).toMatchObject({ isCompared: false, passages: [] });
    expect((await countSharing(member, [fresh.articleId])).get(fresh.articleId)).toMatchObject({
      isCompared: false,
      sharesWith: 0,
      isEarliestHere: false,
    });
  });
});

describe("the library's badge", () => {
  it("names the earlier of two dated reports, and the altered quotation on both", async () => {
    const { member, first, second } = await pair();
    const badges = await countSharing(member, [first.articleId, second.articleId]);
    expect(badges.get(first.articleId)).toMatchObject({
      sharesWith: 1,
      isEarliestHere: true,
      changedQuotations: 1,
    });
    expect(badges.get(second.articleId)).toMatchObject({
      sharesWith: 1,
      isEarliestHere: false,
      changedQuotations: 1,
    });
  });

  it.each<[string, [string | null, string | null]]>([
    ["one is undated", ["2031-03-14", null]],
    ["both are of one day", ["2031-03-14", "2031-03-14"]],
    ["both are undated", [null, null]],
  ])("names no earliest when %s", async (_, dates) => {
    const { member, first, second } = await pair(dates);
    const badges = await countSharing(member, [first.articleId, second.articleId]);
    expect([...badges.values()].map((badge) => badge.isEarliestHere)).toEqual([false, false]);
  });

  it("names no earliest where not all who carry its passages were looked at", async () => {
    const { id, member, first } = await pair();
    const key = { projectId: id, versionId: first.versionId };
    await db().versionAnalysis.updateMany({ where: key, data: { hasMoreCandidates: true } });
    expect((await countSharing(member, [first.articleId])).get(first.articleId)).toMatchObject({
      sharesWith: 1,
      mayShareWithMore: true,
      isEarliestHere: false,
    });
    expect(await listReuse(member, first.versionId)).toMatchObject({ hasMoreCandidates: true });
  });

  it("dates a repost by its primary source", async () => {
    const { id, member, first, second } = await pair(["2031-03-14", "2031-03-15"]);
    await db().article.updateMany({
      where: { projectId: id, id: second.articleId },
      data: { primaryPublishedOn: new Date("2031-03-13T00:00:00Z") },
    });
    const badges = await countSharing(member, [first.articleId, second.articleId]);
    expect(badges.get(second.articleId)?.isEarliestHere).toBe(true);
    expect(badges.get(first.articleId)?.isEarliestHere).toBe(false);
  });
});

describe("readComparison", () => {
  it("turns the comparison to the order asked for", async () => {
    const { member, first, second } = await pair();
    const forth = await readComparison(member, first, second);
    const back = await readComparison(member, second, first);
    expect(forth.state).toBe("found");
    for (const [view, a, b] of [[forth, first, second] as const, [back, second, first] as const]) {
      for (const p of view.passages) {
        expect(a.body.slice(p.aStartUtf16, p.aEndUtf16).length).toBeGreaterThan(0);
        expect(b.body.slice(p.bStartUtf16, p.bEndUtf16).length).toBeGreaterThan(0);
      }
      const altered = view.quotations.find((quotation) => quotation.verdict === "altered");
      expect(a.body.slice(altered?.a?.startUtf16, altered?.a?.endUtf16)).toBe(altered?.a?.text);
      expect(b.body.slice(altered?.b?.startUtf16, altered?.b?.endUtf16)).toBe(altered?.b?.text);
      expect(altered?.changes.some((change) => change.touches.includes("agency"))).toBe(true);
    }
    expect(back.containmentA).toBe(forth.containmentB);
  });

  it("takes two speakers for one when the project knows them by one name, from then on", async () => {
    const made = await makeProject();
    const [id, member, manager] = [made.id, await makeMember(made), await makeMember(made, "admin")];
    const saidBy = (name: string) => release.replace("the harbour master, Piet Aalders, at the quay", name);
    const first = await makeArticle(id, { body: saidBy("Piet Aalders") });
    const second = await makeArticle(id, { body: saidBy("Jan Kuiper") });
    for (const { versionId } of [first, second]) await compareVersion({ projectId: id, versionId });
    const speakers = async () =>
      (await readComparison(member, first, second)).quotations.map((quotation) => quotation.speakers);
    expect(await speakers()).toEqual(["different"]);
    unwrap(await createAlias(manager, { projectId: id, label: "Piet Aalders", names: ["Jan Kuiper"] }));
    expect(await speakers()).toEqual(["same"]);
  });

  it("tells of quotations and numbers what comparing the two texts tells, though each text's are kept once", async () => {
    const { id, member, first, second } = await pair();
    const third = await makeArticle(id, { title: "Barges", body: `${garbled}\n\n${release}` });
    await compareVersion({ projectId: id, versionId: third.versionId });
    const all = [first, second, third];
    for (const one of all)
      for (const other of all.filter((rest) => rest !== one)) {
        const stored = await readComparison(member, one, other);
        const quotations = stored.quotations.map(({ ruled: _, ...pair }) => pair);
        const quantities = stored.quantities.map(({ ruled: _, ...pair }) => pair);
        const days = new Map([
          [first, "2031-03-14"],
          [second, "2031-03-15"],
        ]);
        const told = compareTexts(one.body, other.body, {
          a: { writtenOn: days.get(one) ?? null },
          b: { writtenOn: days.get(other) ?? null },
        });
        expect(new Set(quotations)).toEqual(new Set(told.quotations));
        expect(new Set(quantities)).toEqual(new Set(told.quantities));
        expect(told.quotations.length).toBeGreaterThan(0);
        expect(told.quantities.length).toBeGreaterThan(0);
      }
    expect(await db().versionQuotations.count({ where: { projectId: id } })).toBe(3);
  });

  it.each([[[0, 9_999, null]], [[-1, 3, null]], [[5, 5, "Piet Aalders"]]])(
    "keeps no quotation outside its text: %j",
    async (...quotations) => {
      const { id, first } = await pair();
      const where = { projectId: id, versionId: first.versionId };
      await expect(db().versionQuotations.updateMany({ where, data: { quotations } })).rejects.toThrow(
        /spans/,
      );
    },
  );

  it("forgets what an engine read in a version once no answer of it is kept", async () => {
    const { id, first, second } = await pair();
    const old = { projectId: id, versionId: first.versionId, articleId: first.articleId };
    await db().versionQuotations.create({
      data: { ...old, lengthUtf16: first.lengthUtf16, engine: "0.9.0", quotations: [] },
    });
    await compareVersion({ projectId: id, versionId: second.versionId });
    expect(await db().versionQuotations.count({ where: old })).toBe(2);
    await compareVersion({ projectId: id, versionId: first.versionId });
    const left = await db().versionQuotations.findMany({ where: old });
    expect(left.map(({ engine }) => engine)).toEqual([COMPARE_VERSION]);
  });

  it("tells a pair that is not to be compared from one that may yet be", async () => {
    const { id, member, first } = await pair();
    const other = await makeArticle(id, { title: "Oven", body: unrelated });
    const key = { projectId: id, versionId: other.versionId };
    await enqueueComparison(db(), key);
    expect(await readComparison(member, first, other)).toMatchObject({ state: "unsought", isSought: false });
    await compareVersion(key);
    expect(await readComparison(member, first, other)).toMatchObject({ state: "uncompared", isSought: true });
  });

  it("promises nothing where the job that was to look through a text was given up", async () => {
    const { id, member, first } = await pair();
    const other = await makeArticle(id, { title: "Oven", body: unrelated });
    await enqueueComparison(db(), { projectId: id, versionId: other.versionId });
    await db().$executeRaw`
      SELECT graphile_worker.permanently_fail_jobs(ARRAY[w.id], 'It broke.') FROM graphile_worker.jobs w
      WHERE w.key = ${`compare:${other.versionId}`}`;
    expect(await readComparison(member, first, other)).toMatchObject({
      state: "uncompared",
      isSought: false,
    });
  });
});
