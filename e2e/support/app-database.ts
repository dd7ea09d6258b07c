/** The database behind a server the tests started, as the app itself connects to it. */
import pg from "pg";
import { dataDirAt } from "#scripts/start/data-dir.ts";
import { postgresPasswords } from "#scripts/start/postgres/passwords.ts";
import { readPostmasterPid } from "#scripts/start/postgres/postmaster-pid.ts";
import { appRole, ownerRole } from "#scripts/start/postgres/roles.ts";

/** @throws when the embedded server of that data directory does not run */
export function appDatabaseUrl(dataDir: string): string {
  return databaseUrl(dataDir, { role: appRole, passwordOf: "app" });
}

/** As whoever owns the tables, which alone may analyze them. @throws as appDatabaseUrl */
export function ownerDatabaseUrl(dataDir: string): string {
  return databaseUrl(dataDir, { role: ownerRole, passwordOf: "owner" });
}

type Login = { role: string; passwordOf: "app" | "owner" };

function databaseUrl(dataDir: string, { role, passwordOf }: Login): string {
  const dir = dataDirAt(dataDir);
  const postmaster = readPostmasterPid(dir.postgres);
  if (!postmaster) throw new Error(`No PostgreSQL runs in ${dataDir}.`);
  const password = postgresPasswords(dir.postgresPasswords)[passwordOf];
  return `postgresql://${role}:${password}@127.0.0.1:${postmaster.port}/collate`;
}

/** The rows a query finds, for what no screen tells. */
export async function queryRows<Row extends pg.QueryResultRow>(
  dataDir: string,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: appDatabaseUrl(dataDir) });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** How many wait at this moment for their turn at what an advisory lock of that name guards. */
export async function countWaiting(dataDir: string, name: string): Promise<number> {
  const sql = `SELECT count(*)::int AS waiting FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
    AND (classid::bigint << 32 | objid::bigint) = hashtextextended($1, 0)`;
  const [row] = await queryRows<{ waiting: number }>(dataDir, sql, [name]);
  return row?.waiting ?? 0;
}

/** Runs `act` while another transaction holds the rows that a query locks. */
export async function whileHeld(
  dataDir: string,
  sql: string,
  values: unknown[],
  act: () => Promise<void>,
): Promise<void> {
  const client = new pg.Client({ connectionString: appDatabaseUrl(dataDir) });
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query(sql, values);
    await act();
    await client.query("ROLLBACK");
  } finally {
    await client.end();
  }
}
