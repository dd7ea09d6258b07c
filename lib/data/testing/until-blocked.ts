/** For tests of several writes at once: tells when they stand still because of the one that the test holds open. */
import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { db } from "#lib/db/client.ts";

async function countBlocked(): Promise<number> {
  const [row] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return row?.count ?? 0;
}

/** Resolves when each of `others` waits for a lock in this test's database, or when one has ended without waiting. */
export async function untilBlocked(...others: Promise<unknown>[]): Promise<"blocked" | "ended"> {
  const isOver = () => true;
  const ended = Promise.race(others).then(isOver, isOver);
  for (;;) {
    if ((await countBlocked()) >= others.length) return "blocked";
    if (await Promise.race([ended, sleep(10, false)])) return "ended";
  }
}
