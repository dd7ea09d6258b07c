import { afterAll, describe, expect, it } from "vitest";
import { distinctHashes } from "#lib/compare/fingerprints.ts";
import { closeDb, db } from "#lib/db/client.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { newId } from "#lib/ids.ts";
import { makeArticles } from "../testing/make-articles.ts";
import { makeProject } from "../testing/make-project.ts";
import { findCandidates } from "./find-candidates.ts";
import { forgetFingerprints } from "./forget-fingerprints.ts";
import { indexFingerprintsOf } from "./index-fingerprints.ts";
import { turnHashes } from "./posting-hash.ts";

afterAll(closeDb);

/** Words that stand in no other text of another seed. */
const words = (seed: string, count: number) =>
  Array.from({ length: count }, (_, n) => `${seed}${(n * 7919) % 997}`).join(" ");

const stock = "officials spoke on condition of anonymity because they were not allowed to talk to reporters";

async function library(bodies: readonly string[]) {
  const { id: projectId } = await makeProject();
  const articles = await makeArticles(projectId, bodies);
  await indexFingerprintsOf(db(), projectId, articles);
  const find = (body: string, versionId = newId()) => findCandidates(db(), { projectId, versionId, body });
  const seek = async (body: string, versionId?: string) => (await find(body, versionId)).list;
  return { projectId, articles, find, seek };
}

describe("findCandidates", () => {
  it("finds one article inside a page of ten, the page from the article, and neither itself", async () => {
    const bodies = Array.from({ length: 10 }, (_, n) => words(`story${n}x`, 120));
    const page = bodies.join("\n\n");
    const { articles, seek } = await library([...bodies, page]);
    const found = await seek(page, articles[10]?.versionId);
    expect(new Set(found.map((one) => one.versionId))).toEqual(
      new Set(articles.slice(0, 10).map((one) => one.versionId)),
    );
    const [third] = await seek(bodies[3] ?? "", articles[3]?.versionId);
    expect(third?.versionId).toBe(articles[10]?.versionId);
  });

  it("finds the larger overlap first, with its length", async () => {
    const body = words("flood", 100);
    const whole = `${body} and so on`;
    const half = body.split(" ").slice(0, 50).join(" ");
    const { seek } = await library([half, whole, words("other", 100)]);
    expect((await seek(body)).map((one) => one.lengthUtf16)).toEqual([whole.length, half.length]);
  });

  it("finds nobody by a stock phrase, and remembers it", async () => {
    const { projectId, find } = await library(
      Array.from({ length: 400 }, (_, n) => `${words(`a${n}x`, 60)} ${stock} ${words(`z${n}x`, 60)}`),
    );
    const newcomer = `${words("new", 60)} ${stock} ${words("more", 60)}`;
    expect(await find(newcomer)).toEqual({ list: [], isCut: false });
    const known = await db().stockFingerprint.count({ where: { projectId } });
    expect(known).toBeGreaterThan(0);
    expect(await find(newcomer)).toEqual({ list: [], isCut: false });
    expect(await db().stockFingerprint.count({ where: { projectId } })).toBe(known);
  });

  it("holds a story that ran more than a hundred times against the first that carry it, again and again", async () => {
    const story = words("wire", 150);
    const { articles, find } = await library([
      ...Array.from({ length: 103 }, (_, n) => `${story} ${words(`end${n}x`, 8)}`),
      words("quiet", 100),
    ]);
    for (const _ of ["first", "second"]) {
      const { list, isCut } = await find(story);
      expect(list.length).toBeGreaterThan(90);
      expect(list.map((one) => one.versionId)).not.toContain(articles[103]?.versionId);
      expect(isCut, "not all who carry it were looked at").toBe(true);
    }
  });

  it("says that not all were sought who carry one paragraph that ran widely, also once it is known", async () => {
    const notice = words("notice", 40);
    const { find } = await library(
      Array.from({ length: 103 }, (_, n) => `${words(`a${n}x`, 60)}\n\n${notice}`),
    );
    const newcomer = `${words("new", 200)}\n\n${notice}\n\n${words("more", 200)}`;
    expect((await find(newcomer)).isCut).toBe(true);
    expect((await find(newcomer)).isCut).toBe(true);
    expect((await find(words("quiet", 200))).isCut).toBe(false);
  });

  it("says that there are more where more are found than one text is compared with", async () => {
    const parts = Array.from({ length: 125 }, (_, n) => words(`part${n}x`, 20));
    const { find } = await library(parts);
    const { list, isCut } = await find(parts.join("\n\n"));
    expect(list).toHaveLength(120);
    expect(isCut).toBe(true);
    expect(await find(parts.slice(0, 120).join("\n\n"))).toMatchObject({ isCut: false });
  });

  it("lets what left the library crowd nobody out", async () => {
    const story = words("wire", 60);
    const { projectId, articles, find } = await library(
      Array.from({ length: 130 }, (_, n) => `${story} ${words(`end${n}x`, 8)}`),
    );
    expect((await find(story)).isCut).toBe(true);
    const gone = articles.slice(0, 125).map(({ articleId }) => articleId);
    await inTransaction(async (tx) => {
      await tx.article.updateMany({
        where: { projectId, id: { in: gone } },
        data: { deletedAt: new Date() },
      });
      await forgetFingerprints(tx, projectId, gone);
    });
    const living = articles.slice(125).map(({ versionId }) => versionId);
    const { list, isCut } = await find(story);
    expect(list.map((one) => one.versionId).sort()).toEqual(living.sort());
    expect(isCut).toBe(false);
    expect(await db().stockFingerprint.count({ where: { projectId } })).toBe(0);
  });

  it("forgets a stock phrase that it finds to be none any more", async () => {
    const { projectId, articles, seek } = await library([words("lonely", 60)]);
    const hashes = turnHashes(projectId, distinctHashes(words("lonely", 60)));
    await db().stockFingerprint.createMany({ data: hashes.map((hash) => ({ projectId, hash })) });
    expect(await seek(words("lonely", 60))).toMatchObject([{ versionId: articles[0]?.versionId }]);
    expect(await db().stockFingerprint.count({ where: { projectId } })).toBe(0);
  });

  it("takes only a few of those that share one fingerprint alone", async () => {
    const line = "the lower gate was shut again by hand";
    const { seek } = await library(
      Array.from({ length: 40 }, (_, n) => `${words(`b${n}x`, 40)} ${line} ${words(`c${n}x`, 40)}`),
    );
    const found = await seek(`${words("d", 40)} ${line} ${words("e", 40)}`);
    const byOne = found.filter((one) => one.sharedFingerprints === 1);
    expect(byOne.length).toBeLessThanOrEqual(20);
    expect(found.length).toBeGreaterThan(0);
  });

  it("finds the copy of a very long text, of which only a sample is looked up", async () => {
    const body = Array.from({ length: 60_000 }, (_, n) => `w${(n * 7919) % 60_013}`).join(" ");
    const { articles, seek } = await library([`Again: ${body}`]);
    const [copy] = await seek(body);
    expect(copy?.versionId).toBe(articles[0]?.versionId);
    expect(copy?.sharedFingerprints).toBeGreaterThan(8_000);
  });
});
