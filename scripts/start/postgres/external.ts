/** A Postgres of the user's own: does it answer, and is it new enough. */
import pg from "pg";
import { oneLine, StartFailure } from "#scripts/start/failure.ts";
import type { OpenDatabase } from "#scripts/start/open-database.ts";

// The oldest release line still maintained when this was written; the migrations use what it brought.
const oldestVersion = 15;

/** @throws StartFailure naming host and database, never the password */
export async function openExternal(appUrl: string, migrateUrl: string | null): Promise<OpenDatabase> {
  const ownerUrl = migrateUrl ?? appUrl;
  await checkVersion("DATABASE_URL", appUrl);
  if (ownerUrl !== appUrl) await checkVersion("DATABASE_MIGRATE_URL", ownerUrl);
  return {
    kind: "external",
    appUrl,
    ownerUrl,
    isSole: true,
    note: null,
    isAlive: () => true,
    release: async () => undefined,
  };
}

async function checkVersion(variable: string, connectionString: string): Promise<void> {
  const { hostname, port, pathname } = new URL(connectionString);
  const where = `${hostname || "localhost"}:${port || 5432}${pathname}`;
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number }>(
      "SELECT current_setting('server_version_num')::int / 10000 AS version",
    );
    const version = rows[0]?.version ?? 0;
    if (version < oldestVersion) {
      throw new StartFailure(
        `The database at ${where} is PostgreSQL ${version}; ${oldestVersion} or newer is needed. ` +
          "Upgrade it, or unset DATABASE_URL to use the embedded one.",
      );
    }
  } catch (error) {
    if (error instanceof StartFailure) throw error;
    // The server's own answer: a wrong password, no such database, too many connections.
    if (error instanceof pg.DatabaseError) {
      throw new StartFailure(
        `The database at ${where} refuses the connection (${oneLine(error)}). Correct ${variable}.`,
      );
    }
    throw new StartFailure(
      `The database at ${where} does not answer (${oneLine(error)}). Start it or correct ${variable}.`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}
