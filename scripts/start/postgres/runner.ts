/**
 * How to run Postgres' programs here. As an ordinary user: plainly. As root, whom Postgres refuses: in a user
 * namespace where root's own files belong to another account, which works in place and under a home of mode 700;
 * where the system allows no namespace, as another account, with programs and data moved to where it can reach them.
 */
import { chownSync, existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { StartFailure } from "#scripts/start/failure.ts";
import {
  accountPlace,
  asAccount,
  type Place,
  relocatedCluster,
} from "#scripts/start/postgres/account-place.ts";
import { type Account, parsePasswd, unprivilegedAccount } from "#scripts/start/postgres/accounts.ts";
import { canReach, type Invocation } from "#scripts/start/postgres/reach.ts";

export interface PostgresRunner {
  /** The cluster's directory: below the data directory, unless another account could not reach it there. */
  cluster: string;
  /** What was done about root, for the log; null when nothing had to be. */
  note: string | null;
  /** The command that runs one of `postgres` and `initdb`. */
  invoke(program: "postgres" | "initdb", args: string[]): Invocation;
  /** Hands a path made by this process to the account the server runs as. */
  handOver(path: string): void;
}

/** Nothing of this process's environment but the path: a PGDATA or PGPORT set for another server must not reach ours. */
export const serverEnvironment: NodeJS.ProcessEnv = {
  NODE_ENV: process.env.NODE_ENV,
  PATH: process.env.PATH,
  LC_ALL: "C",
};

/** Chooses the way that works here. @throws StartFailure when none does */
export function choosePostgresRunner(native: string, cluster: string): PostgresRunner {
  const uid = process.getuid?.();
  const accounts = existsSync("/etc/passwd") ? parsePasswd(readFileSync("/etc/passwd", "utf8")) : [];
  const isKnown = process.platform !== "linux" || accounts.some((account) => account.uid === uid);
  if (uid !== 0 && isKnown) return plainRunner({ native, cluster });
  const ownerUid = clusterOwner(cluster) ?? clusterOwner(relocatedCluster(cluster)) ?? uid;
  const stranger = unprivilegedAccount(accounts, ownerUid === uid ? checkoutOwner() : (ownerUid ?? 0));
  if (stranger === null)
    throw new StartFailure("PostgreSQL refuses to run as root. Start as an ordinary user.");
  const inNamespace = ownerUid === uid ? namespaceRunner({ native, cluster }, stranger) : null;
  const runner = inNamespace ?? (uid === 0 ? accountRunner({ native, cluster }, stranger) : null);
  if (runner) return runner;
  throw new StartFailure(
    "PostgreSQL refuses to run as this user, and neither a user namespace nor another account can take its place. " +
      "Start as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.",
  );
}

function plainRunner({ native, cluster }: Place): PostgresRunner {
  return {
    cluster,
    note: null,
    invoke: (program, args) => ({ file: join(native, "bin", program), args }),
    handOver: () => undefined,
  };
}

function namespaceRunner({ native, cluster }: Place, { uid, gid, name }: Account): PostgresRunner | null {
  const wrap = (file: string, args: string[]): Invocation => ({
    file: "unshare",
    args: ["--user", `--map-user=${uid}`, `--map-group=${gid}`, file, ...args],
  });
  if (!canReach(wrap, native, dirname(cluster))) return null;
  return {
    cluster,
    note: `PostgreSQL runs in a user namespace as ${name}, since it refuses to run as this user.`,
    invoke: (program, args) => wrap(join(native, "bin", program), args),
    handOver: () => undefined,
  };
}

function accountRunner(inPlace: Place, account: Account): PostgresRunner | null {
  const place = accountPlace(inPlace, account);
  if (place === null) return null;
  return {
    cluster: place.cluster,
    note: `PostgreSQL runs as ${account.name}, since it refuses to run as root; its files are in ${place.cluster}.`,
    invoke: (program, args) => asAccount(account)(join(place.native, "bin", program), args),
    handOver: (path) => chownSync(path, account.uid, account.gid),
  };
}

function clusterOwner(cluster: string): number | null {
  const version = join(cluster, "PG_VERSION");
  return existsSync(version) ? statSync(version).uid : null;
}

function checkoutOwner(): number {
  return statSync(import.meta.filename).uid;
}
