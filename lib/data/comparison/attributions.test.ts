/** That who says what is kept with each version, by this engine, and read by nobody else. */
import { afterAll, expect, it } from "vitest";
import { findAttributions } from "#lib/compare/attribution/find-attributions.ts";
import { whoSaysWhat } from "#lib/compare/attribution/who-says-what.ts";
import { COMPARE_VERSION } from "#lib/compare/compare-texts.ts";
import { closeDb, db } from "#lib/db/client.ts";
import { redoImport, undoImport } from "../import/undo-import.ts";
import { makeArticle } from "../testing/make-article.ts";
import { makeMember, makeProject } from "../testing/make-project.ts";
import { makeVersion } from "../testing/make-version.ts";
import { unwrap } from "../testing/make-work-room.ts";
import { compareVersion } from "./compare-version.ts";
import { readAttributions } from "./read-attributions.ts";

afterAll(closeDb);

const body =
  "“The sluice holds,” said Mira Soldan. The crew had reportedly left, according to the water board.\n\nThe “Lantern” was shut.";

async function room() {
  const project = await makeProject();
  const { id: projectId } = project;
  const member = await makeMember(project, "admin");
  const article = await makeArticle(projectId, { body, importedById: member.userId });
  const { versionId } = article;
  return { projectId, member, article, versionId, key: { projectId, versionId } };
}

const told = (text: string) => ({ ...whoSaysWhat(text, findAttributions(text)), engine: COMPARE_VERSION });

it("is kept of a version that shares text with nothing, and tells nobody of another project", async () => {
  const { member, versionId, key } = await room();
  const texts = [{ versionId, body }];
  expect(await readAttributions(member, texts)).toEqual(new Map());
  await compareVersion(key);
  const kept = (await readAttributions(member, texts)).get(versionId);
  expect(kept).toEqual(told(body));
  expect(kept?.attributions.map(({ speaker }) => speaker?.name)).toEqual(["Mira Soldan", "the water board"]);
  const stranger = await makeMember(await makeProject(), "admin");
  expect(await readAttributions(stranger, texts)).toEqual(new Map());
});

it("is read anew by a later engine, and until then as the earlier one read it", async () => {
  const { projectId, member, versionId, key } = await room();
  const texts = [{ versionId, body }];
  await compareVersion(key);
  const earlier = { engine: "0.0.9", attributions: [], unattributed: [], hedges: [[0, 3]] };
  const row = { projectId_versionId: { projectId, versionId } };
  await db().versionAttributions.update({ where: row, data: earlier });
  await compareVersion(key);
  expect((await readAttributions(member, texts)).get(versionId)?.engine).toBe("0.0.9");
  await db().versionAnalysis.update({ where: row, data: { engine: "0.0.9" } });
  expect((await readAttributions(member, texts)).get(versionId)).toMatchObject({
    engine: "0.0.9",
    attributions: [],
    hedges: [{ startUtf16: 0, endUtf16: 3 }],
  });
  await compareVersion(key);
  expect((await readAttributions(member, texts)).get(versionId)).toEqual(told(body));
});

it("is each version’s own, gone with an import that is undone and back with it", async () => {
  const { projectId, member, article, versionId, key } = await room();
  await compareVersion(key);
  const corrected = "“The sluice leaks,” said Odile Brandt.";
  const later = await makeVersion(projectId, article, corrected);
  await compareVersion({ projectId, versionId: later.versionId });
  const texts = [
    { versionId, body },
    { versionId: later.versionId, body: corrected },
  ];
  const both = new Map([
    [versionId, told(body)],
    [later.versionId, told(corrected)],
  ]);
  expect(await readAttributions(member, texts)).toEqual(both);
  const undo = { projectId, importId: article.importId };
  unwrap(await undoImport(member, undo));
  expect(await readAttributions(member, texts)).toEqual(new Map());
  unwrap(await redoImport(member, undo));
  expect(await readAttributions(member, texts)).toEqual(both);
});

it.each([
  { attributions: [["sf", null, null, null, [[0, 9_999]], []]] },
  { attributions: [["sf", [-1, 3], null, null, [[0, 3]], []]] },
  { unattributed: [[5, 5]] },
  { hedges: [[0, 9_999]] },
])("keeps no place outside the text: %j", async (data) => {
  const { projectId, versionId, key } = await room();
  await compareVersion(key);
  const where = { projectId_versionId: { projectId, versionId } };
  await expect(db().versionAttributions.update({ where, data })).rejects.toThrow(/spans/);
});
