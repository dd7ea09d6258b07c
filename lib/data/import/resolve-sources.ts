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

/** Keeps the source from being deleted until the transaction ends, when articles name it. False: there is no such one. */
async function holdSource(tx: Tx, projectId: string, sourceId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Source" WHERE "projectId" = ${projectId}::uuid AND id = ${sourceId}::uuid AND "deletedAt" IS NULL
    FOR KEY SHARE`;
  return rows.length > 0;
}

async function requireSource(tx: Tx, projectId: string, sourceId: string): Promise<string> {
  if (await holdSource(tx, projectId, sourceId)) return sourceId;
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
    const found = byKey.get(key) ?? (await findByName(tx, projectId, key));
    const known = found !== null && (await holdSource(tx, projectId, found)) ? found : null;
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
