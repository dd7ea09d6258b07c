import { afterAll, describe, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { readLibrary } from "../library/read-library.ts";
import { makeArticle, type TestArticle } from "../testing/make-article.ts";
import { makeMember, makeProject } from "../testing/make-project.ts";
import { makeVersion } from "../testing/make-version.ts";
import { unwrap } from "../testing/make-work-room.ts";
import type { Member } from "../viewer.ts";
import { compareVersion } from "./compare-version.ts";
import { countSharing } from "./count-sharing.ts";
import { listPairs } from "./list-pairs.ts";
import { ruleAlignment } from "./rule-alignment.ts";

afterAll(closeDb);

const opening =
  "The harbour office counted nine barges adrift below the lock on Tuesday morning, and closed the river to all traffic until further notice.";
const chain =
  "“We have been forced to close the lock because its chain could no longer be trusted by anybody on the river,” said the harbour master, Piet Aalders, at the quay.";
const missing = (count: string) =>
  `As of 11 March 2031, ${count} people were missing in Brandsund, according to the harbour office.`;
const garbled = chain.replace("been forced", "pressured");

const report = [opening, chain, missing("14")].join("\n\n");

async function room(bodies: readonly string[]) {
  const project = await makeProject();
  const member = await makeMember(project, "admin");
  const articles: TestArticle[] = [];
  for (const [at, body] of bodies.entries())
    articles.push(await makeArticle(project.id, { title: `Report ${at}`, body }));
  for (const { versionId } of articles) await compareVersion({ projectId: project.id, versionId });
  return { projectId: project.id, member, articles };
}
type Room = Awaited<ReturnType<typeof room>>;

async function badgeOf(member: Member, article: TestArticle | undefined) {
  if (article === undefined) throw new Error("no such article");
  const badge = (await countSharing(member, [article.articleId])).get(article.articleId);
  return { quotations: badge?.changedQuotations, numbers: badge?.differingNumbers };
}

const everything = {
  q: "",
  state: null,
  sourceIds: [],
  tagIds: [],
  importNumber: null,
  sort: "title" as const,
  after: null,
  before: null,
};

async function facets({ member }: Room) {
  const shown = async (reuse: "altered" | "numbers") =>
    (await readLibrary(member, { ...everything, reuse: [reuse] })).rows.map(({ title }) => title).sort();
  return { altered: await shown("altered"), numbers: await shown("numbers") };
}

async function pairCounts({ member }: Room) {
  const all = { hasAltered: false, hasDiffering: false, articleId: null };
  const { pairs } = await listPairs(member, all, null);
  return pairs.map(({ changedQuotations, differingNumbers }) => [changedQuotations, differingNumbers]);
}

/** Says "not the same" of every passage that holds these words of the first article. */
async function reject({ projectId, member, articles: [first] }: Room, words: string) {
  if (first === undefined) throw new Error("no article");
  const at = first.body.indexOf(words);
  const rows = await db().reuse.findMany({ where: { projectId }, include: { comparison: true } });
  const holding = rows.filter((row) => {
    const isA = row.comparison.versionAId === first.versionId;
    const [start, end] = isA ? [row.aStartUtf16, row.aEndUtf16] : [row.bStartUtf16, row.bEndUtf16];
    return start <= at && at < end;
  });
  for (const { id: reuseId } of holding) {
    const input = { projectId, passage: { reuseId }, revision: 0, reason: "", word: "notSame" as const };
    unwrap(await ruleAlignment(member, input));
  }
  return holding.length;
}

describe("quotations and numbers that changed on the way", () => {
  it("are an article's own, each once however many others have it otherwise", async () => {
    const copies = Array.from({ length: 4 }, () => report);
    const { member, articles } = await room([[opening, garbled, missing("16")].join("\n\n"), ...copies]);
    expect(await badgeOf(member, articles[0])).toEqual({ quotations: 1, numbers: 1 });
    for (const copy of articles.slice(1))
      expect(await badgeOf(member, copy)).toEqual({ quotations: 1, numbers: 1 });
  });

  it("do not count where the passage they stand in was rejected, in badge, facet and pair", async () => {
    const made = await room([report, [opening, garbled, missing("16")].join("\n\n")]);
    const [first, second] = made.articles;
    expect(await badgeOf(made.member, first)).toEqual({ quotations: 1, numbers: 1 });
    expect(await facets(made)).toEqual({
      altered: ["Report 0", "Report 1"],
      numbers: ["Report 0", "Report 1"],
    });
    expect(await pairCounts(made)).toEqual([[1, 1]]);
    expect(await reject(made, "We have been forced"), "one passage holds both").toBe(1);
    for (const article of [first, second])
      expect(await badgeOf(made.member, article)).toEqual({ quotations: 0, numbers: 0 });
    expect(await facets(made)).toEqual({ altered: [], numbers: [] });
  });

  it("count again in another passage than the one that was rejected", async () => {
    const others = [
      "Eleven dogs slept under the carts while children threw apples at the geese behind the mill.",
      "Towards evening somebody brought soup, and the bells of Saint Anne rang for longer than they should.",
    ].join(" ");
    const longer = `${opening} None of the crews had been warned, and the tugs from the upper valley came too late to hold them.`;
    const own = "A pilot of the upper harbour read the names of the crews aloud, one after the other, twice.";
    const made = await room([[longer, own, chain].join("\n\n"), [garbled, others, longer].join("\n\n")]);
    expect(await badgeOf(made.member, made.articles[0])).toMatchObject({ quotations: 1 });
    expect(await reject(made, "nine barges")).toBe(1);
    expect(await badgeOf(made.member, made.articles[0])).toMatchObject({ quotations: 1 });
  });

  it.each([
    ["cut", chain.replace(" by anybody on the river", "")],
    ["made of a paraphrase", null],
    ["stripped of its marks", chain.replace("“", "").replace(",”", ",")],
  ])("are told where a quotation was %s", async (_, changed) => {
    const paraphrase = chain.replace("“", "").replace(",”", ",");
    const [one, other] = changed === null ? [paraphrase, chain] : [chain, changed];
    const { member, articles } = await room([`${opening}\n\n${one}`, `${opening}\n\n${other}`]);
    for (const article of articles) expect(await badgeOf(member, article)).toMatchObject({ quotations: 1 });
  });

  it("are gone with the version that had them", async () => {
    const { projectId, member, articles } = await room([report, [opening, garbled].join("\n\n")]);
    const [first, second] = articles;
    if (second === undefined) throw new Error("no second article");
    expect(await badgeOf(member, first)).toMatchObject({ quotations: 1 });
    const { versionId } = await makeVersion(projectId, second, [opening, chain].join("\n\n"));
    await compareVersion({ projectId, versionId });
    expect(await badgeOf(member, first)).toMatchObject({ quotations: 0 });
  });
});

describe("text origins", () => {
  it("are one where one other article carries two passages apart", async () => {
    const between = (word: string) =>
      `Nobody ${word} could say when the chain had last been looked at, nor who had the key to its house, nor where the ${word} had been.`;
    const closing =
      "Divers looked at both gates of the old lock before noon, and the crews of the ferries were asked to stay ashore until the tugs had gone.";
    const { member, articles } = await room([
      `${opening} ${between("baker")} ${closing}`,
      `${closing}\n\n${between("miller").split(" ").reverse().join(" ")}\n\n${opening}`,
    ]);
    const badges = await countSharing(
      member,
      articles.map(({ articleId }) => articleId),
    );
    for (const badge of badges.values()) expect(badge).toMatchObject({ sharesWith: 1, textOrigins: 1 });
  });
});
