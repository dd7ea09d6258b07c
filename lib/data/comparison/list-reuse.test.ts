import { afterAll, expect, it } from "vitest";
import { COMPARE_VERSION } from "#lib/compare/compare-texts.ts";
import { closeDb } from "#lib/db/client.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { makeArticle } from "../testing/make-article.ts";
import { makeMember, makeProject } from "../testing/make-project.ts";
import { compareWith } from "./compare-with.ts";
import { listReuse } from "./list-reuse.ts";
import { untilHeld } from "./testing/until-held.ts";

const body =
  "The harbour office counted nine barges adrift below the lock on Tuesday morning, and closed the river to traffic until further notice.";

afterAll(closeDb);

it("never says of a version that is compared while it is looked at that no other carries its passages", async () => {
  const project = await makeProject();
  const member = await makeMember(project, "analyst");
  const known = await makeArticle(project.id, { title: "Statement", body });
  const text = `${body} So it said.`;
  const { articleId, versionId } = await makeArticle(project.id, { title: "Chaos", body: text });

  const { reading } = await inTransaction(async (tx) => {
    await tx.$executeRaw`LOCK TABLE "VersionAnalysis" IN ACCESS EXCLUSIVE MODE`;
    const reading = listReuse(member, versionId);
    await untilHeld("VersionAnalysis");
    const other = { articleId: known.articleId, versionId: known.versionId, lengthUtf16: body.length };
    await compareWith({ projectId: project.id, articleId, versionId, body: text }, [other]);
    await tx.versionAnalysis.create({
      data: { projectId: project.id, articleId, versionId, engine: COMPARE_VERSION },
    });
    return { reading };
  });
  const { isCompared, passages } = await reading;
  expect(isCompared).toBe(true);
  expect(passages.map(({ other }) => other.articleId)).toEqual([known.articleId]);
});
