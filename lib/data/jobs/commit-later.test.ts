import pg from "pg";
import { afterAll, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { commitAtOnce } from "#lib/db/commit-at-once.ts";
import { testDatabaseUrl } from "#lib/db/testing/database.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { commitLater, committingLater } from "./commit-later.ts";

afterAll(closeDb);

it("makes the queue's connections and the process's own commit without waiting for the disk, but where one says so", async () => {
  const queue = new pg.Client({ connectionString: committingLater(testDatabaseUrl()) });
  await queue.connect();
  // The tests' server commits later anyway: what counts is that the connection says so itself.
  const asked = "SELECT setting, source FROM pg_settings WHERE name = 'synchronous_commit'";
  expect((await queue.query(asked)).rows).toEqual([{ setting: "off", source: "client" }]);
  await queue.end();
  const setting = () =>
    db().$queryRaw`SELECT setting, source FROM pg_settings WHERE name = 'synchronous_commit'`;
  await closeDb();
  commitLater();
  expect(await setting()).toEqual([{ setting: "off", source: "client" }]);
  await inTransaction(async (tx) => {
    await commitAtOnce(tx);
    expect(await tx.$queryRaw`SELECT current_setting('synchronous_commit') AS value`).toEqual([
      { value: "on" },
    ]);
  });
  expect(await setting()).toEqual([{ setting: "off", source: "client" }]);
});

it("keeps the options an address has", () => {
  const address = committingLater("postgresql://a@127.0.0.1/b?options=-c%20geqo%3Doff");
  expect(new URL(address).searchParams.get("options")).toBe("-c geqo=off -c synchronous_commit=off");
});
