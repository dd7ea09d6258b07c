/**
 * What the app's role may do: read and write rows, own nothing. Audit rows and their seals it may only add to, so
 * that the trail cannot be rewritten by the program that leaves it. Given again after every migration, since a new
 * table has no grants.
 */
import type { Client } from "pg";
import { DatabaseError, escapeIdentifier } from "pg";

const appendOnly = new Set(["AuditRow", "AuditSeal"]);
const readOnly = new Set(["_prisma_migrations"]);
const policy = "collate_app";

interface Table {
  schema: string;
  name: string;
  hasRowSecurity: boolean;
  /** Whether the app's role is named by the policy that an earlier start made. */
  hasPolicy: boolean;
}

const deadlockDetected = "40P01";
const maxTries = 5;

/**
 * Grants `role` its rights on every table, sequence and function of `public` and `graphile_worker`. What is there
 * already is not taken away first: the processes of a killed start may still be at work on the tables.
 */
export async function grantToApp(owner: Client, role: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await grantOnce(owner, role);
      return;
    } catch (error) {
      await owner.query("ROLLBACK").catch(() => undefined);
      if (attempt >= maxTries || !(error instanceof DatabaseError) || error.code !== deadlockDetected) {
        throw error;
      }
    }
  }
}

async function grantOnce(owner: Client, role: string): Promise<void> {
  const app = escapeIdentifier(role);
  await owner.query("BEGIN");
  for (const schema of await ownSchemas(owner)) {
    const quoted = escapeIdentifier(schema);
    await owner.query(`
      GRANT USAGE ON SCHEMA ${quoted} TO ${app};
      GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${quoted} TO ${app};
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${quoted} TO ${app};
      ALTER DEFAULT PRIVILEGES IN SCHEMA ${quoted} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${app};
      ALTER DEFAULT PRIVILEGES IN SCHEMA ${quoted} GRANT USAGE, SELECT ON SEQUENCES TO ${app};
    `);
  }
  for (const table of await tables(owner, role)) await grantTable(owner, table, app);
  await owner.query("COMMIT");
}

async function grantTable(owner: Client, table: Table, app: string): Promise<void> {
  const quoted = `${escapeIdentifier(table.schema)}.${escapeIdentifier(table.name)}`;
  await owner.query(`REVOKE ALL ON ${quoted} FROM ${app}; GRANT ${rights(table)} ON ${quoted} TO ${app};`);
  // The queue's tables have row security without a policy, which shows a role that is not their owner no row.
  if (table.schema !== "graphile_worker" || !table.hasRowSecurity || table.hasPolicy) return;
  await owner.query(`CREATE POLICY ${policy} ON ${quoted} TO ${app} USING (true) WITH CHECK (true);`);
}

function rights({ schema, name }: Table): string {
  if (schema !== "public") return "SELECT, INSERT, UPDATE, DELETE";
  if (readOnly.has(name)) return "SELECT";
  return appendOnly.has(name) ? "SELECT, INSERT" : "SELECT, INSERT, UPDATE, DELETE";
}

async function ownSchemas(owner: Client): Promise<string[]> {
  const { rows } = await owner.query<{ nspname: string }>(
    "SELECT nspname FROM pg_namespace WHERE nspname IN ('public', 'graphile_worker') ORDER BY nspname",
  );
  return rows.map(({ nspname }) => nspname);
}

async function tables(owner: Client, role: string): Promise<Table[]> {
  const { rows } = await owner.query<Table>(
    `SELECT n.nspname AS schema, c.relname AS name, c.relrowsecurity AS "hasRowSecurity",
      EXISTS (SELECT 1 FROM pg_policy p JOIN pg_roles r ON r.oid = ANY(p.polroles)
        WHERE p.polrelid = c.oid AND p.polname = $1 AND r.rolname = $2) AS "hasPolicy"
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname IN ('public', 'graphile_worker') AND c.relkind IN ('r', 'p', 'v', 'm')
      AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
    ORDER BY 1, 2`,
    [policy, role],
  );
  return rows;
}
