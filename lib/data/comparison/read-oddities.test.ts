import { afterAll, expect, it } from "vitest";
import { closeDb } from "#lib/db/client.ts";
import { correctArticle } from "../article/correct-article.ts";
import { makeArticle } from "../testing/make-article.ts";
import { makeMember, makeProject } from "../testing/make-project.ts";
import { unwrap } from "../testing/make-work-room.ts";
import { compareVersion } from "./compare-version.ts";
import { readOddities } from "./read-oddities.ts";

afterAll(closeDb);

const slip = "Drownings rose from 587 in 2030 to 618 in 2030, the Water Board said.";

async function room(body: string) {
  const project = await makeProject();
  const { id: projectId } = project;
  const member = await makeMember(project, "admin");
  const article = await makeArticle(projectId, { body, publishedOn: null, importedById: member.userId });
  return { projectId, member, article, key: { projectId, versionId: article.versionId } };
}

it("keeps what does not fit with the version it was found in, and tells nobody of another project", async () => {
  const { member, key } = await room(`The lock is old. ${slip}`);
  expect(await readOddities(member, [key.versionId])).toEqual(new Map());
  await compareVersion(key);
  const found = (await readOddities(member, [key.versionId])).get(key.versionId) ?? [];
  expect(found).toMatchObject([
    {
      kind: "oneDateTwice",
      why: "It is said to change from 587 to 618, and both numbers are told for 2030.",
    },
  ]);
  const text = `The lock is old. ${slip}`;
  expect(found[0]?.spans.map(({ startUtf16, endUtf16 }) => text.slice(startUtf16, endUtf16))).toEqual([
    "587",
    "618",
  ]);
  const stranger = await makeMember(await makeProject(), "admin");
  expect(await readOddities(stranger, [key.versionId])).toEqual(new Map());
});

it("keeps what was found when the job runs again, and reads anew when the article's day is corrected", async () => {
  const { projectId, member, article, key } = await room("They met on Tuesday, March 4, near the lock.");
  await compareVersion(key);
  await compareVersion(key);
  expect(await readOddities(member, [key.versionId])).toEqual(new Map());
  const published = { on: "2031-03-14", precision: "day" as const };
  const reason = "As the page has it.";
  const { articleId } = article;
  unwrap(await correctArticle(member, { projectId, articleId, revision: 1, published, reason }));
  await compareVersion(key);
  expect(await readOddities(member, [key.versionId])).toEqual(new Map());
  const later = { on: "2030-03-14", precision: "day" as const };
  unwrap(await correctArticle(member, { projectId, articleId, revision: 2, published: later, reason }));
  await compareVersion(key);
  const after = (await readOddities(member, [key.versionId])).get(key.versionId);
  expect(after).toMatchObject([{ kind: "weekdayDoesNotFit", why: "In 2030 that day was a Monday." }]);
  await compareVersion(key);
  expect((await readOddities(member, [key.versionId])).get(key.versionId)).toEqual(after);
});
