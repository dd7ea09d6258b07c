/** What stands beside a version's body: captions, notes, and what cleaning removed, with the rule that found it. */
import "server-only";
import { db } from "#lib/db/client.ts";
import type { NoteKind } from "#lib/ingest/note-kind.ts";
import type { Member } from "../viewer.ts";

export type Aside = {
  id: string;
  kind: "caption" | "note" | "removed";
  /** Of a note; null where its rule did not tell, or was not kept. */
  noteKind: NoteKind | null;
  text: string;
  rule: string | null;
  rawStartUtf16: number;
  /** Exclusive. */
  rawEndUtf16: number;
};

/** In the order of the raw text. Empty for a version the member cannot see. */
export async function listAsides(member: Member, versionId: string): Promise<Aside[]> {
  return db().articleAside.findMany({
    where: { projectId: member.projectId, versionId, version: { article: { deletedAt: null } } },
    select: {
      id: true,
      kind: true,
      noteKind: true,
      text: true,
      rule: true,
      rawStartUtf16: true,
      rawEndUtf16: true,
    },
    orderBy: [{ rawStartUtf16: "asc" }, { rawEndUtf16: "asc" }, { id: "asc" }],
  });
}
