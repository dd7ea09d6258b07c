/**
 * The one Prisma client of this process, on node-postgres. Only lib/data, lib/jobs' queue edge and tests import it.
 * Kept on globalThis so that a development reload does not open a second pool.
 */
import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "#lib/env.ts";
import { PrismaClient } from "./generated/client.ts";
import { LargeValueClient } from "./large-value.ts";

const connectionTimeoutMillis = 5_000;
const statementTimeoutMillis = 30_000;

const shared = globalThis as { collateDb?: PrismaClient; collateCommitsLater?: true };

/**
 * What a connection says so that its commits do not wait for the disk. For the worker alone: when the machine loses its
 * power it loses the last half second of work, as a whole and in order, and its jobs, which are then still to be done,
 * do it again. https://www.postgresql.org/docs/current/wal-async-commit.html
 */
export const commitLaterOption = "-c synchronous_commit=off";

/** From now on this process's commits do not wait for the disk. Before the first use of `db`. */
export function commitLater(): void {
  shared.collateCommitsLater = true;
}

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
    Client: LargeValueClient,
    ...(shared.collateCommitsLater ? { options: commitLaterOption } : {}),
  });
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 5_000, timeout: 30_000 } });
}

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
