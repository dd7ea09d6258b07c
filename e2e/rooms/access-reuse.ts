/** What the requests of the access table about shared passages are about: a passage as the worker stored it, and one ruled on. */
import "server-only";
import { ruleAlignment } from "#lib/data/comparison/rule-alignment.ts";
import { makeArticle } from "#lib/data/testing/make-article.ts";
import { db } from "#lib/db/client.ts";
import { newId } from "#lib/ids.ts";
import type { AccessPeople } from "./access-room.ts";
import type { Subject } from "./access-subjects.ts";
import { unwrap } from "./unwrap.ts";

type ReusedPassage = Subject & { comparisonId: string; articleAId: string; articleBId: string };

/** A passage that two articles of its own share, with a quotation and a number, as the worker would have stored them. */
export async function reusedPassage({ project }: Pick<AccessPeople, "project">): Promise<ReusedPassage> {
  const body = "Rescuers counted 210 people by noon.";
  const made = [
    await makeArticle(project.id, { title: `Article ${newId()}`, body }),
    await makeArticle(project.id, { title: `Article ${newId()}`, body }),
  ].toSorted((x, y) => (x.versionId < y.versionId ? -1 : 1));
  const [a, b] = made;
  if (a === undefined || b === undefined) throw new Error("Two articles were made.");
  const [id, comparisonId] = [newId(), newId()];
  const sides = { articleAId: a.articleId, articleBId: b.articleId };
  await db().comparison.create({
    data: {
      id: comparisonId,
      projectId: project.id,
      ...sides,
      versionAId: a.versionId,
      versionBId: b.versionId,
      engine: "test",
      containmentA: 1,
      containmentB: 1,
    },
  });
  const span = { aStartUtf16: 0, aEndUtf16: body.length, bStartUtf16: 0, bEndUtf16: body.length };
  await db().reuse.create({
    data: { id, projectId: project.id, comparisonId, ...span, kind: "verbatim", similarity: 1 },
  });
  for (const { articleId, versionId } of [a, b]) {
    const version = { projectId: project.id, articleId, versionId, lengthUtf16: body.length };
    await db().versionQuotations.create({ data: { ...version, engine: "test", quotations: [[0, 9, null]] } });
  }
  const pair = { projectId: project.id, comparisonId, position: 0 };
  await db().quotationPair.create({
    data: { ...pair, verdict: "same", aPosition: 0, bPosition: 0, changes: [] },
  });
  const number = [17, 27, 17, 20, "210 people", 210, 210, "exact", "count", "person", "people"];
  await db().quantityPair.create({ data: { ...pair, verdict: "agree", why: "", a: number, b: number } });
  return { id, revision: 0, comparisonId, ...sides };
}

/** A place that two articles share a passage at, which the author of everything has confirmed: taken back by its own id. */
export async function ruledPassage(people: AccessPeople): Promise<Subject> {
  const { id: reuseId, ...made } = await reusedPassage(people);
  const ruling = { projectId: people.project.id, passage: { reuseId }, revision: 0, word: "same" as const };
  const said = unwrap(await ruleAlignment(people.viewers.author, { ...ruling, reason: "" }));
  return { ...made, id: said.ruledPassageId, revision: said.revision };
}
