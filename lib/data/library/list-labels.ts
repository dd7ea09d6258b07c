/** What the library's facets are called: the project's sources with their letters, its tags, its imports. */
import "server-only";
import { asReliability, type Reliability } from "#lib/claims/admiralty.ts";
import { db } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import type { TagHue } from "#lib/text/tag-hue.ts";
import { letterNowSql } from "../source/letter-now.ts";
import { orderTags } from "../tag/tag-tree.ts";
import type { Member } from "../viewer.ts";

export type SourceLabel = {
  id: string;
  name: string;
  reliability: Reliability | null;
  /** Keys of its name and aliases. */
  keys: string[];
};

export type TagLabel = {
  tagId: string;
  parentId: string | null;
  name: string;
  nameKey: string;
  hue: TagHue;
  position: number;
  /** From 0. */
  depth: number;
};

export type ImportLabel = { id: string; number: number; committedAt: Date };

export type LibraryLabels = { sources: SourceLabel[]; tags: TagLabel[]; imports: ImportLabel[] };

async function listSources({ projectId }: Member): Promise<SourceLabel[]> {
  const letter = letterNowSql(Prisma.sql`s."projectId"`, Prisma.sql`s.id`);
  const rows = await db().$queryRaw<(SourceLabel & { reliability: string | null })[]>`
    SELECT s.id, s.name, ${letter} AS reliability, s."nameKey" || COALESCE((
      SELECT array_agg(al."nameKey") FROM "SourceAlias" al WHERE al."projectId" = s."projectId" AND al."sourceId" = s.id
    ), '{}') AS keys
    FROM "Source" s WHERE s."projectId" = ${projectId}::uuid AND s."deletedAt" IS NULL
    ORDER BY s."nameKey", s.id`;
  return rows.map((row) => ({ ...row, reliability: asReliability(row.reliability) }));
}

async function listTagLabels({ projectId }: Member): Promise<TagLabel[]> {
  const rows = await db().$queryRaw<Omit<TagLabel, "depth">[]>`
    SELECT t.id AS "tagId", t."parentId", t.name, t."nameKey", t.hue, t.position
    FROM "Tag" t WHERE t."projectId" = ${projectId}::uuid AND t."deletedAt" IS NULL`;
  return orderTags(rows);
}

async function listImportLabels({ projectId }: Member): Promise<ImportLabel[]> {
  return db().$queryRaw<ImportLabel[]>`
    SELECT i.id, i.number, i."committedAt" FROM "Import" i
    WHERE i."projectId" = ${projectId}::uuid AND i.state = 'committed' ORDER BY i.number DESC`;
}

/** Three small queries at once. Sources by name, tags in the order of their tree, imports newest first. */
export async function listLabels(member: Member): Promise<LibraryLabels> {
  const [sources, tags, imports] = await Promise.all([
    listSources(member),
    listTagLabels(member),
    listImportLabels(member),
  ]);
  return { sources, tags, imports };
}
