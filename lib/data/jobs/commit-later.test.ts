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
  expect((await queue.query("SHOW synchronous_commit")).rows).toEqual([{ synchronous_commit: "off" }]);
  await queue.end();
  const setting = () => db().$queryRaw`SELECT current_setting('synchronous_commit') AS value`;
  await closeDb();
  commitLater();
  expect(await setting()).toEqual([{ value: "off" }]);
  await inTransaction(async (tx) => {
    await commitAtOnce(tx);
    expect(await tx.$queryRaw`SELECT current_setting('synchronous_commit') AS value`).toEqual([
      { value: "on" },
    ]);
  });
  expect(await setting()).toEqual([{ value: "off" }]);
});

it("keeps the options an address has", () => {
  const address = committingLater("postgresql://a@127.0.0.1/b?options=-c%20geqo%3Doff");
  expect(new URL(address).searchParams.get("options")).toBe("-c geqo=off -c synchronous_commit=off");
});
