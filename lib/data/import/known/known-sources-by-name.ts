/** Which of the project's sources an article to come names. */
import "server-only";
import type { Db } from "#lib/db/client.ts";
import { nameKey } from "#lib/text/name-key.ts";
import type { SourceChoice } from "../corrections.ts";

/** The project's sources by every name they go by. */
export async function sourcesByName(client: Db, projectId: string): Promise<Map<string, string>> {
  const rows = await client.source.findMany({
    where: { projectId, deletedAt: null },
    select: { id: true, nameKey: true, aliases: { select: { nameKey: true } } },
  });
  const byName = new Map<string, string>();
  for (const { id, aliases } of rows) for (const alias of aliases) byName.set(alias.nameKey, id);
  for (const row of rows) byName.set(row.nameKey, row.id);
  return byName;
}

/** Null: not known, or none of the project's. */
export function sourceIdOf(source: SourceChoice, byName: ReadonlyMap<string, string>): string | null {
  if (source.kind === "unknown") return null;
  return source.kind === "existing" ? source.sourceId : (byName.get(nameKey(source.name)) ?? null);
}
