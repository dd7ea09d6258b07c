/** So many marks on one article that making each as a person does would take a spec's time: written in one go. */
import "server-only";
import { makeSelector } from "#lib/anchor/selector.ts";
import { db } from "#lib/db/client.ts";
import { newId } from "#lib/ids.ts";
import type { MarksWish } from "./marks.ts";

/** Shared marks; each names a tag of the project. Resolves to how many there are. */
export default async function makeManyMarks({ projectId, articleId, by, marks }: MarksWish): Promise<number> {
  const version = await db().articleVersion.findFirstOrThrow({ where: { projectId, articleId } });
  const tags = await db().tag.findMany({ where: { projectId }, select: { id: true, name: true } });
  const { id: versionId, lengthUtf16, body } = version;
  const place = { projectId, articleId, versionId, lengthUtf16 };
  const shared = { visibility: "shared", sharedAt: new Date(), authorId: by.userId } as const;
  const rows = marks.map(({ startUtf16, endUtf16, note = "" }) => {
    return { id: newId(), ...place, ...makeSelector(body, startUtf16, endUtf16), note, ...shared };
  });
  const worn = rows.map(({ id: annotationId }, index) => {
    const tag = tags.find(({ name }) => name === marks[index]?.tag);
    if (tag === undefined) throw new Error(`There is no tag ${marks[index]?.tag} here.`);
    return { projectId, annotationId, tagId: tag.id, addedById: by.userId };
  });
  const { count } = await db().annotation.createMany({ data: rows });
  await db().annotationTag.createMany({ data: worn });
  return count;
}
