/** Writing sources: one writer a project at a time, since no two may share a name, and how a source stands for a conflict. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { Source } from "#lib/db/generated/client.ts";
import { type Json, notFound, Refusal } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { nameKey } from "#lib/text/name-key.ts";
import { lockProject } from "../project/lock-project.ts";

/** Writers of the project's sources queue here. */
export async function lockSources(tx: Tx, projectId: string): Promise<void> {
  await lockProject(tx, projectId);
}

/** Throws Refusal: not_found. Deleted ones are found: they can be restored. */
export async function lockSource(tx: Tx, projectId: string, sourceId: string): Promise<Source> {
  await lockSources(tx, projectId);
  await tx.$queryRaw`
    SELECT 1 FROM "Source" WHERE "projectId" = ${projectId}::uuid AND id = ${sourceId}::uuid FOR UPDATE`;
  const source = await tx.source.findFirst({ where: { projectId, id: sourceId } });
  if (source === null) throw notFound("This source");
  return source;
}

/** Throws Refusal not_found for a deleted one. */
export function refuseDeletedSource(source: Source): void {
  if (source.deletedAt !== null) throw notFound("This source");
}

export async function listAliases(tx: Tx, { projectId, id }: Source): Promise<string[]> {
  const rows = await tx.sourceAlias.findMany({
    where: { projectId, sourceId: id },
    select: { name: true },
    orderBy: { nameKey: "asc" },
  });
  return rows.map(({ name }) => name);
}

/** How it stands, as a stale edit is told. */
export async function sourceNow(tx: Tx, source: Source): Promise<{ revision: number; current: Json }> {
  const { id: sourceId, projectId, revision, name, note } = source;
  const aliases = await listAliases(tx, source);
  const grading = await tx.sourceReliability.findFirst({
    where: { projectId, sourceId },
    orderBy: [{ validFrom: "desc" }, { createdAt: "desc" }, { id: "desc" }],
  });
  const letter = grading?.letter ?? null;
  const validFrom = grading?.validFrom.toISOString().slice(0, 10) ?? null;
  return { revision, current: { revision, name, note, aliases, letter, validFrom } };
}

type Named = { projectId: string /** Null for one to come. */; sourceId: string | null };

async function ownerOfName(tx: Tx, { projectId, sourceId }: Named, key: string): Promise<string | null> {
  const others = { projectId, deletedAt: null, ...(sourceId === null ? {} : { id: { not: sourceId } }) };
  const owner = await tx.source.findFirst({
    where: { ...others, OR: [{ nameKey: key }, { aliases: { some: { nameKey: key } } }] },
    select: { name: true },
  });
  return owner?.name ?? null;
}

/** Throws Refusal invalid, at `field`, when another live source goes by one of the names. */
export async function refuseTakenNames(
  tx: Tx,
  source: Named,
  { field, names }: { field: "name" | "aliases"; names: readonly string[] },
): Promise<void> {
  for (const name of names) {
    const owner = await ownerOfName(tx, source, nameKey(name));
    if (owner === null) continue;
    const goesBy =
      nameKey(owner) === nameKey(name) ? "is a source of its own" : `is another name of “${owner}”`;
    const message = `“${name}” ${goesBy}. Choose another.`;
    throw new Refusal("invalid", message, { fields: { [field]: message } });
  }
}

/** Replaces the source's other names; those of deleted sources are free to take. */
export async function putAliases(
  tx: Tx,
  { projectId, sourceId }: { projectId: string; sourceId: string },
  names: readonly string[],
): Promise<void> {
  await tx.sourceAlias.deleteMany({ where: { projectId, sourceId } });
  const rows = names.map((name) => ({ id: newId(), projectId, sourceId, name, nameKey: nameKey(name) }));
  const keys = rows.map((row) => row.nameKey);
  await tx.sourceAlias.deleteMany({
    where: { projectId, nameKey: { in: keys }, source: { deletedAt: { not: null } } },
  });
  await tx.sourceAlias.createMany({ data: rows });
}

/** A source's own name is no other name of it. */
export function otherNames(name: string, aliases: readonly string[]): string[] {
  return aliases.filter((alias) => nameKey(alias) !== nameKey(name));
}
