/**
 * The one Prisma client of this process, on node-postgres. Only lib/data, lib/jobs' queue edge and tests import it.
 * Kept on globalThis so that a development reload does not open a second pool.
 */
import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "#lib/env.ts";
import { PrismaClient } from "./generated/client.ts";

const connectionTimeoutMillis = 5_000;
const statementTimeoutMillis = 30_000;

function openClient(): PrismaClient {
  const { databaseUrl: connectionString, databasePoolSize } = env();
  if (connectionString === null) throw new Error("DATABASE_URL is not set: start Collate with npm start.");
  const adapter = new PrismaPg({
    connectionString,
    max: databasePoolSize,
    connectionTimeoutMillis,
    statement_timeout: statementTimeoutMillis,
    idle_in_transaction_session_timeout: statementTimeoutMillis,
    application_name: "collate",
  });
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 5_000, timeout: 30_000 } });
}

const shared = globalThis as { collateDb?: PrismaClient };

/** The client, opened at first use. */
export function db(): PrismaClient {
  shared.collateDb ??= openClient();
  return shared.collateDb;
}

/** Closes the pool; for the worker, scripts and tests. */
export async function closeDb(): Promise<void> {
  await shared.collateDb?.$disconnect();
  shared.collateDb = undefined;
}

/** What a transaction's callback gets: the client without transaction control. */
export type Tx = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

/** Either the client or a transaction: for reads that serve both. */
export type Db = PrismaClient | Tx;
