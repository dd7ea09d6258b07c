/** What the app's database role may do on a migrated database, tried with the role itself. */
import { Logger, quickAddJob, runOnce } from "graphile-worker";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testDatabaseUrl, testOwnerUrl } from "#lib/db/testing/database.ts";
import { grantToApp } from "#scripts/migrate/grants.ts";

const app = new pg.Client({ connectionString: testDatabaseUrl() });
const owner = new pg.Client({ connectionString: testOwnerUrl() });

beforeAll(async () => {
  await app.connect();
  await owner.connect();
});
afterAll(async () => {
  await app.end();
  await owner.end();
});

async function rightsOn(table: string): Promise<string[]> {
  const { rows } = await app.query<{ right: string }>(
    `SELECT r AS right FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER']) r
     WHERE has_table_privilege($1, r)`,
    [table],
  );
  return rows.map(({ right }) => right);
}

describe("the app's role", () => {
  test.each([
    ["AuditRow", "id"],
    ["AuditSeal", "hash"],
  ])("may only add to %s", async (table, key) => {
    expect(await rightsOn(`public."${table}"`)).toEqual(["SELECT", "INSERT"]);
    for (const statement of [
      `UPDATE "${table}" SET ${key} = ${key}`,
      `DELETE FROM "${table}"`,
      `TRUNCATE "${table}"`,
    ]) {
      await expect(app.query(statement)).rejects.toMatchObject({ code: "42501" });
    }
  });

  test("reads and writes every other table, and reads the history of migrations", async () => {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'
       AND tablename NOT IN ('AuditRow', 'AuditSeal', '_prisma_migrations')`,
    );
    expect(rows.length).toBeGreaterThan(10);
    for (const { name } of rows) {
      expect([name, ...(await rightsOn(`public."${name}"`))]).toEqual([
        name,
        "SELECT",
        "INSERT",
        "UPDATE",
        "DELETE",
      ]);
    }
    expect(await rightsOn("public._prisma_migrations")).toEqual(["SELECT"]);
  });

  test("owns nothing, makes no table and is no superuser", async () => {
    const { rows } = await app.query(
      `SELECT rolsuper, rolcreatedb, rolcreaterole,
         (SELECT count(*)::int FROM pg_class WHERE relowner = pg_roles.oid) AS owned
       FROM pg_roles WHERE rolname = current_user`,
    );
    expect(rows).toEqual([{ rolsuper: false, rolcreatedb: false, rolcreaterole: false, owned: 0 }]);
    await expect(app.query("CREATE TABLE mine (a int)")).rejects.toMatchObject({ code: "42501" });
  });

  test("writes to a table made later without being granted it by name", async () => {
    await owner.query("CREATE TABLE later (a int)");
    await app.query("INSERT INTO later VALUES (1)");
    expect((await app.query("SELECT a FROM later")).rows).toEqual([{ a: 1 }]);
  });

  test("adds a job and works it off", async () => {
    const options = { connectionString: testDatabaseUrl(), logger: new Logger(() => () => undefined) };
    await quickAddJob(options, "greet", { name: "Ana" });
    const greeted: unknown[] = [];
    await runOnce({ ...options, taskList: { greet: async (payload) => void greeted.push(payload) } });
    expect(greeted).toEqual([{ name: "Ana" }]);
  });

  test("is granted its rights again while the processes of a killed start are still at work", async () => {
    const appRole = decodeURIComponent(new URL(testDatabaseUrl()).username);
    await app.query("BEGIN");
    await app.query("SELECT id FROM graphile_worker._private_jobs FOR UPDATE");
    await app.query('SELECT id FROM "Project" LIMIT 1 FOR UPDATE');
    try {
      await owner.query("SET lock_timeout = '2s'");
      await grantToApp(owner, appRole);
    } finally {
      await owner.query("RESET lock_timeout");
      await app.query("ROLLBACK");
    }
    expect(await rightsOn("graphile_worker._private_jobs")).toEqual(["SELECT", "INSERT", "UPDATE", "DELETE"]);
  });
});
