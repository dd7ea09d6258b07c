/** Compared articles, one of them written anew after people had ruled on what it shares: their word is on what is no longer found. */
import "server-only";
import { compareVersion } from "#lib/data/comparison/compare-version.ts";
import { readComparison } from "#lib/data/comparison/read-comparison.ts";
import { ruleAlignment } from "#lib/data/comparison/rule-alignment.ts";
import { ruleDirection } from "#lib/data/comparison/rule-direction.ts";
import { memberWhoMay } from "#lib/data/member.ts";
import { findViewerBySession } from "#lib/data/session/find-viewer.ts";
import { db } from "#lib/db/client.ts";
import makeCompareRoom, { type CompareRoom } from "./compare-room.ts";
import makeNewVersion from "./new-version.ts";
import { unwrap } from "./unwrap.ts";

async function analystOf({ people, projectId }: CompareRoom) {
  const viewer = await findViewerBySession(people.analyst.sessionId, null);
  if (viewer === null) throw new Error("The analyst is not signed in.");
  return memberWhoMay(db(), viewer, projectId, "reuse.rule");
}

async function currentOf({ projectId, articleIds }: CompareRoom, at: number) {
  const { id, currentVersion } = await db().article.findFirstOrThrow({
    where: { projectId, id: articleIds[at] },
    select: { id: true, currentVersion: { select: { id: true, body: true } } },
  });
  if (currentVersion === null) throw new Error("The article has no version.");
  return { articleId: id, versionId: currentVersion.id, body: currentVersion.body };
}

/** Says of the first passage that it is the same and who took it, of the first quotation and number that they are not the same. */
async function rule(room: CompareRoom): Promise<void> {
  const { projectId } = room;
  const member = await analystOf(room);
  const [a, b] = [await currentOf(room, 0), await currentOf(room, 1)];
  const { passages, quotations, quantities } = await readComparison(member, a, b);
  const passage = { reuseId: passages[0]?.reuseId ?? "" };
  const said = { projectId, revision: 0 };
  unwrap(await ruleAlignment(member, { ...said, passage, word: "same", reason: "" }));
  const sides = { articleAId: a.articleId, articleBId: b.articleId };
  const reason = "A day later, and with another number.";
  unwrap(await ruleDirection(member, { ...said, ...sides, passage, word: "bTookFromA", reason }));
  for (const found of [quotations, quantities]) {
    const [subject] = found.flatMap((pair) => pair.ruled?.subject ?? []);
    if (subject === undefined) throw new Error("The two have quotations and numbers in common.");
    unwrap(await ruleAlignment(member, { ...said, passage: subject, word: "notSame", reason: "" }));
  }
}

export default async function makeUnmatchedRoom() {
  const room = await makeCompareRoom();
  const { projectId, people } = room;
  await rule(room);
  const [statement, post] = [await currentOf(room, 0), await currentOf(room, 1)];
  // Of what the two had in common nothing is left; what they share now nobody has ruled on.
  const cargo = statement.body.split("\n\n").find((paragraph) => paragraph.includes("fertiliser")) ?? "";
  const body = `This report was written anew after the crews objected.\n\n${cargo}`;
  await makeNewVersion({ projectId, articleId: post.articleId, by: people.admin, body });
  const { versionId } = await currentOf(room, 1);
  await compareVersion({ projectId, versionId });
  return room;
}
