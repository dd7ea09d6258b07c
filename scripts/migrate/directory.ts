/** `prisma/migrations` as the schema engine wants it handed over. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { MigrationList } from "@prisma/schema-engine-wasm/schema_engine_bg";

/** Names of the migrations in the order they apply: the folders whose name begins with a digit. */
export function migrationNames(baseDir: string): string[] {
  return readdirSync(baseDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^\d/.test(entry.name))
    .map(({ name }) => name)
    .sort();
}

export function migrationFile(baseDir: string, name: string): string {
  return join(baseDir, name, "migration.sql");
}

/** Every committed migration with its text. @throws when a folder has no migration.sql */
export function readMigrations(baseDir: string): MigrationList {
  const migrationDirectories = migrationNames(baseDir).map((name) => ({
    path: name,
    migrationFile: {
      path: "migration.sql",
      content: { tag: "ok" as const, value: readFileSync(migrationFile(baseDir, name), "utf8") },
    },
  }));
  const lockfile = { path: "migration_lock.toml", content: 'provider = "postgresql"\n' };
  return { baseDir, lockfile, shadowDbInitScript: "", migrationDirectories };
}
