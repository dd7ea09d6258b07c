/**
 * The data directory: everything this installation keeps outside Postgres' own tables, readable by its user alone.
 *
 *   postgres/                 the embedded cluster
 *   postgres-passwords.json   of its three roles
 *   secret                    signs the sessions
 *   demo-accounts.json        of the demo project
 *   demo-unfinished           while the demo is made, and after it was killed in the middle
 *   logs/                     one file a process
 *   compiled/                 the worker's modules as Node keeps them; made anew when it is removed
 */
import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { oneLine, StartFailure } from "#scripts/start/failure.ts";

export interface DataDir {
  path: string;
  postgres: string;
  postgresPasswords: string;
  secret: string;
  demoAccounts: string;
  demoUnfinished: string;
  logs: string;
  compiled: string;
}

/** Where things lie in a data directory; creates nothing. */
export function dataDirAt(path: string): DataDir {
  const absolute = resolve(path);
  return {
    path: absolute,
    postgres: join(absolute, "postgres"),
    postgresPasswords: join(absolute, "postgres-passwords.json"),
    secret: join(absolute, "secret"),
    demoAccounts: join(absolute, "demo-accounts.json"),
    demoUnfinished: join(absolute, "demo-unfinished"),
    logs: join(absolute, "logs"),
    compiled: join(absolute, "compiled"),
  };
}

const codeOf = (error: unknown) => (error instanceof Error && "code" in error ? error.code : null);

/** A folder and those above it. Node's own recursive mkdir never ends where the system makes none, as below /proc. */
function makeFolder(path: string): void {
  const make = () => mkdirSync(path, { mode: 0o700 });
  try {
    make();
  } catch (error) {
    if (codeOf(error) === "EEXIST" && statSync(path).isDirectory()) return;
    if (codeOf(error) !== "ENOENT" || dirname(path) === path) throw error;
    makeFolder(dirname(path));
    make();
  }
}

/** Makes the directory, private, and proves that it can be written. @throws StartFailure */
export function prepareDataDir(path: string): DataDir {
  const dir = dataDirAt(path);
  try {
    makeFolder(dir.logs);
    chmodSync(dir.path, 0o700);
    const probe = join(dir.path, `.probe-${process.pid}`);
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    throw new StartFailure(
      `The data directory ${dir.path} cannot be written (${oneLine(error)}). ` +
        "Let this user write there, or set COLLATE_DATA_DIR to another folder.",
    );
  }
  return dir;
}

/** The text of a private file, made on first use. Never overwrites: a lost race reads the winner's. */
export function readOrCreatePrivateFile(path: string, make: () => string): string {
  if (!existsSync(path)) {
    try {
      writeFileSync(path, make(), { mode: 0o600, flag: "wx" });
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    }
  }
  return readFileSync(path, "utf8");
}

/** The secret that signs sessions: 256 random bits, kept for as long as the data directory. */
export function sessionSecret(dir: DataDir): string {
  return readOrCreatePrivateFile(dir.secret, () => randomBytes(32).toString("base64url")).trim();
}
