/**
 * Brings the database up to the committed migrations, then the queue's own schema, then the app's grants. A process
 * of its own, because the engine keeps its lock as long as its connection lives.
 *
 *   npm run migrate                      apply what is not applied yet
 *   npm run migrate -- --resolve NAME    after a failure was corrected: let migration NAME run again
 *
 * Reads DATABASE_MIGRATE_URL (the role that owns the tables; default DATABASE_URL) and DATABASE_URL (the app's).
 * With neither, `--resolve` starts the embedded database to reach it.
 */
import { parseArgs } from "node:util";
import { env } from "#lib/env.ts";
import { applyMigrations, resolveMigration } from "#scripts/migrate/apply.ts";
import { loadEnvFile } from "#scripts/start/env-file.ts";
import { oneLine } from "#scripts/start/failure.ts";
import { openDatabase } from "#scripts/start/open-database.ts";
import { projectRoot } from "#scripts/start/project-root.ts";

process.chdir(projectRoot);
try {
  loadEnvFile();
  const { values } = parseArgs({ options: { resolve: { type: "string" } } });
  const database = await openDatabase(env());
  try {
    if (values.resolve === undefined) await applyMigrations(database);
    else await resolveMigration(database.ownerUrl, values.resolve);
  } finally {
    await database.release();
  }
} catch (error) {
  console.error(oneLine(error));
  process.exitCode = 1;
}
// The engine leaves the timer of its lock running for ten seconds.
process.exit();
