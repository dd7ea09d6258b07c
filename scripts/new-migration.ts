/**
 * Writes the next migration: the SQL that leads from the last committed schema to the one in the working tree.
 *
 *   npm run migration -- NAME        (letters, digits, underscores)
 *
 * Compares two schema files and never the live database, which may hold what Prisma cannot describe. The engine
 * still wants a connection: the embedded database's, or DATABASE_URL's. Read what it wrote before committing it.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DiffTarget } from "@prisma/schema-engine-wasm/schema_engine_bg";
import { env } from "#lib/env.ts";
import { openEngine } from "#scripts/migrate/engine.ts";
import { migrationFolderName } from "#scripts/migrate/folder-name.ts";
import { loadEnvFile } from "#scripts/start/env-file.ts";
import { oneLine, StartFailure } from "#scripts/start/failure.ts";
import { openDatabase } from "#scripts/start/open-database.ts";
import { projectRoot } from "#scripts/start/project-root.ts";

const schemaPath = "prisma/schema.prisma";

process.chdir(projectRoot);
try {
  loadEnvFile();
  const folder = migrationFolderName(process.argv[2] ?? "", new Date());
  const sql = await diffFromCommitted();
  if (sql.trim() === "" || sql.includes("-- This is an empty migration.")) {
    throw new StartFailure(`${schemaPath} is as it was committed: there is nothing to migrate.`);
  }
  const directory = join("prisma", "migrations", folder);
  mkdirSync(directory);
  writeFileSync(join(directory, "migration.sql"), sql);
  console.error(`Wrote ${directory}/migration.sql. Read it, then start to apply it.`);
} catch (error) {
  console.error(oneLine(error));
  process.exitCode = 1;
}

async function diffFromCommitted(): Promise<string> {
  const database = await openDatabase(env());
  try {
    const { engine, pool } = await openEngine(database.ownerUrl, schemaPath, () => undefined);
    const { stdout } = await engine.diff({
      from: committedSchema(),
      to: datamodel(readFileSync(schemaPath, "utf8")),
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    await pool.end();
    return stdout ?? "";
  } finally {
    await database.release();
  }
}

function committedSchema(): DiffTarget {
  const isCommitted = git("ls-tree", "--name-only", "HEAD", "--", schemaPath).trim() !== "";
  return isCommitted ? datamodel(git("show", `HEAD:${schemaPath}`)) : { tag: "empty" };
}

function git(...args: string[]): string {
  return execFileSync("git", args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

function datamodel(content: string): DiffTarget {
  return { tag: "schemaDatamodel", files: [{ path: schemaPath, content }] };
}
