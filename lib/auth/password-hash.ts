/**
 * Hashing and checking passwords: argon2id with 19 MiB, two passes, one lane (OWASP Password Storage Cheat Sheet). For
 * an account that is not there a hash is checked all the same, so that the answer takes as long.
 */
import "server-only";
import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { inHashSlot } from "./hash-slots.ts";

/** argon2id; the library's enum cannot be imported under isolated modules. */
const argon2id = 2;
const options = { algorithm: argon2id, memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };

let nobodysHash: Promise<string> | undefined;

/** The hash of a password nobody has. */
function hashOfNobody(): Promise<string> {
  nobodysHash ??= hash(randomBytes(32), options);
  return nobodysHash;
}

/** The encoded hash (PHC string) to keep. Throws Refusal when too many are being made. */
export function hashPassword(password: string): Promise<string> {
  return inHashSlot(() => hash(password.normalize("NFKC"), options));
}

/** Whether the password is the one of that hash; null is an account that is not there: false, in the same time. */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const against = passwordHash ?? (await hashOfNobody());
  const matches = await inHashSlot(() => verify(against, password.normalize("NFKC"), options));
  return matches && passwordHash !== null;
}
