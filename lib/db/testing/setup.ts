/**
 * Before each data test file: a database of its own, and the environment that points the app's modules to it, which
 * read it at their first use. After it, the connections to that database are closed: the next file of this process has another.
 */
import { afterAll } from "vitest";
import { closeDb } from "#lib/db/client.ts";
import { renewTestDatabase, testDatabaseUrl } from "#lib/db/testing/database.ts";

await renewTestDatabase();
process.env.DATABASE_URL = testDatabaseUrl();
process.env.COLLATE_SECRET = "a-secret-of-the-tests-and-of-nothing-else";

afterAll(closeDb);
