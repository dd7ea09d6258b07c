/** The order of a start, from settings to the two processes that serve. */
import { env as readEnv } from "#lib/env.ts";
import { ensureBuild } from "#scripts/start/build.ts";
import { childEnvironment, sessionSecretOf } from "#scripts/start/child-environment.ts";
import { prepareDataDir } from "#scripts/start/data-dir.ts";
import { loadEnvFile } from "#scripts/start/env-file.ts";
import { StartFailure } from "#scripts/start/failure.ts";
import { prepareFirstRun } from "#scripts/start/first-run.ts";
import { migrateDatabase } from "#scripts/start/migrate-database.ts";
import { openDatabase } from "#scripts/start/open-database.ts";
import { assertPortFree } from "#scripts/start/port.ts";
import { step } from "#scripts/start/progress.ts";
import { serve } from "#scripts/start/serve.ts";
import type { Shutdown } from "#scripts/start/shutdown.ts";

export type Mode = "production" | "development";

/** Starts everything and resolves when it serves; it then runs until `shutdown`. @throws StartFailure */
export async function runCollate(mode: Mode, shutdown: Shutdown): Promise<void> {
  const startedMs = performance.now();
  loadEnvFile();
  const env = readEnv();
  const dataDir = prepareDataDir(env.dataDir);
  const secret = sessionSecretOf(env, dataDir);
  await assertPortFree(env.host, env.port);
  const opening = openDatabase(env);
  // Added before it is open: a signal that comes while it opens must still stop it.
  shutdown.add(async () => (await opening.catch(() => null))?.release());
  const name = env.databaseUrl === null ? "Starting PostgreSQL" : "Connecting to the database";
  const database = await step(name, () => opening);
  if (database.note) console.log(`  ${database.note}`);
  if (!database.isSole) {
    throw new StartFailure(
      `Collate already runs on the data directory ${dataDir.path}. Stop it first, or set COLLATE_DATA_DIR to another.`,
    );
  }
  shutdown.throwIfBegun();
  await step("Migrating", () => migrateDatabase(database, dataDir, shutdown));
  shutdown.throwIfBegun();
  const environment = childEnvironment({ env, database, dataDir, secret, mode });
  const greeting = await prepareFirstRun({ env, database, dataDir, environment, shutdown });
  shutdown.throwIfBegun();
  if (mode === "production") await ensureBuild({ environment, dataDir, shutdown });
  shutdown.throwIfBegun();
  await step("Starting the app", () => serve({ env, database, dataDir, environment, mode, shutdown }));
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
  console.log(`Collate is ready at ${env.publicUrl} (after ${seconds} s). Ctrl-C stops it.`);
  for (const line of greeting) console.log(line);
}
