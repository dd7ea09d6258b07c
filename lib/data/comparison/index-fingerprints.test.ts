import { afterAll, describe, expect, it, vi } from "vitest";
import { distinctHashes, FINGERPRINT_VERSION } from "#lib/compare/fingerprints.ts";
import { closeDb, db } from "#lib/db/client.ts";
import { makeArticle, type TestArticle } from "../testing/make-article.ts";
import { makeProject } from "../testing/make-project.ts";
import { compareVersion } from "./compare-version.ts";
import * as engine from "./engine/read-hashes.ts";
import { indexFingerprints } from "./index-fingerprints.ts";
import { turnHashes } from "./posting-hash.ts";

vi.mock("./engine/read-hashes.ts", { spy: true });

afterAll(closeDb);

const long = Array.from({ length: 40_000 }, (_, n) => `word${(n * 7919) % 40_009}`).join(" ");

async function storedOf(projectId: string, { versionId }: TestArticle) {
  const rows = await db().versionFingerprint.findMany({
    where: { projectId, versionId },
    orderBy: { part: "asc" },
  });
  return {
    rows,
    hashes: turnHashes(
      projectId,
      rows.flatMap((row) => row.hashes),
    ),
  };
}

async function article(body: string) {
  const { id: projectId } = await makeProject();
  const made = await makeArticle(projectId, { body });
  return { projectId, made, text: { projectId, ...made } };
}

describe("indexFingerprints", () => {
  it("keeps every fingerprint of a long text once, over several rows", async () => {
    const { projectId, made, text } = await article(long);
    await indexFingerprints(db(), text);
    const { rows, hashes } = await storedOf(projectId, made);
    expect(hashes).toEqual(distinctHashes(long));
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.map((row) => row.size)).toEqual(rows.map(() => hashes.length));
  });

  it("writes the rest of a long text whose writing was cut off", async () => {
    const { projectId, made, text } = await article(long);
    await indexFingerprints(db(), text);
    await db().versionFingerprint.deleteMany({ where: { projectId, part: 1 } });
    await indexFingerprints(db(), text);
    expect((await storedOf(projectId, made)).hashes).toEqual(distinctHashes(long));
  });

  it("replaces what another version of the program made", async () => {
    const { projectId, made, text } = await article("Nine barges broke loose below the lock on Tuesday.");
    const { articleId, versionId } = made;
    const old = { projectId, articleId, versionId, engine: "an older one", size: 1, hashes: [7n] };
    await db().versionFingerprint.create({ data: old });
    await indexFingerprints(db(), text);
    const { rows, hashes } = await storedOf(projectId, made);
    expect(rows.map((row) => row.engine)).toEqual([FINGERPRINT_VERSION]);
    expect(hashes).toEqual(distinctHashes(text.body));
  });

  it("says of a text of a few words that it has none", async () => {
    const { projectId, made, text } = await article("Too short.");
    await indexFingerprints(db(), text);
    expect((await storedOf(projectId, made)).rows).toMatchObject([{ size: 0, hashes: [] }]);
  });

  it("loses nothing when the thread that reads them is killed: the job tries again", async () => {
    const { projectId, made, text } = await article(long);
    const other = await makeArticle(projectId, { body: long });
    await compareVersion({ projectId, versionId: other.versionId });
    vi.mocked(engine.readHashes).mockRejectedValueOnce(new Error("the thread ended"));
    await expect(compareVersion(text)).rejects.toThrow("the thread ended");
    expect((await storedOf(projectId, made)).rows).toEqual([]);
    expect(await db().versionAnalysis.count({ where: { projectId, versionId: made.versionId } })).toBe(0);
    expect(await compareVersion(text)).toBe(1);
    expect((await storedOf(projectId, made)).hashes).toEqual(distinctHashes(long));
  });
});
