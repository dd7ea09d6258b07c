/**
 * Makes the demo project out of seeds/, and its accounts with random passwords, which it writes to the data directory
 * before it uses them. Run by the start script; running it again changes nothing.
 */
import { existsSync, readFileSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { makeOneTimePassword } from "#lib/auth/one-time-password.ts";
import { createDemo } from "#lib/data/demo/create-demo.ts";
import { closeDb } from "#lib/db/client.ts";
import { env } from "#lib/env.ts";
import { parseDemoAccounts } from "#scripts/start/demo-accounts.ts";
import { demoStory } from "../seeds/demo-story.ts";
import type { DemoStory } from "../seeds/demo-story-type.ts";

const story: DemoStory = demoStory;
const accountsFile = join(env().dataDir, "demo-accounts.json");

/** Passwords as an earlier run wrote them, else new ones, on disk before any account has them. */
async function passwords(): Promise<Map<string, string>> {
  const known = existsSync(accountsFile) ? parseDemoAccounts(readFileSync(accountsFile, "utf8")) : [];
  const byEmail = new Map(known.map(({ email, password }) => [email, password]));
  const accounts = story.users.map(({ email, name, role, isOwner }) => ({
    email,
    name,
    role: isOwner ? `${role}, owner` : role,
    password: byEmail.get(email) ?? makeOneTimePassword(),
  }));
  await mkdir(env().dataDir, { recursive: true, mode: 0o700 });
  const half = `${accountsFile}.new`;
  await writeFile(half, `${JSON.stringify({ accounts }, null, 2)}\n`, { mode: 0o600 });
  await rename(half, accountsFile);
  return new Map(accounts.map(({ email, password }) => [email, password]));
}

const files = story.files.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join("seeds", name))) }));
await createDemo(story, files, await passwords());
await closeDb();
