/** The sentences around some passages. Each body is read once, however many passages stand in it. */
import "server-only";
import { db } from "#lib/db/client.ts";
import { type PassageContext, passageContext } from "#lib/review/passage-context.ts";
import type { Member } from "../viewer.ts";

type Passage = { id: string; versionId: string; startUtf16: number; endUtf16: number };

/** By the passages' ids. The passages must be ones that the member may read. */
export async function readContexts(
  member: Member,
  passages: readonly Passage[],
): Promise<ReadonlyMap<string, PassageContext>> {
  const versionIds = [...new Set(passages.map((passage) => passage.versionId))];
  if (versionIds.length === 0) return new Map();
  const versions = await db().articleVersion.findMany({
    where: { projectId: member.projectId, id: { in: versionIds } },
    select: { id: true, body: true },
  });
  const bodies = new Map(versions.map(({ id, body }) => [id, body]));
  return new Map(
    passages.map(({ id, versionId, startUtf16, endUtf16 }) => [
      id,
      passageContext(bodies.get(versionId) ?? "", startUtf16, endUtf16),
    ]),
  );
}
