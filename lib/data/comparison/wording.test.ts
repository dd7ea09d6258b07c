/** That what passages say otherwise is kept with the comparison that found them, and read instead of worked out. */
import { afterAll, describe, expect, it } from "vitest";
import { COMPARE_VERSION } from "#lib/compare/compare-texts.ts";
import { wordingOf } from "#lib/compare/testing/with-wording.ts";
import { closeDb, db } from "#lib/db/client.ts";
import { makeMember, makeProject } from "../testing/make-project.ts";
import { makeVersion } from "../testing/make-version.ts";
import { compareAgain } from "./compare-again.ts";
import { compareVersion } from "./compare-version.ts";
import { enqueueOutdated } from "./enqueue-outdated.ts";
import { readComparison } from "./read-comparison.ts";
import { storeComparisons } from "./store-comparison.ts";
import { makeComparedRoom } from "./testing/compared-room.ts";

afterAll(closeDb);

const body =
  "Nine barges broke loose below the lock on Tuesday and drifted as far as the old timber quay, Mira Soldan said. " +
  "Lightermen slept aboard because the towpath had been washed away by the flood.\n\n" +
  "Odile Brandt said the lower dam leaked for three days before the crew closed it.";
const copy = body.replace("washed away", "swept away").replace("Odile Brandt said the", "The");

const room = () => makeComparedRoom(body, copy);
type Room = Awaited<ReturnType<typeof room>>;

const read = async ({ member, a, b }: Room) => (await readComparison(member, a, b)).passages;
const rows = ({ projectId }: Room) => db().comparisonWording.findMany({ where: { projectId } });

async function asAnEarlierEngineLeftIt({ projectId }: Room) {
  const earlier = { engine: "2.4.0" };
  await db().comparisonWording.deleteMany({ where: { projectId } });
  await db().comparison.updateMany({ where: { projectId }, data: earlier });
  await db().comparedPair.updateMany({ where: { projectId }, data: earlier });
  await db().versionAnalysis.updateMany({ where: { projectId }, data: earlier });
}

describe("the wording of a pair", () => {
  it("is what the engine says of its passages, from either side", async () => {
    const made = await room();
    const passages = await read(made);
    expect(passages.map(({ wording }) => wording)).toEqual(wordingOf(body, copy, passages));
    const told = passages.flatMap(({ wording }) => wording ?? []);
    expect(told.flatMap(({ changes }) => changes.map((change) => [change.a, change.b]))).toContainEqual([
      "washed",
      "swept",
    ]);
    expect(told.flatMap(({ attributions }) => attributions)).toMatchObject([
      { kind: "attributionLost", lacking: "b", words: "Odile Brandt said" },
    ]);
    const { member, a, b } = made;
    const back = (await readComparison(member, b, a)).passages;
    expect(back.map(({ wording }) => wording)).toEqual(wordingOf(copy, body, back));
  });

  it("is kept once a pair, and tells nobody of another project", async () => {
    const made = await room();
    const { projectId, a, b } = made;
    expect(await rows(made)).toHaveLength(1);
    for (const { versionId } of [a, b]) await compareVersion({ projectId, versionId });
    expect(await rows(made)).toHaveLength(1);
    const stranger = await makeMember(await makeProject(), "admin");
    expect((await readComparison(stranger, a, b)).passages).toEqual([]);
  });

  it("is not known of what an earlier engine found, until the worker has compared the two anew", async () => {
    const made = await room();
    const before = await read(made);
    await asAnEarlierEngineLeftIt(made);
    const { projectId, member, a, b } = made;
    const old = await readComparison(member, a, b);
    expect(old).toMatchObject({ state: "found", isOutdated: true });
    expect(old.passages.map(({ reuseId, wording }) => ({ reuseId, wording }))).toEqual(
      before.map(({ reuseId }) => ({ reuseId, wording: null })),
    );
    expect(await enqueueOutdated()).toBeGreaterThanOrEqual(2);
    for (const { versionId } of [a, b]) await compareVersion({ projectId, versionId });
    expect(await readComparison(member, a, b)).toMatchObject({ engine: COMPARE_VERSION, isOutdated: false });
    expect(await read(made)).toEqual(before);
  });

  it("goes with the passages it was told of", async () => {
    const made = await room();
    const { projectId, member, a, b } = made;
    const text = "Nothing of that was ever heard again in the valley, and the mill stood empty for years.";
    const { versionId } = await makeVersion(projectId, b, text);
    await compareVersion({ projectId, versionId });
    const now = await readComparison(member, a, { ...b, versionId });
    expect(now.passages).toEqual([]);
    // The earlier version's comparison stays, with its own.
    expect((await rows(made)).map(({ versionAId, versionBId }) => [versionAId, versionBId].sort())).toEqual([
      [a.versionId, b.versionId].sort(),
    ]);
    const changed = text.replace("years", "years. ").concat(copy);
    const third = await makeVersion(projectId, b, changed);
    await compareVersion({ projectId, versionId: third.versionId });
    const again = await readComparison(member, a, { ...b, versionId: third.versionId });
    expect(again.passages.map(({ wording }) => wording)).toEqual(wordingOf(body, changed, again.passages));
  });

  it("is removed with a comparison that finds nothing any more", async () => {
    const made = await room();
    const { projectId, a, b } = made;
    const [one, other] = a.versionId < b.versionId ? [a, b] : [b, a];
    await db().comparedPair.updateMany({ where: { projectId }, data: { doneAt: null } });
    const nothing = { passages: [], quotations: [], quantities: [], containmentA: 0, containmentB: 0 };
    const found = { ...nothing, engine: COMPARE_VERSION };
    await storeComparisons(projectId, [{ sides: { a: one, b: other }, found, wording: [] }]);
    expect(await rows(made)).toEqual([]);
  });

  it("is told anew where what is known of the texts changed", async () => {
    const made = await room();
    const { projectId, a } = made;
    const before = await read(made);
    await db().$transaction((tx) => compareAgain(tx, { projectId, versionId: a.versionId }));
    expect(await read(made)).toEqual(before);
    await compareVersion({ projectId, versionId: a.versionId });
    expect(await read(made)).toEqual(before);
    expect(await rows(made)).toHaveLength(1);
  });

  it("that does not belong to the passages read is not told of them", async () => {
    const made = await room();
    const { projectId } = made;
    await db().reuse.updateMany({ where: { projectId }, data: { aStartUtf16: { increment: 1 } } });
    expect((await read(made)).map(({ wording }) => wording)).toEqual((await read(made)).map(() => null));
  });

  it.each([
    { aSpans: [0, 9_999] },
    { bSpans: [-1, 3] },
    { aSpans: [0] },
    { shape: [-1] },
    { aLengthUtf16: 9_999 },
  ])("keeps no place outside the texts: %j", async (data) => {
    const { projectId } = await room();
    await expect(db().comparisonWording.updateMany({ where: { projectId }, data })).rejects.toThrow(
      /ComparisonWording_|[Ff]oreign key/,
    );
  });
});
