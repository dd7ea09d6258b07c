import { afterAll, describe, expect, it } from "vitest";
import { compareTexts } from "#lib/compare/compare-texts.ts";
import { wordingOf } from "#lib/compare/testing/with-wording.ts";
import { closeDb, db } from "#lib/db/client.ts";
import type { TestArticle } from "../testing/make-article.ts";
import { makeVersion } from "../testing/make-version.ts";
import { failureOf, unwrap } from "../testing/make-work-room.ts";
import { compareVersion } from "./compare-version.ts";
import { countSharing } from "./count-sharing.ts";
import { readComparison } from "./read-comparison.ts";
import { ruleAlignment } from "./rule-alignment.ts";
import { ruleDirection } from "./rule-direction.ts";
import { storeComparisons } from "./store-comparison.ts";
import { makeComparedRoom } from "./testing/compared-room.ts";

const first =
  "Nine barges broke loose below the lock on Tuesday and drifted as far as the timber quay, where two of them sank before a tug could reach them from the upper harbour.";
const second =
  "The harbour office closed the river to all traffic and asked the crews to stay ashore until divers had looked at the chain and at both gates of the old lock.";
/** What stands between them is each one's own. */
const own = [
  "Nobody on the quay could say when the chain had last been looked at by anyone at all.",
  "The mayor spoke of the price of flour, the priest of the weight of copper and the cook of honey.",
  "A pilot of the upper harbour read the names of the crews aloud, one after the other.",
].join(" ");
const others = [
  "A baker heard the noise from her shop and ran down to see what it was.",
  "Eleven dogs slept under the carts while children threw apples at the geese behind the mill.",
  "Towards evening somebody brought soup, and the bells of Saint Anne rang for longer than they should.",
].join(" ");
const body = `${first}\n\n${own}\n\n${second}`;
/** In the other order, so that the two are two passages whatever engine lays them out. */
const copy = `${second}\n\n${others}\n\n${first}`;

afterAll(closeDb);

const room = () => makeComparedRoom(body, copy);
type Room = Awaited<ReturnType<typeof room>>;

const read = ({ member, a, b }: Room) => readComparison(member, a, b);

async function passageAt({ member, a, b }: Room, words: string) {
  const { passages } = await readComparison(member, a, b);
  const at = a.body.indexOf(words);
  const found = passages.find((one) => one.aStartUtf16 <= at && at < one.aEndUtf16);
  if (found === undefined) throw new Error(`No passage holds “${words}”.`);
  return found;
}

const ruling = (projectId: string, reuseId: string, word: "same" | "notSame" | "none", revision = 0) => {
  return { projectId, passage: { reuseId }, revision, word, reason: "" };
};

/** Stores the pair as an engine would that answers with these passages. */
async function recompute(
  { projectId, a, b }: Room,
  change: (found: ReturnType<typeof compareTexts>) => void,
) {
  const [one, other] = a.versionId < b.versionId ? [a, b] : [b, a];
  const found = { ...compareTexts(one.body, other.body), engine: "99.0.0" };
  change(found);
  const wording = wordingOf(one.body, other.body, found.passages);
  await db().comparedPair.updateMany({ where: { projectId }, data: { engine: "99.0.0", doneAt: null } });
  return storeComparisons(projectId, [{ sides: { a: one, b: other }, found, wording }]);
}

describe("ruleAlignment", () => {
  it("confirms, rejects and takes back, each a revision that stays", async () => {
    const made = await room();
    const { projectId, member, colleague, a } = made;
    const { reuseId } = await passageAt(made, first);
    const said = unwrap(await ruleAlignment(member, ruling(projectId, reuseId, "same")));
    expect(said).toMatchObject({ revision: 1, before: "none" });
    unwrap(await ruleAlignment(colleague, ruling(projectId, reuseId, "notSame", 1)));
    const rejected = await passageAt(made, first);
    expect(rejected).toMatchObject({ state: "rejected", alignment: { word: "notSame", authorName: "Rita" } });
    expect(rejected.alignment?.history.map(({ word }) => word)).toEqual(["same", "notSame"]);
    unwrap(await ruleAlignment(member, ruling(projectId, reuseId, "none", 2)));
    expect(await passageAt(made, first)).toMatchObject({ state: "suspected", alignment: { revision: 3 } });
    expect((await countSharing(member, [a.articleId])).get(a.articleId)?.sharesWith).toBe(1);
    const acts = await db().auditRow.count({ where: { projectId, act: "reuse.rule", outcome: "done" } });
    expect(acts).toBe(3);
  });

  it("takes a rejected passage out of every count", async () => {
    const made = await room();
    const { projectId, member, a } = made;
    for (const { reuseId } of (await read(made)).passages)
      unwrap(await ruleAlignment(member, ruling(projectId, reuseId, "notSame")));
    expect((await countSharing(member, [a.articleId])).get(a.articleId)).toMatchObject({
      sharesWith: 0,
      textOrigins: 0,
    });
  });

  it("refuses whoever is not a member, a stale word, and taking back what was not said", async () => {
    const made = await room();
    const { projectId, member, outsider } = made;
    const { reuseId } = await passageAt(made, first);
    expect(failureOf(await ruleAlignment(outsider, ruling(projectId, reuseId, "same"))).code).toBe(
      "not_found",
    );
    expect(failureOf(await ruleAlignment(member, ruling(projectId, reuseId, "none"))).code).toBe("invalid");
    unwrap(await ruleAlignment(member, ruling(projectId, reuseId, "same")));
    const stale = failureOf(await ruleAlignment(member, ruling(projectId, reuseId, "notSame")));
    expect(stale).toMatchObject({
      code: "conflict",
      current: { revision: 1, word: "same", authorName: member.name },
    });
    expect((await passageAt(made, first)).state).toBe("confirmed");
  });

  it("does not reach into another project by the id of its passage", async () => {
    const [here, elsewhere] = [await room(), await room()];
    const { reuseId } = await passageAt(elsewhere, first);
    const refused = await ruleAlignment(here.member, ruling(here.projectId, reuseId, "same"));
    expect(failureOf(refused).code).toBe("not_found");
  });

  it("lets one of two who rule at once through", async () => {
    const made = await room();
    const { projectId, member, colleague } = made;
    const { reuseId } = await passageAt(made, first);
    const both = await Promise.all([
      ruleAlignment(member, ruling(projectId, reuseId, "same")),
      ruleAlignment(colleague, ruling(projectId, reuseId, "notSame")),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db().alignmentRuling.count({ where: { projectId } })).toBe(1);
    expect(await db().ruledPassage.count({ where: { projectId } })).toBe(1);
  });
});

describe("a word outlasts recomputation", () => {
  it("and follows a passage whose ends another engine puts elsewhere, under the id it had", async () => {
    const made = await room();
    const { projectId, member } = made;
    const before = await passageAt(made, first);
    unwrap(await ruleAlignment(member, ruling(projectId, before.reuseId, "notSame")));
    await recompute(made, (found) => {
      for (const passage of found.passages) {
        passage.aEndUtf16 -= 6;
        passage.bEndUtf16 -= 6;
      }
    });
    const after = await passageAt(made, first);
    expect(after).toMatchObject({
      reuseId: before.reuseId,
      state: "rejected",
      alignment: { word: "notSame" },
    });
    expect(after.aEndUtf16).toBe(before.aEndUtf16 - 6);
    expect((await read(made)).engine).toBe("99.0.0");
    expect((await passageAt(made, second)).state).toBe("suspected");
  });

  it("and is shown by itself where no passage matches it any more, until one does again", async () => {
    const made = await room();
    const { projectId, member } = made;
    const { reuseId } = await passageAt(made, first);
    const { ruledPassageId } = unwrap(await ruleAlignment(member, ruling(projectId, reuseId, "same")));
    await recompute(made, (found) => {
      found.passages = [];
    });
    const alone = await read(made);
    expect(alone.passages).toEqual([]);
    expect(alone.unmatched).toMatchObject([{ ruledPassageId, alignment: { word: "same" } }]);
    expect(alone.unmatched[0]?.a.exact).toContain("Nine barges");
    await recompute(made, () => undefined);
    const again = await read(made);
    expect(again.unmatched).toEqual([]);
    expect((await passageAt(made, first)).state).toBe("confirmed");
  });

  it("and can be taken back though no passage matches it", async () => {
    const made = await room();
    const { projectId, member } = made;
    const { reuseId } = await passageAt(made, first);
    const { ruledPassageId } = unwrap(await ruleAlignment(member, ruling(projectId, reuseId, "same")));
    await recompute(made, (found) => {
      found.passages = [];
    });
    const input = { projectId, passage: { ruledPassageId }, revision: 1, word: "none" as const, reason: "" };
    unwrap(await ruleAlignment(member, input));
    expect((await read(made)).unmatched).toEqual([]);
  });

  it("and is taken back by its place by members alone, on record, and said again", async () => {
    const [made, elsewhere] = [await room(), await room()];
    const { projectId, member, colleague, outsider, a, b } = made;
    const { reuseId } = await passageAt(made, first);
    const said = { projectId, passage: { reuseId }, revision: 0, word: "same" as const, reason: "" };
    const { ruledPassageId } = unwrap(await ruleAlignment(member, said));
    const who = { projectId, articleAId: a.articleId, articleBId: b.articleId, revision: 0 };
    const taken = { ...who, passage: { reuseId }, word: "aTookFromB" as const, reason: "It says so." };
    unwrap(await ruleDirection(member, taken));
    await recompute(made, (found) => {
      found.passages = [];
    });
    const passage = { ruledPassageId };
    const none = { word: "none" as const, reason: "" };
    const back = { projectId, passage, revision: 1, ...none };
    const backFrom = { ...who, passage, revision: 1, ...none };
    for (const stranger of [outsider, elsewhere.member]) {
      expect(failureOf(await ruleAlignment(stranger, back)).code).toBe("not_found");
      expect(failureOf(await ruleDirection(stranger, backFrom)).code).toBe("not_found");
    }
    const hidden = { ...back, projectId: elsewhere.projectId };
    expect(failureOf(await ruleAlignment(elsewhere.member, hidden)).code).toBe("not_found");
    expect((await read(made)).unmatched).toMatchObject([
      { ruledPassageId, alignment: { word: "same", revision: 1 }, direction: { word: "aTookFromB" } },
    ]);

    unwrap(await ruleAlignment(colleague, back));
    unwrap(await ruleDirection(colleague, backFrom));
    expect((await read(made)).unmatched).toEqual([]);
    const rows = await db().auditRow.findMany({
      where: { projectId, outcome: "done", actorId: colleague.userId },
      orderBy: { at: "asc" },
    });
    expect(rows.map(({ act, detail }) => ({ act, detail }))).toMatchObject([
      { act: "reuse.rule", detail: { word: "none", before: "same" } },
      { act: "reuse.direct", detail: { word: "none", before: "aTookFromB", ruledPassageId } },
    ]);
    unwrap(await ruleDirection(colleague, { ...taken, passage, revision: 2 }));
    expect((await read(made)).unmatched).toMatchObject([
      { direction: { word: "aTookFromB", reason: "It says so.", authorName: "Rita" } },
    ]);
  });

  it("and follows its words into a corrected version of the article", async () => {
    const made = await room();
    const { projectId, member, b } = made;
    const { reuseId } = await passageAt(made, first);
    unwrap(await ruleAlignment(member, ruling(projectId, reuseId, "notSame")));
    const corrected = `A line the editors put in front.\n\n${copy}`;
    const { versionId } = await makeVersion(projectId, b, corrected);
    await compareVersion({ projectId, versionId });
    const now: TestArticle = { ...b, versionId, body: corrected };
    const states = (await read({ ...made, b: now })).passages.map(({ state }) => state);
    expect(states).toEqual(["rejected", "suspected"]);
  });
});

describe("ruleDirection", () => {
  const direction = ({ projectId, a, b }: Room, word: "aTookFromB" | "unsure", revision = 0) => {
    const ids = { articleAId: a.articleId, articleBId: b.articleId };
    return { projectId, ...ids, passage: null, revision, word, reason: "The dates say so." };
  };

  it("is read from either side, revision by revision, and outlasts recomputation", async () => {
    const made = await room();
    const { member, a, b } = made;
    unwrap(await ruleDirection(member, direction(made, "aTookFromB")));
    await recompute(made, (found) => {
      found.passages = [];
    });
    expect((await read(made)).direction).toMatchObject({ word: "aTookFromB", revision: 1 });
    expect((await readComparison(member, b, a)).direction).toMatchObject({ word: "bTookFromA" });
    const turned = { ...direction(made, "aTookFromB", 1), articleAId: b.articleId, articleBId: a.articleId };
    const before = { word: "bTookFromA", reason: "The dates say so." };
    expect(unwrap(await ruleDirection(member, turned))).toMatchObject({ before, revision: 2 });
    expect((await read(made)).direction).toMatchObject({ word: "bTookFromA", revision: 2 });
  });

  it("of one passage stands beside that of the two articles", async () => {
    const made = await room();
    const { member } = made;
    const { reuseId } = await passageAt(made, second);
    unwrap(await ruleDirection(member, { ...direction(made, "unsure"), passage: { reuseId } }));
    unwrap(await ruleDirection(member, direction(made, "aTookFromB")));
    expect((await passageAt(made, second)).direction).toMatchObject({ word: "unsure", revision: 1 });
    expect((await passageAt(made, first)).direction).toBeNull();
    expect((await passageAt(made, second)).state).toBe("suspected");
  });

  it("refuses whoever is not a member, a stale word, one article alone, and another project's", async () => {
    const [made, other] = [await room(), await room()];
    const { member, outsider, a } = made;
    const refused = async (viewer: typeof outsider, input: Parameters<typeof ruleDirection>[1]) =>
      failureOf(await ruleDirection(viewer, input)).code;
    expect(await refused(outsider, direction(made, "unsure"))).toBe("not_found");
    expect(await refused(member, { ...direction(made, "unsure"), articleBId: a.articleId })).toBe("invalid");
    expect(await refused(member, { ...direction(made, "unsure"), articleBId: other.b.articleId })).toBe(
      "not_found",
    );
    unwrap(await ruleDirection(member, direction(made, "unsure")));
    expect(await refused(member, direction(made, "aTookFromB"))).toBe("conflict");
  });

  it("cannot be written over, by anybody", async () => {
    const made = await room();
    unwrap(await ruleDirection(made.member, direction(made, "unsure")));
    const { reuseId } = await passageAt(made, first);
    unwrap(await ruleAlignment(made.member, ruling(made.projectId, reuseId, "same")));
    await expect(db().directionRuling.updateMany({ data: { word: "none" } })).rejects.toThrow(/append_only/);
    await expect(db().alignmentRuling.deleteMany({})).rejects.toThrow(/append_only/);
    await expect(db().ruledPassage.deleteMany({})).rejects.toThrow(/append_only|foreign key/i);
  });
});
