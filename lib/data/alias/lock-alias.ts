/** Writing aliases: one writer a project at a time, since no two may share a name, and how one stands for a conflict. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { Alias } from "#lib/db/generated/client.ts";
import { type Json, notFound, Refusal } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { nameKey } from "#lib/text/name-key.ts";
import { lockProject } from "../project/lock-project.ts";
import { otherNames } from "./alias-input.ts";

/** An alias with its names; `names` without the label. */
export type HeldAlias = Alias & { names: string[] };

/** Throws Refusal: not_found. A deleted one is found: it can be restored. */
export async function lockAlias(tx: Tx, projectId: string, aliasId: string): Promise<HeldAlias> {
  await lockProject(tx, projectId);
  await tx.$queryRaw`
    SELECT 1 FROM "Alias" WHERE "projectId" = ${projectId}::uuid AND id = ${aliasId}::uuid FOR UPDATE`;
  const alias = await tx.alias.findFirst({
    where: { projectId, id: aliasId },
    include: { names: { select: { name: true }, orderBy: { nameKey: "asc" } } },
  });
  if (alias === null) throw notFound("This list of names");
  const names = alias.names.map(({ name }) => name);
  return { ...alias, names: otherNames({ label: alias.label, names }) };
}

/** Throws Refusal not_found for a deleted one. */
export function refuseDeletedAlias({ deletedAt }: HeldAlias): void {
  if (deletedAt !== null) throw notFound("This list of names");
}

/** How it stands, as a stale edit is told. */
export function aliasNow({ revision, label, names }: HeldAlias): { revision: number; current: Json } {
  return { revision, current: { revision, label, names } };
}

type Named = { projectId: string /** Null for one to come. */; aliasId: string | null };

/** Every name of the project's other aliases, by its key, with the label of the list it stands in. */
async function takenNames(tx: Tx, { projectId, aliasId }: Named): Promise<Map<string, string>> {
  const others = await tx.alias.findMany({
    where: { projectId, deletedAt: null, ...(aliasId === null ? {} : { id: { not: aliasId } }) },
    select: { label: true, names: { select: { nameKey: true } } },
  });
  return new Map(
    others.flatMap(({ label, names }) =>
      [nameKey(label), ...names.map((one) => one.nameKey)].map((key): [string, string] => [key, label]),
    ),
  );
}

/** Throws Refusal invalid, at the field, when another list of the project has one of the names. */
export async function refuseTakenNames(
  tx: Tx,
  alias: Named,
  { label, names }: { label: string; names: readonly string[] },
): Promise<void> {
  const taken = await takenNames(tx, alias);
  for (const name of [label, ...names]) {
    const owner = taken.get(nameKey(name));
    if (owner === undefined) continue;
    const message = `“${name}” is a name of “${owner}” already. One name means one thing here.`;
    throw new Refusal("invalid", message, { fields: { [name === label ? "label" : "names"]: message } });
  }
}

/** Replaces its names; those of deleted lists are free to take. */
export async function putNames(
  tx: Tx,
  { projectId, aliasId }: { projectId: string; aliasId: string },
  names: readonly string[],
): Promise<void> {
  const rows = names.map((name) => ({ id: newId(), projectId, aliasId, name, nameKey: nameKey(name) }));
  const isTaken = { nameKey: { in: rows.map((row) => row.nameKey) }, alias: { deletedAt: { not: null } } };
  await tx.aliasName.deleteMany({ where: { projectId, OR: [{ aliasId }, isTaken] } });
  await tx.aliasName.createMany({ data: rows });
}
