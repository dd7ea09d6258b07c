/**
 * Before each data test file: a database of its own, and the environment that points the app's modules to it, which
 * read it at their first use.
 */
import { renewTestDatabase, testDatabaseUrl } from "#lib/db/testing/database.ts";

await renewTestDatabase();
process.env.DATABASE_URL = testDatabaseUrl();
process.env.COLLATE_SECRET = "a-secret-of-the-tests-and-of-nothing-else";
