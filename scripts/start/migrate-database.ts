/** Migrates in a process of its own, since the engine holds its lock until its process ends. */
import { join } from "node:path";
import type { DataDir } from "#scripts/start/data-dir.ts";
import { StartFailure } from "#scripts/start/failure.ts";
import type { OpenDatabase } from "#scripts/start/open-database.ts";
import { runToEnd } from "#scripts/start/run-to-end.ts";
import type { Shutdown } from "#scripts/start/shutdown.ts";

/** @throws StartFailure with the line the migration ended with */
export async function migrateDatabase(
  database: OpenDatabase,
  dataDir: DataDir,
  shutdown: Shutdown,
): Promise<void> {
  const failure = await runToEnd({
    args: ["scripts/migrate.ts"],
    environment: { ...process.env, DATABASE_URL: database.appUrl, DATABASE_MIGRATE_URL: database.ownerUrl },
    logFile: join(dataDir.logs, "migrate.log"),
    shutdown,
    // One that is cut off halfway counts as failed and would block the next start.
    onShutdown: "wait",
  });
  if (failure !== null) throw new StartFailure(failure);
}
