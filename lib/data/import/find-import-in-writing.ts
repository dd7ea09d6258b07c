/** The import that is being written into a project, if one is: for who waits for its articles. */
import "server-only";
import { db } from "#lib/db/client.ts";
import type { Member } from "../viewer.ts";

/** `isStopped`: its writing came to a failure, and an admin has it go on or takes it back. */
export type ImportInWriting = { number: number; isStopped: boolean };

/** Null when none is. One that goes on comes before one that stopped. Every member may see the imports of their project. */
export async function findImportInWriting({ projectId }: Member): Promise<ImportInWriting | null> {
  const found = await db().import.findFirst({
    where: { projectId, state: "committing" },
    orderBy: [{ failure: { sort: "asc", nulls: "first" } }, { number: "desc" }],
    select: { number: true, failure: true },
  });
  return found === null ? null : { number: found.number, isStopped: found.failure !== null };
}
