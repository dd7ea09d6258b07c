import { afterAll, expect, it } from "vitest";
import { COMPARE_VERSION } from "#lib/compare/compare-texts.ts";
import { closeDb, db } from "#lib/db/client.ts";
import { createAlias } from "../alias/create-alias.ts";
import { makeArticle } from "../testing/make-article.ts";
import { makeMember, makeProject } from "../testing/make-project.ts";
import { unwrap } from "../testing/make-work-room.ts";
import { compareNamed } from "./compare-named.ts";
import { compareVersion } from "./compare-version.ts";

afterAll(closeDb);

const shared =
  "Nine barges broke loose below the lock on Tuesday and drifted as far as the old timber quay, the office said.";

async function room(endings: string[]) {
  const project = await makeProject();
  const member = await makeMember(project, "admin");
  const articles = [];
  for (const ending of endings) {
    const body = `${shared} ${ending}`;
    articles.push(await makeArticle(project.id, { body, importedById: member.userId }));
  }
  const keys = articles.map(({ versionId }) => ({ projectId: project.id, versionId }));
  for (const key of keys) await compareVersion(key);
  return { projectId: project.id, member, articles, keys };
}

/** Which of the articles, in their order, are to be compared anew. */
async function outdated({ projectId, articles }: Awaited<ReturnType<typeof room>>): Promise<number[]> {
  const rows = await db().versionAnalysis.findMany({
    where: { projectId, engine: { not: COMPARE_VERSION } },
  });
  const found = new Set(rows.map(({ versionId }) => versionId));
  return articles.flatMap(({ versionId }, at) => (found.has(versionId) ? [at] : []));
}

it.each([
  ["a name as it is written", "River Union", [0]],
  ["in any case, over a line's end", "RIVER union", [0]],
  ["with a genitive", "Lock Guard", [1]],
  ["no part of a word", "iver", []],
  ["a short one only as it is written", "IS", [2]],
  ["as it stands, not as a pattern", "Un.*n", []],
])("has what says %s compared anew", async (_, name, expected) => {
  const made = await room([
    "The River\nUnion counted 40 boats.",
    "The Lock Guard’s count is 50 boats.",
    "It says that IS took 60 boats.",
  ]);
  expect(await compareNamed(made.projectId, [name])).toBe(expected.length);
  expect(await outdated(made)).toEqual(expected);
  const pairs = await db().comparedPair.findMany({ where: { projectId: made.projectId, engine: "0" } });
  const versions = expected.map((at) => made.articles[at]?.versionId);
  expect(pairs).toHaveLength(expected.length * 2);
  for (const pair of pairs)
    expect(versions).toContain([pair.versionAId, pair.versionBId].find((id) => versions.includes(id)));
});

it("leaves another project's articles alone", async () => {
  const [one, other] = [await room(["RU counted 40."]), await room(["RU counted 40."])];
  await compareNamed(one.projectId, ["RU"]);
  expect(await outdated(other)).toEqual([]);
});

it("has numbers of two names held against each other", async () => {
  const made = await room([
    "The Harbour Guard lost 58 boats on 3 May 2031.",
    "On 3 May 2031, HG lost 63 boats.",
  ]);
  const { projectId, member, keys } = made;
  const conflicts = async () => db().quantityPair.count({ where: { projectId, verdict: "conflict" } });
  expect(await conflicts()).toBe(0);
  const [label, name] = ["Harbour Guard", "HG"];
  unwrap(await createAlias(member, { projectId, label, names: [name] }));
  expect(await compareNamed(projectId, [label, name])).toBe(2);
  for (const key of keys) await compareVersion(key);
  expect(await conflicts()).toBe(1);
});
