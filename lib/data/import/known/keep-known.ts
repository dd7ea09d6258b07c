/** Writes what is known of articles to come, and leaves out what is there already unless a person said otherwise. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import type { ImportKey } from "../lock-import.ts";
import type { CopyHere, KnownHere, NearHere } from "./known-article.ts";
import type { Recognised } from "./recognise-known.ts";

/** Of a row p whose known articles become now.known. */
const isIncludedSql = Prisma.sql`
  CASE WHEN p."isIncludedByPerson" THEN p."isIncluded" ELSE NOT now.known @> '[{"isRepeat": true}]' END`;

/** The same list whatever was found out last: the plan's hash is of it as it is written. */
const inOrderSql = (known: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  SELECT COALESCE(jsonb_agg(k.one ORDER BY array_position(ARRAY['earlierHere', 'copyHere', 'nearCopyHere'], k.one->>'kind')
    NULLS FIRST, k.nth), '[]') FROM jsonb_array_elements(${known}) WITH ORDINALITY AS k(one, nth))`;

/** Of the library; what is known of the import itself stays. */
export async function keepKnown(
  tx: Tx,
  projectId: string,
  recognised: ReadonlyMap<string, Recognised>,
): Promise<void> {
  const rows = [...recognised].map(([id, { known, sketch }]) => ({ id, known, sketch: sketch.map(String) }));
  await tx.$executeRaw`
    WITH now AS (
      SELECT p.id, n.known || jsonb_path_query_array(p.known, '$[*] ? (@.kind like_regex "Here$")') AS known, n.sketch
      FROM "PlannedArticle" p
      JOIN jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS n(id uuid, known jsonb, sketch bigint[]) ON n.id = p.id
      WHERE p."projectId" = ${projectId}::uuid
    )
    UPDATE "PlannedArticle" p SET known = now.known, sketch = now.sketch, "knownAt" = now(), "isIncluded" = ${isIncludedSql}
    FROM now WHERE p."projectId" = ${projectId}::uuid AND p.id = now.id`;
}

type Found = KnownHere | CopyHere | NearHere;

/** Of a kind, for the whole import; what else is known stays. Rows of which nothing of the kind is known or was are left alone. */
function newKnownSql(
  { projectId, importId }: ImportKey,
  kind: Found["kind"],
  found: ReadonlyMap<string, readonly Found[]>,
): Prisma.Sql {
  const rows = [...found].map(([id, list]) => ({ id, list }));
  const others = Prisma.sql`jsonb_path_query_array(p.known, '$[*] ? (@.kind != $kind)', jsonb_build_object('kind', ${kind}::text))`;
  return Prisma.sql`
    SELECT p.id, ${inOrderSql(Prisma.sql`${others} || COALESCE(n.list, '[]')`)} AS known
    FROM "PlannedArticle" p
    JOIN "ImportFile" f ON f."projectId" = p."projectId" AND f.id = p."importFileId"
    LEFT JOIN jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS n(id uuid, list jsonb) ON n.id = p.id
    WHERE f."projectId" = ${projectId}::uuid AND f."importId" = ${importId}::uuid
      AND (n.id IS NOT NULL OR p.known @> jsonb_build_array(jsonb_build_object('kind', ${kind}::text)))`;
}

async function keepHere(tx: Tx, projectId: string, newKnown: Prisma.Sql): Promise<void> {
  await tx.$executeRaw`
    WITH now AS (${newKnown})
    UPDATE "PlannedArticle" p SET known = now.known FROM now
    WHERE p."projectId" = ${projectId}::uuid AND p.id = now.id AND p.known <> now.known`;
}

/** Of the import itself, what may be a later version of another text there. */
export async function keepEarlierHere(
  tx: Tx,
  key: ImportKey,
  here: ReadonlyMap<string, readonly KnownHere[]>,
): Promise<void> {
  await keepHere(tx, key.projectId, newKnownSql(key, "earlierHere", here));
}

/** Of the import itself, what is nearly another text there. */
export async function keepNearHere(
  tx: Tx,
  key: ImportKey,
  near: ReadonlyMap<string, readonly NearHere[]>,
): Promise<void> {
  await keepHere(tx, key.projectId, newKnownSql(key, "nearCopyHere", near));
}

/** Of the import itself, the same texts in it: whoever said nothing of one has it left out. */
export async function keepCopiesHere(
  tx: Tx,
  key: ImportKey,
  copies: ReadonlyMap<string, CopyHere>,
): Promise<void> {
  const lists = new Map([...copies].map(([id, copy]) => [id, [copy]]));
  await tx.$executeRaw`
    WITH now AS (${newKnownSql(key, "copyHere", lists)})
    UPDATE "PlannedArticle" p SET known = now.known, "isIncluded" = ${isIncludedSql} FROM now
    WHERE p."projectId" = ${key.projectId}::uuid AND p.id = now.id
      AND (p.known <> now.known OR p."isIncluded" <> ${isIncludedSql})`;
}
