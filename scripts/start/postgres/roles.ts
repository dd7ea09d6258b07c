/**
 * Roles and database of the embedded cluster: `collate_owner` owns the tables and runs migrations, `collate_app` is
 * what the app connects as and owns nothing. Idempotent.
 */
import pg from "pg";
import type { PostgresPasswords } from "#scripts/start/postgres/passwords.ts";

export const ownerRole = "collate_owner";
export const appRole = "collate_app";

/** Makes both roles, with their passwords, and the database when it is absent. */
export async function ensureRoles(
  superuser: pg.Client,
  passwords: PostgresPasswords,
  database: string,
): Promise<void> {
  await ensureRole(superuser, ownerRole, passwords.owner);
  await ensureRole(superuser, appRole, passwords.app);
  const { rowCount } = await superuser.query("SELECT 1 FROM pg_database WHERE datname = $1", [database]);
  const name = pg.escapeIdentifier(database);
  if (rowCount === 0) await superuser.query(`CREATE DATABASE ${name} OWNER ${ownerRole}`);
  await superuser.query(
    `REVOKE ALL ON DATABASE ${name} FROM PUBLIC; GRANT CONNECT ON DATABASE ${name} TO ${appRole}`,
  );
}

async function ensureRole(superuser: pg.Client, role: string, password: string): Promise<void> {
  const { rowCount } = await superuser.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [role]);
  const verb = rowCount === 0 ? "CREATE" : "ALTER";
  await superuser.query(
    `${verb} ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD ${pg.escapeLiteral(password)}`,
  );
}
