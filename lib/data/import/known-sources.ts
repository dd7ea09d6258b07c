/**
 * The project's sources as the engine that reads files takes them: names by which a text may state its publisher, and
 * the domains by which its address does.
 */
import "server-only";
import type { Db } from "#lib/db/client.ts";

export type KnownSource = { name: string; aliases: string[]; domain: string | null };

export async function listKnownSources(client: Db, projectId: string): Promise<KnownSource[]> {
  const rows = await client.source.findMany({
    where: { projectId, deletedAt: null },
    select: { name: true, domain: true, aliases: { select: { name: true }, orderBy: { nameKey: "asc" } } },
    orderBy: { nameKey: "asc" },
  });
  return rows.map(({ name, domain, aliases }) => ({
    name,
    domain,
    aliases: aliases.map((alias) => alias.name),
  }));
}
