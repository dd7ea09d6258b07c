/**
 * Deletes what has served: tries to sign in that the throttle no longer counts, and answers kept for requests that come
 * twice. Nothing of a project is here. Sessions stay, since the audit refers to them.
 */
import "server-only";
import { db } from "#lib/db/client.ts";

const dayMillis = 24 * 60 * 60 * 1000;
const attemptDays = 1;
/** A page left open with an unsent form for longer than this sends it as a new request. */
const answerDays = 7;

const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * dayMillis);

/** Resolves to how many rows of each went. */
export async function forgetOld(now: Date = new Date()): Promise<{ attempts: number; answers: number }> {
  const attempts = await db().signInAttempt.deleteMany({
    where: { at: { lt: daysBefore(now, attemptDays) } },
  });
  const answers = await db().idempotencyKey.deleteMany({
    where: { createdAt: { lt: daysBefore(now, answerDays) } },
  });
  return { attempts: attempts.count, answers: answers.count };
}
