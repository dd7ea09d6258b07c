/**
 * The database of this installation, ready to connect to: the one DATABASE_URL names, else the embedded one, started
 * here or shared with the process that already runs it.
 */
import type { Env } from "#lib/env.ts";
import { openEmbedded } from "#scripts/start/postgres/embedded.ts";
import { openExternal } from "#scripts/start/postgres/external.ts";

export interface OpenDatabase {
  kind: "embedded" | "external";
  /** What the app connects with: reads and writes rows, owns nothing (unless there is only one role). */
  appUrl: string;
  /** What migrations connect with. */
  ownerUrl: string;
  /** Whether no other process of this installation uses it; always true of an external one. */
  isSole: boolean;
  /** Something a person may want to know about how it runs; null: nothing. */
  note: string | null;
  /** Whether the embedded server's process is still there; of an external one, always true. */
  isAlive(): boolean;
  /** Lets go of it: stops the embedded server, unless another process runs it. */
  release(): Promise<void>;
}

/** @throws StartFailure in one line: cannot be written, does not answer, too old */
export function openDatabase(env: Env): Promise<OpenDatabase> {
  return env.databaseUrl === null
    ? openEmbedded(env.dataDir)
    : openExternal(env.databaseUrl, env.databaseMigrateUrl);
}
