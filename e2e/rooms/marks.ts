/** Marks on an article of a room, made as its members make them. */
import "server-only";
import { createAnnotation } from "#lib/data/annotation/create-annotation.ts";
import { findMember } from "#lib/data/member.ts";
import { db } from "#lib/db/client.ts";
import type { Person } from "./people.ts";
import { unwrap } from "./unwrap.ts";

export type MarkWish = {
  startUtf16: number;
  endUtf16: number;
  note?: string;
  tag?: string;
  visibility?: "draft" | "shared";
};

export type MarksWish = { projectId: string; articleId: string; by: Person; marks: MarkWish[] };

/** Resolves to the annotations' ids, in order. */
export default async function makeMarks({ projectId, articleId, by, marks }: MarksWish): Promise<string[]> {
  const { userId, name, email, sessionId } = by;
  const viewer = {
    userId,
    name,
    email,
    sessionId,
    isOwner: false,
    mustChangePassword: false,
    address: null,
    request: null,
  };
  if ((await findMember(db(), viewer, { projectId })) === null) throw new Error(`${name} is not a member.`);
  const version = await db().articleVersion.findFirstOrThrow({ where: { projectId, articleId } });
  const tags = await db().tag.findMany({ where: { projectId }, select: { id: true, name: true } });
  const ids: string[] = [];
  for (const { startUtf16, endUtf16, note = "", tag, visibility = "shared" } of marks) {
    const passage = {
      versionId: version.id,
      startUtf16,
      endUtf16,
      exact: version.body.slice(startUtf16, endUtf16),
    };
    const tagIds = tags.filter((one) => one.name === tag).map(({ id }) => id);
    const made = unwrap(await createAnnotation(viewer, { projectId, ...passage, tagIds, note, visibility }));
    ids.push(made.annotationId);
  }
  return ids;
}
