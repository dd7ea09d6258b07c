import { afterAll, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { newId } from "#lib/ids.ts";
import { sourceResolver } from "../import/resolve-sources.ts";
import { makeArticle } from "../testing/make-article.ts";
import { makeMember, makeProject } from "../testing/make-project.ts";
import { failureOf, unwrap } from "../testing/make-work-room.ts";
import { untilBlocked } from "../testing/until-blocked.ts";
import { createSource } from "./create-source.ts";
import { deleteSource } from "./delete-source.ts";
import { sourceGrade } from "./source-input.ts";

afterAll(closeDb);

it("is not deleted while an article is being given to it", async () => {
  const project = await makeProject();
  const admin = await makeMember(project, "admin");
  const { articleId } = await makeArticle(project.id);
  const parts = { projectId: project.id, name: "Gazette", aliases: [], note: "" };
  const { sourceId } = unwrap(await createSource(admin, parts));
  for (const choice of [
    { kind: "existing", sourceId } as const,
    { kind: "named", name: "gazette" } as const,
  ]) {
    const { deleting } = await inTransaction(async (tx) => {
      const resolved = await sourceResolver(tx, project.id).resolve(choice);
      const deleting = deleteSource(admin, { projectId: project.id, sourceId, revision: 1 });
      await untilBlocked(deleting);
      await tx.article.updateMany({ where: { id: articleId }, data: { sourceId: resolved } });
      return { deleting };
    });
    expect(failureOf(await deleting).message).toContain("1 article names it");
    await db().article.updateMany({ where: { id: articleId }, data: { sourceId: null } });
  }
});

it.each(["0000-01-01", "0203-03-14"])("takes %s for no day of a letter", (validFrom) => {
  const grade = { projectId: newId(), sourceId: newId(), revision: 1, letter: "B", reason: "Its record." };
  expect(sourceGrade.safeParse({ ...grade, validFrom: "2031-03-14" }).success).toBe(true);
  expect(sourceGrade.safeParse({ ...grade, validFrom }).success).toBe(false);
});
