/**
 * Where Postgres' programs and data lie when root has another account run them: in place where that account can get,
 * else below /var/lib/collate.
 */
import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { Account } from "#scripts/start/postgres/accounts.ts";
import { canReach, canWrite, type Invocation } from "#scripts/start/postgres/reach.ts";

export interface Place {
  /** Folder with the server's bin/, lib/ and share/. */
  native: string;
  cluster: string;
}

export const asAccount =
  ({ uid, gid }: Account) =>
  (file: string, args: string[]): Invocation => ({ file, args, uid, gid });

/** Each of programs and data in place when the account can get there, else a copy or folder below /var/lib. */
export function accountPlace(inPlace: Place, account: Account): Place | null {
  const cluster = accountCluster(inPlace.cluster, account);
  if (cluster === null) return null;
  const asThem = asAccount(account);
  if (canReach(asThem, inPlace.native, cluster)) return { native: inPlace.native, cluster };
  const native = copyServer(inPlace.native);
  return canReach(asThem, native, cluster) ? { native, cluster } : null;
}

function accountCluster(inPlace: string, account: Account): string | null {
  const elsewhere = relocatedCluster(inPlace);
  if (!existsSync(join(elsewhere, "PG_VERSION"))) {
    // The way there is opened for passing through, not for listing.
    chmodSync(dirname(inPlace), 0o711);
    prepareFor(account, inPlace);
    if (canWrite(asAccount(account), inPlace)) return inPlace;
    chmodSync(dirname(inPlace), 0o700);
    if (existsSync(join(inPlace, "PG_VERSION"))) return null;
    rmSync(inPlace, { recursive: true, force: true });
  }
  prepareFor(account, elsewhere);
  return canWrite(asAccount(account), elsewhere) ? elsewhere : null;
}

function prepareFor(account: Account, cluster: string): void {
  mkdirSync(dirname(cluster), { recursive: true, mode: 0o711 });
  mkdirSync(cluster, { recursive: true, mode: 0o700 });
  chownSync(cluster, account.uid, account.gid);
}

/** One folder a data directory, named after its path. */
export function relocatedCluster(cluster: string): string {
  return join("/var/lib/collate", shortHash(cluster), "postgres");
}

/** One copy a server version, shared by all data directories. */
function copyServer(native: string): string {
  const version = readFileSync(join(native, "..", "package.json"), "utf8");
  const copy = join("/var/lib/collate", `server-${shortHash(version)}`);
  if (!existsSync(join(copy, "complete"))) {
    mkdirSync(copy, { recursive: true, mode: 0o755 });
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    writeFileSync(join(copy, "complete"), "");
  }
  return copy;
}

function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}
