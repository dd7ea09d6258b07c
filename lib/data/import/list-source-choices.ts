/** The project's sources to choose from when an article's source is corrected. */
import "server-only";
import { db } from "#lib/db/client.ts";
import type { Member } from "../viewer.ts";

export type SourceOption = { id: string; name: string; aliases: string[] };

export async function listSourceChoices(member: Member): Promise<SourceOption[]> {
  const rows = await db().source.findMany({
    where: { projectId: member.projectId, deletedAt: null },
    select: { id: true, name: true, aliases: { select: { name: true } } },
    orderBy: [{ nameKey: "asc" }],
  });
  return rows.map(({ id, name, aliases }) => ({ id, name, aliases: aliases.map((alias) => alias.name) }));
}
