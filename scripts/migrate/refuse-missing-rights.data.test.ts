/** A database of one's own whose role may not make tables, which is what PostgreSQL gives by default. */
import pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { testUrl } from "#lib/db/testing/cluster.ts";
import { testDatabaseUrl, testOwnerUrl } from "#lib/db/testing/database.ts";
import { refuseMissingRights } from "#scripts/migrate/refuse-missing-rights.ts";

const app = new pg.Client({ connectionString: testDatabaseUrl() });
const owner = new pg.Client({ connectionString: testOwnerUrl() });
const database = new URL(testDatabaseUrl()).pathname.slice(1);
const superuser = new pg.Client({
  connectionString: testUrl(inject("testClusterPort"), "postgres", database),
});
const clients = [app, owner, superuser];

beforeAll(() => Promise.all(clients.map((client) => client.connect())));
afterAll(() => Promise.all(clients.map((client) => client.end())));

test("a migrated database asks for no right any more", async () => {
  await expect(refuseMissingRights(app)).resolves.toBeUndefined();
});

test("a new one names what is missing and the statements that give it", async () => {
  await superuser.query("DROP TABLE _prisma_migrations");
  await expect(refuseMissingRights(owner)).resolves.toBeUndefined();
  const both = `«GRANT CREATE ON DATABASE "${database}" TO "collate_app"; GRANT CREATE ON SCHEMA public TO "collate_app"»`;
  await expect(refuseMissingRights(app)).rejects.toThrow(
    `The role collate_app may not create the tables in the database ${database}. As the database's owner run ${both}, `,
  );
  await superuser.query(`GRANT CREATE ON DATABASE ${database} TO collate_app`);
  await expect(refuseMissingRights(app)).rejects.toThrow(
    'run «GRANT CREATE ON SCHEMA public TO "collate_app"», or',
  );
  await superuser.query("GRANT CREATE ON SCHEMA public TO collate_app");
  await expect(refuseMissingRights(app)).resolves.toBeUndefined();
});
