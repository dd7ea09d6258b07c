/**
 * Values too large for the way through Prisma's client: it writes bytes as base64 and every value as JSON, several times
 * over, and remembers the arguments of its last hundred steps, as the adapter does once more, for whoever turns debugging
 * on. A statement names such a value instead, and what it names is put in where the statement leaves for the database.
 */
import { randomUUID } from "node:crypto";
import pg from "pg";

type LargeValue = string | Uint8Array;

/** The names are made up for one statement and nobody else knows them. */
const held = new Map<string, LargeValue>();

/** Runs `use` with a name that stands for the value in a raw statement: `${name}::bytea`, `${name}::text`. */
export async function withLargeValue<T>(value: LargeValue, use: (name: string) => Promise<T>): Promise<T> {
  const name = `large value ${randomUUID()}`;
  held.set(name, value);
  try {
    return await use(name);
  } finally {
    held.delete(name);
  }
}

const fill = (given: unknown): unknown => (typeof given === "string" ? (held.get(given) ?? given) : given);

/** The query with the values that it names. */
function withValues(query: unknown): unknown {
  if (held.size === 0 || typeof query !== "object" || query === null || !("values" in query)) return query;
  const { values } = query;
  return Array.isArray(values) ? { ...query, values: values.map(fill) } : query;
}

/** A connection whose statements may name large values. */
export class LargeValueClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const send = this.query.bind(this) as (query: unknown, ...rest: unknown[]) => unknown;
    const fillAndSend = (query: unknown, ...rest: unknown[]) => send(withValues(query), ...rest);
    this.query = fillAndSend as typeof this.query;
  }
}
