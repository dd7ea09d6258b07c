/** Appends one audit row. Every write does so in its own transaction; refusals in a transaction of theirs. */
import "server-only";
import type { Db } from "#lib/db/client.ts";
import type { Json } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";

export type AuditEntry = {
  /** Null: an act on the instance, not in a project. */
  projectId: string | null;
  /** Noun and verb, "annotation.create". */
  act: string;
  subjectType?: string;
  subjectId?: string;
  /** What changed, without secrets. */
  detail?: { [key: string]: Json };
};

export type AuditActor = { userId: string | null; address: string | null };

export async function appendAudit(
  client: Db,
  actor: AuditActor,
  entry: AuditEntry,
  outcome: "done" | "refused" = "done",
): Promise<void> {
  await client.auditRow.create({
    data: {
      id: newId(),
      projectId: entry.projectId,
      actorId: actor.userId,
      act: entry.act,
      outcome,
      subjectType: entry.subjectType ?? null,
      subjectId: entry.subjectId ?? null,
      detail: entry.detail ?? {},
      address: actor.address,
    },
  });
}
