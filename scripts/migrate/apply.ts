/** Applies migrations and what belongs with them; the outcome goes to standard error in one line each. */
import { runMigrations } from "graphile-worker";
import pg from "pg";
import { readMigrations } from "#scripts/migrate/directory.ts";
import { openEngine } from "#scripts/migrate/engine.ts";
import { describeFailure, describeRefusal } from "#scripts/migrate/failed-statement.ts";
import { grantToApp } from "#scripts/migrate/grants.ts";
import { refuseMissingRights } from "#scripts/migrate/refuse-missing-rights.ts";
import { oneLine, StartFailure } from "#scripts/start/failure.ts";

const baseDir = "prisma/migrations";
const schemaPath = "prisma/schema.prisma";
const filters = { externalTables: [], externalEnums: [] };

interface Urls {
  /** The role that owns the tables. */
  ownerUrl: string;
  /** The role the app connects as; the same one where there is no other. */
  appUrl: string;
}

/** Applies every migration not yet applied, the queue's own ones, and the app's grants. @throws StartFailure */
export async function applyMigrations({ ownerUrl, appUrl }: Urls): Promise<void> {
  await refuseFailedMigration(ownerUrl);
  await withClient(ownerUrl, refuseMissingRights);
  const applied = await deploy(ownerUrl);
  for (const name of applied) console.error(`Applied ${name}`);
  await runMigrations({ connectionString: ownerUrl });
  const appRole = decodeURIComponent(new URL(appUrl).username);
  const ownerRole = decodeURIComponent(new URL(ownerUrl).username);
  if (appRole !== ownerRole) await withClient(ownerUrl, (client) => grantToApp(client, appRole));
}

async function deploy(ownerUrl: string): Promise<string[]> {
  let failure: { script: string; completed: number; error: unknown } | undefined;
  const { engine, pool } = await openEngine(ownerUrl, schemaPath, (script, completed, error) => {
    failure = { script, completed, error };
  });
  try {
    const migrationsList = readMigrations(baseDir);
    return (await engine.applyMigrations({ migrationsList, filters })).appliedMigrationNames;
  } catch (error) {
    if (failure === undefined) throw new StartFailure(describeRefusal(oneLine(error)));
    const { script, completed } = failure;
    const directory = readMigrations(baseDir).migrationDirectories.find(
      ({ migrationFile }) => migrationFile.content.value === script,
    );
    if (directory === undefined) throw failure.error;
    const message = oneLine(failure.error);
    throw new StartFailure(describeFailure({ migration: directory.path, script, completed, message }));
  } finally {
    await pool.end();
  }
}

/** A migration that failed earlier blocks every later one; say so before the engine does in its own words. */
async function refuseFailedMigration(ownerUrl: string): Promise<void> {
  const failed = await failedMigration(ownerUrl);
  if (failed === null) return;
  throw new StartFailure(
    `Migration ${failed} failed on an earlier start and blocks this one. Correct what it said, then run ` +
      `"npm run migrate -- --resolve ${failed}" and start again.`,
  );
}

/** The migration that was begun, not finished and not resolved; null when there is none. */
async function failedMigration(ownerUrl: string): Promise<string | null> {
  return await withClient(ownerUrl, async (client) => {
    const { rows: found } = await client.query("SELECT to_regclass('public._prisma_migrations') AS history");
    if (found[0]?.history === null) return null;
    const { rows } = await client.query<{ migration_name: string }>(
      "SELECT migration_name FROM public._prisma_migrations WHERE finished_at IS NULL AND rolled_back_at IS NULL",
    );
    return rows[0]?.migration_name ?? null;
  });
}

/** Marks a failed migration as rolled back, so that the next start runs it again. @throws StartFailure */
export async function resolveMigration(ownerUrl: string, name: string): Promise<void> {
  const failed = await failedMigration(ownerUrl);
  if (failed !== name) {
    const instead = failed === null ? "none has" : `${failed} has`;
    throw new StartFailure(`Migration ${name} has not failed (${instead}): there is nothing to resolve.`);
  }
  const { engine, pool } = await openEngine(ownerUrl, schemaPath, () => undefined);
  try {
    await engine.markMigrationRolledBack({ migrationName: name });
    console.error(`${name} will run again on the next start.`);
  } catch (error) {
    throw new StartFailure(`${name} cannot be resolved: ${oneLine(error)}`);
  } finally {
    await pool.end();
  }
}

async function withClient<T>(connectionString: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined); // shows in what is asked next
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
