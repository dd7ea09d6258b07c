/** The environment the web process, the worker and the demo script run in. */
import type { Env } from "#lib/env.ts";
import { type DataDir, sessionSecret } from "#scripts/start/data-dir.ts";
import { StartFailure } from "#scripts/start/failure.ts";
import type { OpenDatabase } from "#scripts/start/open-database.ts";

interface Situation {
  env: Env;
  database: Pick<OpenDatabase, "appUrl">;
  dataDir: DataDir;
  secret: string;
  mode: "production" | "development";
}

/**
 * This process's environment with what was decided. The owner's database address is left out: the app has no business
 * with it.
 */
export function childEnvironment({ env, database, dataDir, secret, mode }: Situation): NodeJS.ProcessEnv {
  const { DATABASE_MIGRATE_URL: _, ...inherited } = process.env;
  return {
    ...inherited,
    NODE_ENV: mode,
    NEXT_TELEMETRY_DISABLED: "1",
    HOST: env.host,
    PORT: String(env.port),
    PUBLIC_URL: env.publicUrl,
    COLLATE_DATA_DIR: dataDir.path,
    COLLATE_SECRET: secret,
    DATABASE_URL: database.appUrl,
    NEXTAUTH_URL: env.publicUrl,
    NEXTAUTH_SECRET: secret,
  };
}

/** The configured secret, else the data directory's own. @throws StartFailure without one for a database elsewhere */
export function sessionSecretOf(env: Env, dataDir: DataDir): string {
  if (env.secret !== null) return env.secret;
  if (env.databaseUrl === null) return sessionSecret(dataDir);
  throw new StartFailure(
    "COLLATE_SECRET is missing: with DATABASE_URL it must be set, to 32 or more random characters, " +
      'such as what "openssl rand -base64 32" prints.',
  );
}
