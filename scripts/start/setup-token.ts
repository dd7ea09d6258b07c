/** The token that opens the set-up page: shown once on the console, kept only as its hash. */
import { createHash, randomBytes } from "node:crypto";
import type { Client } from "pg";
import { v7 as uuidv7 } from "uuid";

/** What the table keeps of a token: hexadecimal SHA-256 of its text. */
export function hashSetupToken(token: string): string {
  return createHash("sha256").update(token, "utf8").digest("hex");
}

/** Makes a new token of 256 random bits in place of any that was never used. */
export async function issueSetupToken(client: Client): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await client.query('DELETE FROM "SetupToken" WHERE "usedAt" IS NULL');
  await client.query('INSERT INTO "SetupToken" (id, "tokenHash") VALUES ($1, $2)', [
    uuidv7(),
    hashSetupToken(token),
  ]);
  return token;
}
