/** The imports members handed in that nobody has committed or declined yet, with what each would write. */
import "server-only";
import { db } from "#lib/db/client.ts";
import type { Member } from "../viewer.ts";
import type { ImportView } from "./import-view.ts";
import { readImport } from "./read-import.ts";

/** Each is read whole, with the hash a commit must name. */
const mostRead = 10;

export type Proposed = { imports: ImportView[]; more: number };

/** The oldest first; `more` wait behind them. Linear in the imports shown. */
export async function listProposals(member: Member): Promise<Proposed> {
  const where = { projectId: member.projectId, state: "proposed" as const };
  const rows = await db().import.findMany({
    where,
    orderBy: { proposedAt: "asc" },
    take: mostRead,
    select: { number: true },
  });
  const imports: ImportView[] = [];
  for (const { number } of rows) {
    const view = await readImport(member, number);
    if (view?.state === "proposed") imports.push(view);
  }
  const more = rows.length < mostRead ? 0 : (await db().import.count({ where })) - mostRead;
  return { imports, more };
}
