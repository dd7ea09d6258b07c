/**
 * Counts are dear and asked for with every page, and they change only when somebody writes or the worker has compared.
 * So they are kept as long as the project's last audit row is the same (every write appends one in its transaction), and
 * never longer than a moment: what writes no audit row, or commits late, shows by then.
 */
import "server-only";
import { db } from "#lib/db/client.ts";
import type { Member } from "../viewer.ts";

const keptMillis = 3_000;
const mostEntries = 400;

type Entry = { stamp: string; untilMillis: number; value: Promise<unknown> };

const entries = new Map<string, Entry>();

/** The project's last write, as one string; one index look-up. To be read before what is kept under it. */
export async function readStamp({ projectId }: Member): Promise<string> {
  const [row] = await db().$queryRaw<{ id: string }[]>`
    SELECT w.id::text AS id FROM "AuditRow" w WHERE w."projectId" = ${projectId}::uuid
    ORDER BY w.at DESC LIMIT 1`;
  return row?.id ?? "none";
}

function forgetOldest(): void {
  const oldest = entries.keys().next().value;
  if (entries.size > mostEntries && oldest !== undefined) entries.delete(oldest);
}

/**
 * What `compute` gave under the same key and stamp a moment ago, else what it gives now; several askers at once wait for
 * one. The key must name everything the value depends on: the project, and the member where drafts or reading count.
 */
export function keep<T>(key: string, stamp: string, compute: () => Promise<T>): Promise<T> {
  const nowMillis = Date.now();
  const known = entries.get(key);
  if (known !== undefined && known.stamp === stamp && known.untilMillis > nowMillis) {
    return known.value as Promise<T>;
  }
  const value = compute();
  entries.delete(key);
  entries.set(key, { stamp, untilMillis: nowMillis + keptMillis, value });
  value.catch(() => entries.delete(key));
  forgetOldest();
  return value;
}
