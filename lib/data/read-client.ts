/** The client for reads outside a transaction. lib/auth gets it from here, so that only lib/data imports lib/db. */
import "server-only";
import { type Db, db } from "#lib/db/client.ts";

export function readClient(): Db {
  return db();
}
