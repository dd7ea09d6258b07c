/**
 * Values too large for the way through Prisma's client: it writes bytes as base64 and every value as JSON, several times
 * over, and remembers the arguments of its last hundred steps, as the adapter does once more, for whoever turns debugging
 * on. A statement names such a value instead, and what it names is put in where the statement leaves for the database.
 */
import { randomUUID } from "node:crypto";
import pg from "pg";

type LargeValue = string | Uint8Array;

type Held = { prefix: string; values: Map<string, LargeValue> };

// One for the process: the built app has this module in several bundles, and the connections of one of them.
const shared = globalThis as { collateLargeValues?: Held };
shared.collateLargeValues ??= { prefix: `large value ${randomUUID()} `, values: new Map() };
/** The names are made up for one statement, and nobody outside this process knows how they begin. */
const { prefix, values: held } = shared.collateLargeValues;

/** Runs `use` with a name that stands for the value in a raw statement: `${name}::bytea`, `${name}::text`. */
export async function withLargeValue<T>(value: LargeValue, use: (name: string) => Promise<T>): Promise<T> {
  const name = `${prefix}${randomUUID()}`;
  held.set(name, value);
  try {
    return await use(name);
  } finally {
    held.delete(name);
  }
}

/** Throws for the name of a value that is let go: no name may ever be written in the place of its value. */
function fill(given: unknown): unknown {
  if (typeof given !== "string" || !given.startsWith(prefix)) return given;
  const value = held.get(given);
  if (value === undefined) throw new Error("A statement names a large value that is not held");
  return value;
}

/** The query with the values that it names. */
function withValues(query: unknown): unknown {
  if (typeof query !== "object" || query === null || !("values" in query)) return query;
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
