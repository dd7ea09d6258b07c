/**
 * Deletes what has served: tries to sign in that the throttle no longer counts, answers kept for requests that come
 * twice, what planned articles were before many were corrected at once, and edits that nobody waits for any more. Nothing
 * else of a project is here. Sessions stay, since the audit refers to them.
 */
import "server-only";
import { db } from "#lib/db/client.ts";

const dayMillis = 24 * 60 * 60 * 1000;
const attemptDays = 1;
/** A page left open with an unsent form for longer than this sends it as a new request. */
const answerDays = 7;
/** Undo is offered for as long as a message about it stands. */
const changeDays = 1;
/** After the minutes in which one is waited for. */
const editDays = 1;

const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * dayMillis);

export type Forgotten = { attempts: number; answers: number; changes: number; edits: number };

/** Resolves to how many rows of each went. */
export async function forgetOld(now: Date = new Date()): Promise<Forgotten> {
  const attempts = await db().signInAttempt.deleteMany({
    where: { at: { lt: daysBefore(now, attemptDays) } },
  });
  const answers = await db().idempotencyKey.deleteMany({
    where: { createdAt: { lt: daysBefore(now, answerDays) } },
  });
  const changes = await db().planChange.deleteMany({
    where: { createdAt: { lt: daysBefore(now, changeDays) } },
  });
  const edits = await db().askedEdit.deleteMany({ where: { until: { lt: daysBefore(now, editDays) } } });
  return { attempts: attempts.count, answers: answers.count, changes: changes.count, edits: edits.count };
}
