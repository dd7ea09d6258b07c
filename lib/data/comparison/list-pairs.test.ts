import { afterAll, describe, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { newId } from "#lib/ids.ts";
import { makeArticle } from "../testing/make-article.ts";
import { makeMember, makeProject } from "../testing/make-project.ts";
import { compareVersion } from "./compare-version.ts";
import { listPairs, pairsOnPage } from "./list-pairs.ts";

afterAll(closeDb);

const all = { hasAltered: false, hasDiffering: false, articleId: null };
const lines = [
  "Nine barges broke loose below the lock on Tuesday and drifted as far as the timber quay.",
  "The harbour office closed the river to all traffic and asked the crews to stay ashore.",
  "“We were forced to close the lock because the chain could no longer be trusted,” said the harbour master.",
];
const altered = lines.join(" ").replace("were forced", "have pressured");

async function room(texts: [title: string, body: string, date: string | null][]) {
  const project = await makeProject();
  const member = await makeMember(project, "analyst");
  const made = [];
  for (const [title, body, publishedOn] of texts)
    made.push(await makeArticle(project.id, { title, body, publishedOn }));
  for (const { versionId } of made) await compareVersion({ projectId: project.id, versionId });
  return { project, member, made };
}

describe("listPairs", () => {
  it("puts the pair that shares most first, its earlier dated article left", async () => {
    const { member } = await room([
      ["Copy", lines.slice(0, 2).join(" "), "2031-03-16"],
      ["Whole", lines.join(" "), "2031-03-14"],
      ["Altered", altered, "2031-03-15"],
    ]);
    const { pairs, hasMore } = await listPairs(member, all, null);
    expect(pairs.map((pair) => [pair.first.title, pair.second.title])).toContainEqual(["Whole", "Altered"]);
    expect(pairs[0]).toMatchObject({
      first: { title: "Whole" },
      second: { title: "Altered" },
      changedQuotations: 1,
    });
    expect(pairs).toHaveLength(3);
    expect(hasMore).toBe(false);
    const sizes = pairs.map((pair) => pair.sharedUtf16);
    expect(sizes).toEqual([...sizes].sort((x, y) => y - x));
  });

  it("keeps to pairs with an altered quotation, or of one article", async () => {
    const { member, made } = await room([
      ["Copy", lines.slice(0, 2).join(" "), null],
      ["Whole", lines.join(" "), null],
      ["Altered", altered, null],
    ]);
    const onlyAltered = await listPairs(
      member,
      { hasAltered: true, hasDiffering: false, articleId: null },
      null,
    );
    expect(onlyAltered.pairs).toHaveLength(1);
    const ofCopy = await listPairs(
      member,
      { hasAltered: false, hasDiffering: false, articleId: made[0]?.articleId ?? null },
      null,
    );
    expect(ofCopy.pairs).toHaveLength(2);
  });

  it("pages by key without a gap or a double", async () => {
    const copies = Array.from({ length: 9 }, (_, n): [string, string, null] => [
      `Copy ${n}`,
      `${lines.slice(0, 2).join(" ")} Number ${n}.`,
      null,
    ]);
    const { member } = await room(copies);
    const first = await listPairs(member, all, null);
    expect(first.pairs).toHaveLength(pairsOnPage);
    expect(first.hasMore).toBe(true);
    const second = await listPairs(member, all, first.pairs.at(-1) ?? null);
    const ids = [...first.pairs, ...second.pairs].map((pair) => pair.comparisonId);
    expect(new Set(ids).size).toBe((9 * 8) / 2);
    expect(ids).toHaveLength((9 * 8) / 2);
  });

  it("gives sources the letter of today", async () => {
    const { project, member, made } = await room([
      ["Whole", lines.join(" "), "2031-03-14"],
      ["Altered", altered, "2031-03-15"],
    ]);
    const source = { id: newId(), projectId: project.id, name: "Gazette", nameKey: "gazette" };
    await db().source.create({ data: source });
    const grade = { projectId: project.id, sourceId: source.id, reason: "test", setById: member.userId };
    const grades = [
      { letter: "B", validFrom: new Date("2020-01-01") },
      { letter: "A", validFrom: new Date("9000-01-01") },
    ] as const;
    await db().sourceReliability.createMany({
      data: grades.map((one) => ({ id: newId(), ...grade, ...one })),
    });
    await db().article.updateMany({ where: { id: made[0]?.articleId }, data: { sourceId: source.id } });
    const [pair] = (await listPairs(member, all, null)).pairs;
    expect(pair).toMatchObject({ first: { sourceName: "Gazette", letter: "B" }, second: { letter: null } });
  });

  it("shows a member of another project nothing", async () => {
    await room([
      ["Whole", lines.join(" "), null],
      ["Altered", altered, null],
    ]);
    const { member } = await room([]);
    expect((await listPairs(member, all, null)).pairs).toEqual([]);
  });
});
