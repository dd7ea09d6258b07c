/**
 * The frame of every write: one transaction that does the work, appends its audit row and remembers the answer under
 * the request's idempotency key, so that the same request sent again answers the same and writes nothing. A refusal
 * rolls all of it back, is audited in a transaction of its own, and is returned as a value.
 */
import "server-only";
import { db, type Tx } from "#lib/db/client.ts";
import { inTransaction, postgresCode } from "#lib/db/transaction.ts";
import { type Failure, fail, type Json, Refusal, type Result, succeed } from "#lib/errors.ts";
import { type AuditEntry, appendAudit } from "./audit/append-audit.ts";
import type { Viewer } from "./viewer.ts";

export type WriteFrame = {
  /** Noun and verb, as the audit names it. */
  act: string;
  /** The project the viewer named; a refusal is audited there when it exists. */
  projectId: string | null;
};

export type Written<T> = {
  value: T;
  audit: Omit<AuditEntry, "act" | "projectId"> & { projectId?: string | null };
};

const uniqueViolation = "23505";

async function earlierAnswer<T>(tx: Tx, viewer: Viewer, act: string): Promise<Result<T> | null> {
  if (viewer.request === null) return null;
  const { key, hash } = viewer.request;
  const row = await tx.idempotencyKey.findUnique({ where: { userId_key: { userId: viewer.userId, key } } });
  if (row === null) return null;
  if (row.act !== act || row.requestHash !== hash) {
    return fail("invalid", "This request's key was used for another request. Reload the page and try again.");
  }
  return succeed(row.result as T);
}

async function runOnce<T>(tx: Tx, viewer: Viewer, frame: WriteFrame, work: (tx: Tx) => Promise<Written<T>>) {
  const earlier = await earlierAnswer<T>(tx, viewer, frame.act);
  if (earlier !== null) return earlier;
  const { value, audit } = await work(tx);
  await appendAudit(tx, viewer, { projectId: frame.projectId, ...audit, act: frame.act });
  if (viewer.request !== null) {
    const { key, hash } = viewer.request;
    const result = (value ?? null) as Json;
    await tx.idempotencyKey.create({
      data: { userId: viewer.userId, key, act: frame.act, requestHash: hash, result: result as object },
    });
  }
  return succeed(value);
}

/** Audits a refused act; in the named project when there is one, else on the instance. */
export async function auditRefusal(viewer: Viewer, frame: WriteFrame, failure: Failure): Promise<void> {
  const project =
    frame.projectId === null
      ? null
      : await db().project.findUnique({ where: { id: frame.projectId }, select: { id: true } });
  const detail = {
    code: failure.code,
    ...(project === null && frame.projectId ? { askedFor: frame.projectId } : {}),
  };
  await appendAudit(db(), viewer, { projectId: project?.id ?? null, act: frame.act, detail }, "refused");
}

/**
 * Runs a write. `work` checks the viewer's right itself, through memberWhoMay or the policy, inside the transaction, and
 * throws Refusal for expected failures. Resolves to its value or the failure; throws on bugs.
 */
export async function write<T extends Json | undefined>(
  viewer: Viewer,
  frame: WriteFrame,
  work: (tx: Tx) => Promise<Written<T>>,
): Promise<Result<T>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await inTransaction((tx) => runOnce(tx, viewer, frame, work));
    } catch (error) {
      // Two copies of one request raced: the loser's second try finds the winner's answer.
      if (viewer.request !== null && attempt === 1 && postgresCode(error) === uniqueViolation) continue;
      if (!(error instanceof Refusal)) throw error;
      if (error.failure.code === "forbidden" || error.failure.code === "not_found") {
        await auditRefusal(viewer, frame, error.failure);
      }
      return error.failure;
    }
  }
}
