import { afterAll, expect, it } from "vitest";
import { closeDb, db, type Tx } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { newId } from "#lib/ids.ts";
import { similarSql } from "../import/known/find-similar.ts";
import { makeArticle } from "../testing/make-article.ts";
import { makeProject } from "../testing/make-project.ts";
import { byPostingIndex } from "./by-posting-index.ts";
import { candidatesSql } from "./find-candidates.ts";
import { indexFingerprints } from "./index-fingerprints.ts";

afterAll(closeDb);

const body = "The keeper of the lower gate wrote the level down at every bell, and nobody has read it since.";

/** A few versions of which the database has no statistics: it would read them all. */
async function fewVersions(): Promise<string> {
  const { id: projectId } = await makeProject();
  for (let at = 0; at < 12; at += 1) {
    const made = await makeArticle(projectId, { body: `${body} Part ${at} of it was burnt.` });
    await indexFingerprints(db(), { projectId, ...made });
  }
  return projectId;
}

const planOf = (sql: Prisma.Sql) =>
  byPostingIndex(db(), async (tx) => {
    const rows = await tx.$queryRaw<{ "QUERY PLAN": string }[]>(Prisma.sql`EXPLAIN ${sql}`);
    return rows.map((row) => row["QUERY PLAN"]).join("\n");
  });

it.each([
  [
    "the candidates of a comparison",
    (projectId: string) => candidatesSql({ projectId, versionId: newId(), body }),
  ],
  [
    "the articles a text to come resembles",
    (projectId: string) => similarSql(projectId, [{ plannedId: newId(), hashes: [1n, 2n, 3n] }]),
  ],
])("looks up %s in the inverted index", async (_, sqlOf) => {
  const plan = await planOf(await sqlOf(await fewVersions()));
  expect(plan).toContain("VersionFingerprint_hashes_idx");
  expect(plan).not.toMatch(/Seq Scan on "VersionFingerprint"|VersionFingerprint_pkey/);
});

it("leaves the rest of a transaction to the planner", async () => {
  const readSettings = (tx: Tx) =>
    tx.$queryRaw`SELECT current_setting('enable_seqscan') AS seqscan, current_setting('jit') AS jit`;
  const [before, during, after] = await db().$transaction(async (tx) => [
    await readSettings(tx),
    await byPostingIndex(tx, readSettings),
    await readSettings(tx),
  ]);
  expect(during).toEqual([{ seqscan: "off", jit: "off" }]);
  expect(after).toEqual(before);
  expect(after).toEqual([{ seqscan: "on", jit: expect.any(String) }]);
});
