/**
 * `collate import FILE… --project P`: the import of the app, from the shell, up to its commit; of one who may not commit,
 * up to its being proposed; with `--plan-only` it stays a plan. This part opens the database, the embedded
 * one or the one that is running; the work itself is done in a process of its own, which reads the app's server modules.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { env } from "#lib/env.ts";
import { parseImportArgs } from "#scripts/collate/import-args.ts";
import { prepareDataDir } from "#scripts/start/data-dir.ts";
import { oneLine } from "#scripts/start/failure.ts";
import { migrateDatabase } from "#scripts/start/migrate-database.ts";
import { openDatabase } from "#scripts/start/open-database.ts";
import { projectRoot } from "#scripts/start/project-root.ts";
import { Shutdown } from "#scripts/start/shutdown.ts";

async function runIn(databaseUrl: string, task: object): Promise<number> {
  const args = ["--conditions=react-server", "scripts/collate/import-run.ts", JSON.stringify(task)];
  const child = spawn(process.execPath, args, {
    cwd: projectRoot,
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const [code] = await once(child, "exit");
  return typeof code === "number" ? code : 1;
}

/** Resolves to the exit code: 0, 1 when some file cannot be used or nothing was committed or handed in, 2 for wrong usage. */
export async function importCommand(args: string[]): Promise<number> {
  const parsed = parseImportArgs(args);
  if (!parsed.ok) {
    process.stderr.write(parsed.message);
    return 2;
  }
  // Files are named from where one stands; the data directory is the project's.
  const paths = parsed.args.files.map((file) => resolve(file));
  process.chdir(projectRoot);
  const shutdown = new Shutdown();
  try {
    const settings = env();
    const dataDir = prepareDataDir(settings.dataDir);
    const database = await openDatabase(settings);
    try {
      // A database elsewhere is migrated by the start of the app, which may be another version than this one.
      if (database.kind === "embedded" && database.isSole) await migrateDatabase(database, dataDir, shutdown);
      return await runIn(database.appUrl, { ...parsed.args, paths });
    } finally {
      await database.release();
    }
  } catch (error) {
    process.stderr.write(`collate import: ${oneLine(error)}\n`);
    return 1;
  }
}
