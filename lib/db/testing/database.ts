/** The database of the test file that is running: a fresh copy of the migrated template, one a worker. */
import pg from "pg";
import { inject } from "vitest";
import { templateName, testUrl } from "#lib/db/testing/cluster.ts";

const name = `collate_test_${process.env.VITEST_POOL_ID ?? "1"}`;

/** What the app connects with: a role with the app's grants, which owns nothing. */
export function testDatabaseUrl(): string {
  return testUrl(inject("testClusterPort"), "collate_app", name);
}

/** The same database as the role that owns its tables, for what the app itself may not do. */
export function testOwnerUrl(): string {
  return testUrl(inject("testClusterPort"), "collate_owner", name);
}

/** Replaces the worker's database by a fresh copy of the template. */
export async function renewTestDatabase(): Promise<void> {
  const superuser = new pg.Client({
    connectionString: testUrl(inject("testClusterPort"), "postgres", "postgres"),
  });
  await superuser.connect();
  try {
    await superuser.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await superuser.query(
      `CREATE DATABASE ${name} TEMPLATE ${templateName} OWNER collate_owner STRATEGY FILE_COPY`,
    );
  } finally {
    await superuser.end();
  }
}
