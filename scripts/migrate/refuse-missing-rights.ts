/** Whether the role that migrates may make what the first migrations make: asked before any of them begins. */
import type { Client } from "pg";
import { escapeIdentifier } from "pg";
import { StartFailure } from "#scripts/start/failure.ts";

interface Rights {
  role: string;
  database: string;
  isNew: boolean;
  mayCreateTables: boolean;
  mayCreateSchemas: boolean;
}

/**
 * Looks at a database without any migration only: in a later one a right may have been taken back on purpose.
 * @throws StartFailure naming the rights that are missing and the statements that give them
 */
export async function refuseMissingRights(client: Client): Promise<void> {
  const { rows } = await client.query<Rights>(`
    SELECT current_user AS role, current_database() AS database,
      to_regclass('public._prisma_migrations') IS NULL AS "isNew",
      coalesce(has_schema_privilege(to_regnamespace('public'), 'CREATE'), false) AS "mayCreateTables",
      has_database_privilege(current_database(), 'CREATE') AS "mayCreateSchemas"
  `);
  const [rights] = rows;
  if (!rights?.isNew || (rights.mayCreateTables && rights.mayCreateSchemas)) return;
  const to = escapeIdentifier(rights.role);
  const grants = [
    ...(rights.mayCreateSchemas
      ? []
      : [`GRANT CREATE ON DATABASE ${escapeIdentifier(rights.database)} TO ${to}`]),
    ...(rights.mayCreateTables ? [] : [`GRANT CREATE ON SCHEMA public TO ${to}`]),
  ];
  throw new StartFailure(
    `The role ${rights.role} may not create the tables in the database ${rights.database}. As the database's owner ` +
      `run «${grants.join("; ")}», or set DATABASE_MIGRATE_URL to a role that may.`,
  );
}
