/** That a version's numbers are kept in its text's order, replaced by what is read later, and never outside the text. */
import { afterAll, expect, it } from "vitest";
import { COMPARE_VERSION } from "#lib/compare/compare-texts.ts";
import { findQuantities } from "#lib/compare/quantities/find-quantities.ts";
import { closeDb, db } from "#lib/db/client.ts";
import { makeArticle } from "../testing/make-article.ts";
import { makeMember, makeProject } from "../testing/make-project.ts";
import { compareVersion } from "./compare-version.ts";
import { readQuantities } from "./read-quantities.ts";
import { storeQuantities } from "./store-quantities.ts";

afterAll(closeDb);

const body = "The lock closed for 41 days. At least 1,200 barges waited, and 17 of them sank in May 2031.";

async function room() {
  const project = await makeProject();
  const projectId = project.id;
  const member = await makeMember(project, "admin");
  const { articleId, versionId } = await makeArticle(projectId, { body });
  await compareVersion({ projectId, versionId });
  const told = async () => (await readQuantities(member, [articleId])).others.map(({ quantity }) => quantity);
  const row = { projectId_versionId: { projectId, versionId } };
  return { version: { projectId, articleId, versionId, body }, told, row };
}

it("are kept as the engine read them, in one row that a later reading replaces", async () => {
  const { version, told, row } = await room();
  const read = findQuantities(body, { writtenOn: null });
  expect(read.length).toBeGreaterThan(2);
  expect(await told()).toEqual(read);
  await db().versionQuantities.update({ where: row, data: { engine: "0.0.9" } });
  await storeQuantities(version, read.slice(1));
  expect(await told()).toEqual(read.slice(1));
  expect((await db().versionQuantities.findUnique({ where: row }))?.engine).toBe(COMPARE_VERSION);
});

it("leave no row where a later reading finds none", async () => {
  const { version, told, row } = await room();
  await storeQuantities(version, []);
  expect(await told()).toEqual([]);
  expect(await db().versionQuantities.findUnique({ where: row })).toBeNull();
});

it.each([[[[0, 9_999]]], [[[-1, 3]]], [[[5, 5]]]])(
  "keep no place outside the text: %j",
  async (quantities) => {
    const { row } = await room();
    await expect(db().versionQuantities.update({ where: row, data: { quantities } })).rejects.toThrow(
      /spans/,
    );
  },
);
