/** The project's lists of names for one thing, for their screen. */
import "server-only";
import { db } from "#lib/db/client.ts";
import type { Member } from "../viewer.ts";
import { otherNames } from "./alias-input.ts";

export type AliasItem = {
  aliasId: string;
  /** The name that stands for the others. */
  label: string;
  /** The others. */
  names: string[];
  revision: number;
};

/** By label, in the order of a dictionary. One query. */
export async function listAliases({ projectId }: Member): Promise<AliasItem[]> {
  const rows = await db().alias.findMany({
    where: { projectId, deletedAt: null },
    select: {
      id: true,
      label: true,
      revision: true,
      names: { select: { name: true }, orderBy: { nameKey: "asc" } },
    },
    orderBy: { id: "asc" },
  });
  const inOrder = new Intl.Collator("en", { numeric: true });
  return rows
    .map(({ id, label, revision, names }) => ({
      aliasId: id,
      label,
      revision,
      names: otherNames({ label, names: names.map(({ name }) => name) }),
    }))
    .toSorted((x, y) => inOrder.compare(x.label, y.label));
}
