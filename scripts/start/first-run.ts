/** What a start shows a person who is to sign in: the demo's accounts, or how to create the first one. */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import type { Env } from "#lib/env.ts";
import type { DataDir } from "#scripts/start/data-dir.ts";
import { describeDemoAccounts, parseDemoAccounts } from "#scripts/start/demo-accounts.ts";
import { StartFailure } from "#scripts/start/failure.ts";
import type { OpenDatabase } from "#scripts/start/open-database.ts";
import { step } from "#scripts/start/progress.ts";
import { runToEnd } from "#scripts/start/run-to-end.ts";
import { issueSetupToken } from "#scripts/start/setup-token.ts";
import type { Shutdown } from "#scripts/start/shutdown.ts";
import { wantsDemo } from "#scripts/start/wants-demo.ts";

const demoScript = "scripts/demo.ts";

interface Situation {
  env: Env;
  database: OpenDatabase;
  dataDir: DataDir;
  environment: NodeJS.ProcessEnv;
  shutdown: Shutdown;
}

/** Creates the demo where it belongs, else a set-up token where there is nobody yet. Returns lines to print. */
export async function prepareFirstRun(situation: Situation): Promise<string[]> {
  const { env, database, dataDir } = situation;
  const client = new pg.Client({ connectionString: database.appUrl, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined); // shows in what is asked next
  await client.connect();
  try {
    const isInUse = await hasUsers(client);
    const isUnfinished = existsSync(dataDir.demoUnfinished);
    const asked = wantsDemo({ demo: env.demo, database: database.kind, isInUse, isUnfinished });
    if (asked && existsSync(demoScript)) await createDemo(situation);
    if (!(await hasUsers(client))) {
      const token = await issueSetupToken(client);
      return [`Create the first account at ${env.publicUrl}/setup?token=${token}`];
    }
    const known = await demoAccountsIn(client, dataDir.demoAccounts);
    return known === null ? ["Sign in with an account of this instance."] : describeDemoAccounts(known);
  } finally {
    await client.end();
  }
}

/** The file's text; null where there is none, or where its accounts are those of another database. */
async function demoAccountsIn(client: pg.Client, file: string): Promise<string | null> {
  if (!existsSync(file)) return null;
  const text = readFileSync(file, "utf8");
  const emails = parseDemoAccounts(text).map(({ email }) => email.toLowerCase());
  const { rowCount } = await client.query('SELECT 1 FROM "User" WHERE "emailKey" = ANY($1) LIMIT 1', [
    emails,
  ]);
  return rowCount === 1 ? text : null;
}

/** Killed at any point, it is run again by the next start: the mark stands until it has come to its end. */
async function createDemo({ dataDir, environment, shutdown }: Situation): Promise<void> {
  const logFile = join(dataDir.logs, "demo.log");
  const args = ["--conditions=react-server", demoScript];
  await step("Creating the demo project", async () => {
    writeFileSync(dataDir.demoUnfinished, "", { mode: 0o600 });
    const failure = await runToEnd({ args, environment, logFile, shutdown, onShutdown: "end" });
    if (failure === null) return rmSync(dataDir.demoUnfinished, { force: true });
    throw new StartFailure(
      `The demo project could not be created (${failure}). See ${logFile}, or start without it: COLLATE_DEMO=0 npm start.`,
    );
  });
}

async function hasUsers(client: pg.Client): Promise<boolean> {
  const { rowCount } = await client.query('SELECT 1 FROM "User" LIMIT 1');
  return rowCount === 1;
}
