/** What a person said of two articles’ quotations and numbers: the first pair of each is the same one, every other is not. */
import "server-only";
import { readComparison } from "#lib/data/comparison/read-comparison.ts";
import { ruleAlignment } from "#lib/data/comparison/rule-alignment.ts";
import type { Member } from "#lib/data/viewer.ts";
import { db } from "#lib/db/client.ts";
import { unwrap } from "./unwrap.ts";

async function currentSide(projectId: string, articleId: string) {
  const article = await db().article.findUniqueOrThrow({
    where: { projectId_id: { projectId, id: articleId } },
  });
  if (article.currentVersionId === null) throw new Error("The article has no version.");
  return { articleId, versionId: article.currentVersionId };
}

export async function ruleFindings(member: Member, aId: string, bId: string): Promise<void> {
  const { projectId } = member;
  const [a, b] = [await currentSide(projectId, aId), await currentSide(projectId, bId)];
  const { quotations, quantities } = await readComparison(member, a, b);
  for (const found of [quotations, quantities]) {
    const ruled = found.flatMap((pair) => pair.ruled ?? []);
    for (const [at, { subject: passage }] of ruled.entries()) {
      const word = at === 0 ? ("same" as const) : ("notSame" as const);
      unwrap(await ruleAlignment(member, { projectId, passage, revision: 0, word, reason: "" }));
    }
  }
}
