/** A new tag's row, last among its siblings. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { newId } from "#lib/ids.ts";
import { TAG_HUES, type TagHue } from "#lib/text/tag-hue.ts";

export type TagParts = {
  projectId: string;
  parentId: string | null;
  name: string;
  nameKey: string;
  definition: string;
  hue: TagHue;
  key: string | null;
};

/** Call with the codebook locked. Resolves to the tag's id. */
export async function insertTag(tx: Tx, parts: TagParts): Promise<string> {
  const { projectId, parentId } = parts;
  const last = await tx.tag.aggregate({ where: { projectId, parentId }, _max: { position: true } });
  const id = newId();
  await tx.tag.create({ data: { id, ...parts, position: (last._max.position ?? -1) + 1 } });
  return id;
}

/** The hue that fewest live tags wear, the first of the scale among equals. */
export async function rarestHue(tx: Tx, projectId: string): Promise<TagHue> {
  const rows = await tx.tag.groupBy({ by: ["hue"], where: { projectId, deletedAt: null }, _count: true });
  const worn = new Map(rows.map((row) => [row.hue, row._count]));
  const [first, ...others] = TAG_HUES;
  return others.reduce<TagHue>(
    (best, hue) => ((worn.get(hue) ?? 0) < (worn.get(best) ?? 0) ? hue : best),
    first,
  );
}
