/** One-time passwords: made by the server, told once, read aloud or copied by hand. 100 bits of chance. */
import "server-only";
import { randomInt } from "node:crypto";

/** Digits and letters that are not mistaken for one another. */
const alphabet = "23456789abcdefghijkmnpqrstuvwxyz";
const groups = 4;
const groupLength = 5;

export const oneTimePasswordDays = 7;

/** For instance `k7f2m-9x3qd-…`: four groups of five. */
export function makeOneTimePassword(): string {
  const sign = () => alphabet.charAt(randomInt(alphabet.length));
  const group = () => Array.from({ length: groupLength }, sign).join("");
  return Array.from({ length: groups }, group).join("-");
}

/** When a one-time password made now stops working. */
export function oneTimeExpiry(now: Date): Date {
  return new Date(now.getTime() + oneTimePasswordDays * 24 * 60 * 60 * 1000);
}
