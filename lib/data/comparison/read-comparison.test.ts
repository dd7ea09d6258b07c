import { afterAll, expect, it } from "vitest";
import { COMPARE_VERSION } from "#lib/compare/compare-texts.ts";
import { closeDb } from "#lib/db/client.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { newId } from "#lib/ids.ts";
import { makeArticle } from "../testing/make-article.ts";
import { makeMember, makeProject } from "../testing/make-project.ts";
import { readComparison } from "./read-comparison.ts";
import { untilHeld } from "./testing/until-held.ts";

const body =
  "The harbour office counted nine barges adrift below the lock on Tuesday morning, and closed the river to traffic until further notice.";

afterAll(closeDb);

it("never says that nothing was found of a pair that is done while it is looked at", async () => {
  const project = await makeProject();
  const member = await makeMember(project, "analyst");
  const a = await makeArticle(project.id, { title: "Statement", body });
  const b = await makeArticle(project.id, { title: "Chaos", body: `${body} So it said.` });
  const [first, second] = a.versionId < b.versionId ? [a, b] : [b, a];
  const pair = {
    projectId: project.id,
    articleAId: first.articleId,
    versionAId: first.versionId,
    articleBId: second.articleId,
    versionBId: second.versionId,
    engine: COMPARE_VERSION,
  };
  const done = { ...pair, ownerId: a.versionId, doneAt: new Date() };

  const { reading } = await inTransaction(async (tx) => {
    await tx.$executeRaw`LOCK TABLE "ComparedPair" IN ACCESS EXCLUSIVE MODE`;
    await tx.comparison.create({ data: { id: newId(), ...pair, containmentA: 1, containmentB: 1 } });
    await tx.comparedPair.create({ data: done });
    const reading = readComparison(member, a, b);
    await untilHeld("ComparedPair");
    return { reading };
  });
  expect((await reading).state).toBe("found");
});
