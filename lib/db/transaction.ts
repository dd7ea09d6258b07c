/**
 * A read-committed transaction that is tried again when Postgres gives up on it for concurrency's sake.
 * A serialization failure or deadlock comes in three shapes: Prisma's P2034, P2010 around raw SQL, and the adapter's bare
 * error at commit; each carries Postgres' own code somewhere inside.
 */
import "server-only";
import { db, type Tx } from "./client.ts";

const maxTries = 5;
const retryable = new Set(["40001", "40P01"]);

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

/** The SQLSTATE inside an error from Prisma or its adapter, or null. */
export function postgresCode(error: unknown): string | null {
  const seen = new Set<unknown>();
  let inner: unknown = error;
  while (inner !== undefined && inner !== null && !seen.has(inner)) {
    seen.add(inner);
    const code = field(inner, "originalCode");
    if (typeof code === "string") return code;
    inner = field(inner, "cause") ?? field(inner, "driverAdapterError") ?? field(inner, "meta");
  }
  return null;
}

function isRetryable(error: unknown): boolean {
  if (field(error, "code") === "P2034") return true;
  const code = postgresCode(error);
  return code !== null && retryable.has(code);
}

/** Runs `work` in one transaction, again from its start when Postgres asks for that (at most 5 times). */
export async function inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db().$transaction(work);
    } catch (error) {
      if (attempt >= maxTries || !isRetryable(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, attempt * 10));
    }
  }
}
