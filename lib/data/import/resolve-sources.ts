/** Names of sources, stated by a text or a person, to the project's sources; a name that is new becomes one. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { Refusal } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { nameKey } from "#lib/text/name-key.ts";
import type { SourceChoice } from "./corrections.ts";

export type SourceResolver = {
  /** The source's id; null for not known. */
  resolve: (choice: SourceChoice) => Promise<string | null>;
  /** Names of the sources made on the way. */
  created: string[];
};

/** A source's own name goes before another one's alias. */
async function findByName(tx: Tx, projectId: string, key: string): Promise<string | null> {
  const select = { id: true } as const;
  const own = await tx.source.findFirst({ where: { projectId, nameKey: key, deletedAt: null }, select });
  if (own !== null) return own.id;
  const aliases = { some: { nameKey: key } };
  const other = await tx.source.findFirst({ where: { projectId, deletedAt: null, aliases }, select });
  return other?.id ?? null;
}

/** Without a letter: reliability is a judgement nobody has made yet. */
async function create(tx: Tx, projectId: string, name: string): Promise<string> {
  const key = nameKey(name);
  const id = newId();
  // Someone may create it at the same moment: then theirs counts.
  const rows = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO "Source" (id, "projectId", name, "nameKey") VALUES (${id}::uuid, ${projectId}::uuid, ${name}, ${key})
    ON CONFLICT ("projectId", "nameKey") WHERE "deletedAt" IS NULL DO NOTHING RETURNING id`;
  return rows[0]?.id ?? (await findByName(tx, projectId, key)) ?? id;
}

async function requireSource(tx: Tx, projectId: string, sourceId: string): Promise<string> {
  const found = await tx.source.findFirst({
    where: { projectId, id: sourceId, deletedAt: null },
    select: { id: true },
  });
  if (found !== null) return found.id;
  throw new Refusal("conflict", "A source chosen for an article is gone meanwhile. Choose another.");
}

/** Resolves each name once for a transaction. */
export function sourceResolver(tx: Tx, projectId: string): SourceResolver {
  const byKey = new Map<string, string>();
  const created: string[] = [];
  const byName = async (stated: string) => {
    const name = stated.replace(/\s+/gu, " ").trim();
    const key = nameKey(name);
    if (key === "") return null;
    const known = byKey.get(key) ?? (await findByName(tx, projectId, key));
    if (known === null) created.push(name);
    const id = known ?? (await create(tx, projectId, name));
    byKey.set(key, id);
    return id;
  };
  return {
    created,
    resolve: async (choice) => {
      if (choice.kind === "unknown") return null;
      return choice.kind === "existing" ? requireSource(tx, projectId, choice.sourceId) : byName(choice.name);
    },
  };
}
