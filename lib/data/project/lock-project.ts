/** Holding a project still, for writes whose rules span its rows: its members, its codebook, what it has imported. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";

/** Holds the project's row until the transaction ends; rows that refer to it can still be written. False: no such one. */
export async function lockProject(tx: Tx, projectId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Project" WHERE id = ${projectId}::uuid FOR NO KEY UPDATE`;
  return rows.length > 0;
}
