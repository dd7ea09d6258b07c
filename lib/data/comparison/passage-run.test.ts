import { afterAll, describe, expect, it } from "vitest";
import { COMPARE_VERSION } from "#lib/compare/compare-texts.ts";
import { closeDb, db } from "#lib/db/client.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { newId } from "#lib/ids.ts";
import { makeArticle } from "../testing/make-article.ts";
import { makeMember, makeProject } from "../testing/make-project.ts";
import { unwrap } from "../testing/make-work-room.ts";
import { compareVersion } from "./compare-version.ts";
import { compareWith } from "./compare-with.ts";
import { readComparisons } from "./read-comparison.ts";
import { readCoverage } from "./read-coverage.ts";
import { readPairEvidence } from "./read-pair-evidence.ts";
import { readPassageRun } from "./read-passage-run.ts";
import { readQuantities } from "./read-quantities.ts";
import { ruleAlignment } from "./rule-alignment.ts";
import { untilHeld } from "./testing/until-held.ts";

const passage =
  "The harbour commission counted 14 barges adrift below the lock on Tuesday and closed the river to all traffic, while divers looked at the chain and the crews were asked to stay ashore until both gates could be shut again.";
const slip = passage.replace("commission", "comission");

afterAll(closeDb);

type Parts = { title: string; body: string; on?: string | null; source?: string; language?: string };

async function room(parts: Parts[]) {
  const project = await makeProject();
  const member = await makeMember(project, "analyst");
  const articles = [];
  for (const { title, body, on = null, source, language } of parts) {
    const sourceId = source === undefined ? null : newId();
    if (sourceId !== null && source !== undefined) {
      const row = { id: sourceId, projectId: project.id, name: source, nameKey: `${source.toLowerCase()}` };
      await db().source.create({ data: row });
    }
    const dated = { publishedOn: on, sourceId, ...(language === undefined ? {} : { language }) };
    articles.push(await makeArticle(project.id, { title, body, ...dated }));
  }
  for (const { versionId } of articles) await compareVersion({ projectId: project.id, versionId });
  return { projectId: project.id, member, articles };
}

const four = () =>
  room([
    { title: "Late copy", body: `HARLOW (NPA) — ${slip} A reader wrote in.`, on: "2031-03-16" },
    { title: "Wire", body: `HARLOW — ${passage} More will follow.`, on: "2031-03-14", source: "NPA" },
    { title: "Slip", body: `It rained all day. ${slip}`, on: "2031-03-15" },
    {
      title: "Baker",
      body: "The bakery on Mill Lane opens an hour earlier from Monday, its owner told this paper.",
    },
  ]);
type Room = Awaited<ReturnType<typeof room>>;

function runOf({ member, articles }: Room, at = 0) {
  const article = articles[at];
  if (article === undefined) throw new Error("no such article");
  const startUtf16 = article.body.indexOf("The harbour");
  const place = { versionId: article.versionId, startUtf16, endUtf16: startUtf16 + passage.length - 1 };
  return readPassageRun(member, place);
}

describe("a passage's run", () => {
  it("lacks no carrier that is found while it is looked at, of those it says were looked through", async () => {
    const { projectId, member, articles } = await room([{ title: "Wire", body: passage }]);
    const [wire] = articles;
    if (wire === undefined) throw new Error("no article");
    const { articleId, versionId, body } = await makeArticle(projectId, { title: "Slip", body: slip });
    const { reading } = await inTransaction(async (tx) => {
      await tx.$executeRaw`LOCK TABLE "VersionAnalysis" IN ACCESS EXCLUSIVE MODE`;
      const reading = readPassageRun(member, { versionId, startUtf16: 0, endUtf16: slip.length });
      await untilHeld("VersionAnalysis");
      const other = { articleId: wire.articleId, versionId: wire.versionId, lengthUtf16: passage.length };
      await compareWith({ projectId, articleId, versionId, body }, [other]);
      await tx.versionAnalysis.create({ data: { projectId, articleId, versionId, engine: COMPARE_VERSION } });
      return { reading };
    });
    const run = await reading;
    expect(run?.coverage).toMatchObject({ isPending: false });
    expect(run?.carriers.map(({ article }) => article.articleId).sort()).toEqual(
      [articleId, wire.articleId].sort(),
    );
  });

  it("tells everywhere it ran in time order, as one text origin, whichever copy is asked", async () => {
    const made = await four();
    for (const at of [0, 1, 2]) {
      const run = await runOf(made, at);
      expect(run?.carriers.map(({ article }) => article.title)).toEqual(["Wire", "Slip", "Late copy"]);
      expect(run?.textOrigins).toBe(1);
      expect(run?.earliest).toEqual({
        kind: "one",
        articleIds: [made.articles[1]?.articleId],
        mayBeEarlier: [],
      });
      expect(run?.links).toHaveLength(3);
      for (const carrier of run?.carriers ?? []) {
        expect(carrier.pieces[0]?.exact).toContain("14 barges adrift");
        expect(carrier.share).toBeGreaterThan(0.95);
      }
    }
  });

  it("tells dates, a credit and a shared slip as evidence, and what is not excluded", async () => {
    const made = await four();
    const [late, wire, slipped] = made.articles;
    if (!late || !wire || !slipped) throw new Error("no articles");
    const told = await readPairEvidence(made.member, wire, late);
    expect(told.map(({ kind, points, strength }) => `${kind} ${points} ${strength}`)).toEqual(
      expect.arrayContaining([
        "credit bTookFromA strong",
        "date bTookFromA moderate",
        "commonThirdText commonThirdText weak",
      ]),
    );
    const copies = await readPairEvidence(made.member, late, slipped);
    const slipTold = copies.find(({ kind }) => kind === "inheritedError");
    expect(slipTold?.text).toContain("“comission”, where “Wire” (NPA) has “commission”");
    const bodies = { a: late.body, b: slipped.body };
    const words = slipTold?.places.map((at) => bodies[at.side].slice(at.startUtf16, at.endUtf16));
    expect(words).toEqual(["comission", "comission"]);
  });

  it("says that a slip against a third text is not known while an earlier engine’s answer stands", async () => {
    const made = await four();
    const [late, , slipped] = made.articles;
    if (!late || !slipped) throw new Error("no articles");
    const slipsTold = async () =>
      (await readPairEvidence(made.member, late, slipped)).filter(({ kind }) => kind === "inheritedError");
    expect((await slipsTold()).map(({ points }) => points)).toEqual(["linked"]);
    await db().comparisonWording.deleteMany({ where: { projectId: made.member.projectId } });
    expect(await slipsTold()).toMatchObject([{ points: "neither", text: expect.stringContaining("“Wire”") }]);
  });

  it("tells a slip within a quotation as one, however its marks are written", async () => {
    const said = (word: string) =>
      `The clerk of the river said: «Nobody had looked at the ${word} chain of the lower lock since the autumn, and nobody was asked to.» The divers went down at noon on Tuesday and both gates were shut before it was dark again.`;
    const made = await room([
      { title: "One", body: said("worn") },
      { title: "Two", body: `It rained all day. ${said("worn")}` },
      { title: "Three", body: `${said("rusty")} Crews waited.` },
    ]);
    const [one, two] = made.articles;
    if (!one || !two) throw new Error("no articles");
    const told = await readPairEvidence(made.member, one, two);
    expect(told.find(({ kind }) => kind === "inheritedError")?.text).toContain(
      "the same words in a quotation, “worn”",
    );
  });

  it("has its words in each, and how many differ between each two, from what is kept of their pairs", async () => {
    const made = await four();
    for (const at of [0, 1, 2]) {
      const run = await runOf(made, at);
      const words = run?.carriers.map(({ versionId, place, passageWords }) => {
        const body = made.articles.find((article) => article.versionId === versionId)?.body ?? "";
        return [body.slice(place?.startUtf16, place?.endUtf16), passageWords];
      });
      const [whole, slipped] = [passage.slice(0, -1), slip.slice(0, -1)];
      expect(words).toEqual([
        [whole, 40],
        [slipped, 40],
        [slipped, 40],
      ]);
      const titles = new Map(run?.carriers.map(({ versionId, article }) => [versionId, article.title]));
      const links = run?.links.map(({ fromVersionId, toVersionId, kind, changedWords }) => {
        return `${titles.get(fromVersionId)}–${titles.get(toVersionId)} ${kind} ${changedWords}`;
      });
      expect(links?.sort()).toEqual([
        "Slip–Late copy verbatim 0",
        "Wire–Late copy edited 1",
        "Wire–Slip edited 1",
      ]);
    }
  });

  it("guesses neither where an earlier engine did not keep them, but knows what is word for word the same", async () => {
    const made = await four();
    const other = await four();
    await db().comparisonWording.deleteMany({ where: { projectId: made.projectId } });
    const told = async (room: Room) => {
      const run = await runOf(room, 2);
      return {
        places: run?.carriers.map(({ place, passageWords }) => [place !== null, passageWords]),
        links: run?.links.map(({ changedWords }) => changedWords).sort(),
      };
    };
    expect(await told(made)).toEqual({
      places: [
        [false, null],
        [true, 40],
        [true, 40],
      ],
      links: [0, "notKnownYet", "notKnownYet"],
    });
    expect((await told(other)).links).toEqual([0, 1, 1]);
  });

  it("reads nothing of a row that leads out of the texts", async () => {
    const made = await four();
    const { projectId } = made;
    await db().comparisonWording.updateMany({ where: { projectId }, data: { shape: [9, 9, 9, 9] } });
    expect((await runOf(made))?.links.map(({ changedWords }) => changedWords)).toContain("notKnownYet");
  });

  it("says that one of unknown date may be the earliest, and does not guess", async () => {
    const made = await room([
      { title: "Dated", body: passage, on: "2031-03-14" },
      { title: "Undated", body: `${passage} So it was told.` },
    ]);
    const run = await runOf(made);
    expect(run?.earliest).toEqual({
      kind: "undecided",
      articleIds: [made.articles[0]?.articleId],
      mayBeEarlier: [made.articles[1]?.articleId],
    });
  });

  it("leaves out what a person has said is not the same passage", async () => {
    const made = await room([
      { title: "One", body: passage, on: "2031-03-14" },
      { title: "Two", body: `${passage} So it was told.` },
    ]);
    for (const { id: reuseId } of await db().reuse.findMany({ where: { projectId: made.projectId } })) {
      const input = {
        projectId: made.projectId,
        passage: { reuseId },
        revision: 0,
        word: "notSame" as const,
      };
      unwrap(await ruleAlignment(made.member, { ...input, reason: "" }));
    }
    expect(await runOf(made)).toMatchObject({ textOrigins: 0, links: [] });
    expect((await runOf(made))?.carriers).toHaveLength(1);
  });

  it("is not there for a member of another project", async () => {
    const [here, elsewhere] = [await four(), await four()];
    expect(await runOf({ ...here, member: elsewhere.member })).toBeNull();
    const [a, b] = here.articles;
    if (a === undefined || b === undefined) throw new Error("no articles");
    expect(await readPairEvidence(elsewhere.member, a, b)).toEqual([]);
    expect(await readCoverage(elsewhere.member, a.versionId)).toBeNull();
  });
});

describe("what was not analysed", () => {
  it("is told: other languages, what is too short, and what was not compared yet", async () => {
    const made = await room([
      { title: "One", body: passage },
      { title: "Eins", body: passage.replaceAll("the", "die"), language: "de" },
      { title: "Short", body: "Barges adrift." },
    ]);
    await makeArticle(made.projectId, {
      title: "Fresh",
      body: "Nobody has compared this one yet, so nothing is known.",
    });
    const coverage = await readCoverage(made.member, made.articles[0]?.versionId ?? "");
    expect(coverage).toMatchObject({
      isPending: false,
      otherLanguages: 1,
      tooShort: 1,
      notYetCompared: 1,
      failed: [],
      underWay: 0,
    });
    expect((await readCoverage(made.member, made.articles[2]?.versionId ?? ""))?.isTooShort).toBe(true);
  });
});

describe("several at once", () => {
  it("reads every pair of three articles, and their evidence as said of the two asked for", async () => {
    const made = await four();
    const [late, wire, slipped] = made.articles;
    if (!late || !wire || !slipped) throw new Error("no articles");
    const pairs = await readComparisons(made.member, [late, wire, slipped]);
    expect(pairs.map(({ aId, bId }) => [aId, bId])).toEqual([
      [late.articleId, wire.articleId],
      [late.articleId, slipped.articleId],
      [wire.articleId, slipped.articleId],
    ]);
    expect(pairs.map(({ comparison }) => comparison.state)).toEqual(["found", "found", "found"]);
    const evidence = await readPairEvidence(made.member, late, wire);
    expect(evidence[0]).toMatchObject({ kind: "credit", points: "aTookFromB", strength: "strong" });
    const turned = await readPairEvidence(made.member, wire, late);
    expect(turned[0]).toMatchObject({ kind: "credit", points: "bTookFromA" });
  });
});

describe("the numbers of several articles", () => {
  it("stand side by side with their verdicts, each where its text states it", async () => {
    const base = "The ministry said that the flood had driven families from the lower town of Harlow. ";
    const made = await room([
      { title: "One", body: `${base}On 14 March 2031, 210 people were missing in Harlow, it said.` },
      { title: "Two", body: `${base}On 14 March 2031, 340 people were missing in Harlow, it said.` },
    ]);
    const ids = made.articles.map(({ articleId }) => articleId);
    const table = await readQuantities(made.member, ids);
    expect(table.articles.map(({ title, isRead }) => [title, isRead])).toEqual([
      ["One", true],
      ["Two", true],
    ]);
    const told = [...table.groups.flatMap(({ quantities }) => quantities), ...table.others];
    for (const { versionId, quantity } of told) {
      const body = made.articles.find((article) => article.versionId === versionId)?.body ?? "";
      expect(body.slice(quantity.startUtf16, quantity.endUtf16)).toBe(quantity.text);
    }
    const [group] = table.groups;
    expect(group?.quantities.map(({ quantity }) => quantity.low)).toEqual([210, 340]);
    expect(group?.pairs[0]?.why).not.toBe("");
    const elsewhere = await room([]);
    expect(await readQuantities(elsewhere.member, ids)).toEqual({
      articles: [],
      groups: [],
      unclear: [],
      others: [],
    });
  });
});
