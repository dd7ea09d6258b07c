/** For tests of what may happen between two questions: a table is locked until somebody waits for it. */
import { setTimeout as sleep } from "node:timers/promises";
import { db } from "#lib/db/client.ts";

const [mostLooks, everyMs] = [200, 20];

/** Resolves when a statement waits for the table's lock. Throws when none does. */
export async function untilHeld(table: string): Promise<void> {
  for (let looked = 0; looked < mostLooks; looked++) {
    const [held] = await db().$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM pg_locks WHERE NOT granted AND relation = ${`"${table}"`}::regclass`;
    if ((held?.n ?? 0) > 0) return;
    await sleep(everyMs);
  }
  throw new Error(`nobody waits for ${table}`);
}
