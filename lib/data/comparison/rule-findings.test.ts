import { afterAll, describe, expect, it } from "vitest";
import { compareTexts } from "#lib/compare/compare-texts.ts";
import { wordingOf } from "#lib/compare/testing/with-wording.ts";
import { closeDb, db } from "#lib/db/client.ts";
import { readLibrary } from "../library/read-library.ts";
import { makeVersion } from "../testing/make-version.ts";
import { failureOf, unwrap } from "../testing/make-work-room.ts";
import { compareVersion } from "./compare-version.ts";
import { countSharing } from "./count-sharing.ts";
import { listPairs } from "./list-pairs.ts";
import { readComparison } from "./read-comparison.ts";
import { readQuantities } from "./read-quantities.ts";
import { ruleAlignment } from "./rule-alignment.ts";
import { ruleDirection } from "./rule-direction.ts";
import { alignmentRuling } from "./ruling-input.ts";
import { storeComparisons } from "./store-comparison.ts";
import { makeComparedRoom } from "./testing/compared-room.ts";

afterAll(closeDb);

const opening =
  "The harbour office counted the barges adrift below the lock on Tuesday morning, and closed the river to all traffic until further notice.";
const chain =
  "“We have been forced to close the lock because its chain could no longer be trusted by anybody on the river,” said the harbour master, Piet Aalders, at the quay.";
const missing = (count: string) =>
  `As of 11 March 2031, ${count} people were missing in Brandsund, according to the harbour office.`;
const body = [opening, chain, missing("14")].join("\n\n");
const copy = [opening, chain.replace("been forced", "pressured"), missing("16")].join("\n\n");

const room = () => makeComparedRoom(body, copy);
type Room = Awaited<ReturnType<typeof room>>;

type Kind = "quotation" | "quantity";
const kinds: Kind[] = ["quotation", "quantity"];

const read = ({ member, a, b }: Room) => readComparison(member, a, b);

/** The one pair of the kind that both have. */
async function pairOf(made: Room, kind: Kind) {
  const { quotations, quantities } = await read(made);
  const all = kind === "quotation" ? quotations : quantities;
  const ruled = all.flatMap((one) => one.ruled ?? []);
  const [only] = ruled;
  if (only === undefined || ruled.length > 1) throw new Error(`${ruled.length} pairs of kind ${kind}`);
  return only;
}

type Word = "same" | "notSame" | "none";

async function ruling(made: Room, kind: Kind, word: Word, revision = 0) {
  const { subject } = await pairOf(made, kind);
  // As the action reads it, whose schema must take what the page was given.
  return alignmentRuling.parse({ projectId: made.projectId, passage: subject, revision, word });
}

const everything = {
  ...{ q: "", state: null, sourceIds: [], tagIds: [], importNumber: null, after: null, before: null },
  sort: "title" as const,
};
const countNames = { quotation: "changedQuotations", quantity: "differingNumbers" } as const;
const facets = { quotation: "altered", quantity: "numbers" } as const;

/** What counts of the kind: in the badge of either article, in the facet, and in the list of pairs. */
async function counted({ member, a, b }: Room, kind: Kind) {
  const badges = await countSharing(member, [a.articleId, b.articleId]);
  const { rows } = await readLibrary(member, { ...everything, reuse: [facets[kind]] });
  const { pairs } = await listPairs(
    member,
    { hasAltered: false, hasDiffering: false, articleId: null },
    null,
  );
  return {
    badges: [a, b].map(({ articleId }) => badges.get(articleId)?.[countNames[kind]]),
    facet: rows.length,
    pairs: pairs.map((pair) => pair[countNames[kind]]),
  };
}
const once = { badges: [1, 1], facet: 2, pairs: [1] };
const nowhere = { badges: [0, 0], facet: 0, pairs: [0] };

/** Stores the pair as a later engine would that answers so. */
async function recompute(
  { projectId, a, b }: Room,
  change: (found: ReturnType<typeof compareTexts>) => void = () => undefined,
  engine = "99.0.0",
) {
  const [one, other] = a.versionId < b.versionId ? [a, b] : [b, a];
  const found = { ...compareTexts(one.body, other.body), engine };
  change(found);
  const wording = wordingOf(one.body, other.body, found.passages);
  await db().comparedPair.updateMany({ where: { projectId }, data: { engine, doneAt: null } });
  await storeComparisons(projectId, [{ sides: { a: one, b: other }, found, wording }]);
}

async function correct(made: Room, text: string): Promise<Room> {
  const { projectId, b } = made;
  const { versionId } = await makeVersion(projectId, b, text);
  await compareVersion({ projectId, versionId });
  return { ...made, b: { ...b, versionId, body: text } };
}

describe.each(kinds)("a %s that two texts have in common", (kind) => {
  it("counts nowhere once it is said not to be the same, and again once that is taken back", async () => {
    const made = await room();
    expect(await counted(made, kind)).toEqual(once);
    const said = unwrap(await ruleAlignment(made.member, await ruling(made, kind, "notSame")));
    expect(said).toMatchObject({ revision: 1, before: "none" });
    expect(await counted(made, kind)).toEqual(nowhere);
    expect(await pairOf(made, kind)).toMatchObject({
      state: "rejected",
      alignment: { word: "notSame", authorName: "Ada", revision: 1 },
    });
    const undo = {
      passage: { ruledPassageId: said.ruledPassageId },
      revision: 1,
      word: said.before,
      reason: "",
    };
    unwrap(await ruleAlignment(made.member, { projectId: made.projectId, ...undo }));
    expect(await counted(made, kind)).toEqual(once);
    expect(await pairOf(made, kind)).toMatchObject({ state: "suspected", alignment: { revision: 2 } });
  });

  it("leaves what is of the other kind, and the passage around it, as they were", async () => {
    const made = await room();
    unwrap(await ruleAlignment(made.member, await ruling(made, kind, "notSame")));
    const other = kind === "quotation" ? "quantity" : "quotation";
    expect(await counted(made, other)).toEqual(once);
    expect((await pairOf(made, other)).state).toBe("suspected");
    expect((await read(made)).passages.every(({ state }) => state === "suspected")).toBe(true);
  });

  it("counts where it was confirmed, though the passage around it was rejected", async () => {
    const made = await room();
    const { projectId, member } = made;
    unwrap(await ruleAlignment(member, await ruling(made, kind, "same")));
    for (const { reuseId } of (await read(made)).passages) {
      const input = { projectId, passage: { reuseId }, revision: 0, word: "notSame" as const, reason: "" };
      unwrap(await ruleAlignment(member, input));
    }
    expect((await counted(made, kind)).badges).toEqual([1, 1]);
  });

  it("is told from either side, under one name for the next ruling", async () => {
    const made = await room();
    unwrap(await ruleAlignment(made.member, await ruling(made, kind, "notSame")));
    const turned = { ...made, a: made.b, b: made.a };
    expect(await pairOf(turned, kind)).toEqual(await pairOf(made, kind));
  });

  it("keeps what was said of it when a later engine compares the texts anew", async () => {
    const made = await room();
    unwrap(await ruleAlignment(made.member, await ruling(made, kind, "notSame")));
    await recompute(made, ({ quotations, quantities }) => {
      for (const { a, b } of quotations) for (const side of [a, b]) if (side) side.endUtf16 -= 4;
      // How far what is counted reaches is read otherwise; the number is the same one.
      for (const { a, b } of quantities) for (const side of [a, b]) side.endUtf16 += 20;
    });
    expect((await read(made)).engine).toBe("99.0.0");
    expect(await pairOf(made, kind)).toMatchObject({ state: "rejected", alignment: { word: "notSame" } });
    expect((await counted(made, kind)).badges).toEqual([0, 0]);
  });

  it("is shown with its ruling where nothing found now is it, until something is again", async () => {
    const made = await room();
    unwrap(await ruleAlignment(made.member, await ruling(made, kind, "notSame")));
    await recompute(made, (found) => {
      found.quotations = [];
      found.quantities = [];
    });
    expect((await read(made)).unmatched).toMatchObject([{ kind, alignment: { word: "notSame" } }]);
    await recompute(made, undefined, "99.0.1");
    expect((await read(made)).unmatched).toEqual([]);
    expect((await pairOf(made, kind)).state).toBe("rejected");
  });

  it("keeps it in a corrected version where its words are the same, behind more text", async () => {
    const made = await room();
    unwrap(await ruleAlignment(made.member, await ruling(made, kind, "notSame")));
    const now = await correct(made, `The editors put 16 lines in front of this report.\n\n${copy}`);
    expect(await pairOf(now, kind)).toMatchObject({ state: "rejected", alignment: { authorName: "Ada" } });
    expect((await counted(now, kind)).badges).toEqual([0, 0]);
  });

  it("does not keep it where the words changed, and says what was ruled", async () => {
    const made = await room();
    unwrap(await ruleAlignment(made.member, await ruling(made, kind, "notSame")));
    const now = await correct(made, copy.replace("16 people", "18 people").replace("no longer", "not"));
    expect(await pairOf(now, kind)).toMatchObject({ state: "suspected", alignment: null });
    expect((await read(now)).unmatched).toMatchObject([{ kind, alignment: { word: "notSame" } }]);
  });

  it("refuses whoever is not a member, a stale word, and taking back what was not said", async () => {
    const made = await room();
    const { member, colleague, outsider } = made;
    const said = await ruling(made, kind, "same");
    expect(failureOf(await ruleAlignment(outsider, said)).code).toBe("not_found");
    expect(failureOf(await ruleAlignment(member, { ...said, word: "none" })).code).toBe("invalid");
    unwrap(await ruleAlignment(member, said));
    const stale = failureOf(await ruleAlignment(colleague, { ...said, word: "notSame" }));
    expect(stale).toMatchObject({ code: "conflict", current: { revision: 1, word: "same" } });
    expect((await pairOf(made, kind)).state).toBe("confirmed");
  });

  it("is not found by another project’s member, nor where the comparison tells no such pair", async () => {
    const [here, elsewhere] = [await room(), await room()];
    const said = await ruling(elsewhere, kind, "same");
    const reached = await ruleAlignment(here.member, { ...said, projectId: here.projectId });
    expect(failureOf(reached).code).toBe("not_found");
    const { subject } = await pairOf(here, kind);
    const passage = { ...subject, aEndUtf16: subject.aEndUtf16 + 1 };
    const input = { projectId: here.projectId, passage, revision: 0, word: "same" as const, reason: "" };
    expect(failureOf(await ruleAlignment(here.member, input)).code).toBe("not_found");
    expect(await db().ruledPassage.count({ where: { projectId: here.projectId } })).toBe(0);
  });

  it("lets one of two who rule at once through", async () => {
    const made = await room();
    const [one, other] = [await ruling(made, kind, "same"), await ruling(made, kind, "notSame")];
    const both = await Promise.all([ruleAlignment(made.member, one), ruleAlignment(made.colleague, other)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db().ruledPassage.count({ where: { projectId: made.projectId } })).toBe(1);
  });

  it("is audited as what it is, and nobody says who took it from whom", async () => {
    const made = await room();
    const { projectId, member, a, b } = made;
    const { ruledPassageId } = unwrap(await ruleAlignment(member, await ruling(made, kind, "notSame")));
    const row = await db().auditRow.findFirstOrThrow({
      where: { projectId, act: "reuse.rule", outcome: "done" },
    });
    expect(row).toMatchObject({ subjectType: kind, subjectId: ruledPassageId, detail: { word: "notSame" } });
    const direction = { articleAId: a.articleId, articleBId: b.articleId, passage: { ruledPassageId } };
    const said = { projectId, ...direction, revision: 0, word: "unsure" as const, reason: "No date." };
    expect(failureOf(await ruleDirection(member, said)).code).toBe("not_found");
  });
});

it("a rejected pair of numbers stands in no table and on no timeline; its numbers have none to be held against", async () => {
  const made = await room();
  const ids = [made.a.articleId, made.b.articleId];
  const before = await readQuantities(made.member, ids);
  expect(before.groups).toMatchObject([{ verdict: "conflict" }]);
  unwrap(await ruleAlignment(made.member, await ruling(made, "quantity", "notSame")));
  const after = await readQuantities(made.member, ids);
  expect(after.groups).toEqual([]);
  expect(after.others).toHaveLength(before.others.length + 2);
});

it("a ruling follows its own number, and not one that is written the same elsewhere", async () => {
  const made = await room();
  unwrap(await ruleAlignment(made.member, await ruling(made, "quantity", "notSame")));
  const elsewhere = "In the upper valley, 16 people were injured by the same chain, a nurse said on Friday.";
  const now = await correct(made, `${copy.replace("16 people", "18 people")}\n\n${elsewhere}`);
  const { quantities } = await read(now);
  expect(quantities.map(({ ruled }) => ruled?.state)).not.toContain("rejected");
});
