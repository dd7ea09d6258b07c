/** The set-up token as it stands in the database. */
import pg from "pg";
import { expect, test } from "vitest";
import { testDatabaseUrl } from "#lib/db/testing/database.ts";
import { hashSetupToken, issueSetupToken } from "#scripts/start/setup-token.ts";

test("only the newest unused token is left, and only its hash", async () => {
  const client = new pg.Client({ connectionString: testDatabaseUrl() });
  await client.connect();
  const first = await issueSetupToken(client);
  await client.query('UPDATE "SetupToken" SET "usedAt" = now()');
  await issueSetupToken(client);
  const last = await issueSetupToken(client);
  const { rows } = await client.query(
    'SELECT "tokenHash", "usedAt" IS NULL AS unused FROM "SetupToken" ORDER BY id',
  );
  expect(rows).toEqual([
    { tokenHash: hashSetupToken(first), unused: false },
    { tokenHash: hashSetupToken(last), unused: true },
  ]);
  expect(last).toMatch(/^[\w-]{43}$/);
  await client.end();
});
