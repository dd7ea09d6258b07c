/** E-mail addresses as accounts are looked up by. Pure. */
import { z } from "zod";

/** An address one can have an account with: ASCII, so that folding its case here and in Postgres is the same. */
export const emailInput = z
  .string()
  .trim()
  .max(254, "Use an address of at most 254 characters.")
  .pipe(z.email("Write an e-mail address such as name@example.org."));

/** What sign-in looks up: trimmed and in lower case. */
export function emailKeyOf(email: string): string {
  return email.trim().toLowerCase();
}
