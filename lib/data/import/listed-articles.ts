/**
 * Which articles of an import are meant by "all", "with problems" and "to decide", as conditions for the database: what
 * is shown, what is counted, what is corrected together and what a commit refuses are never different things. In each
 * "PlannedArticle" is called p, its "ImportFile" f. Files are found by name in one place, filesNamed (import-index.ts).
 */
import "server-only";
import { type Db, db } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { filesNamed } from "./import-index.ts";
import type { ListedCounts, PlanFilter, PlanListing } from "./import-view.ts";
import type { ImportKey } from "./lock-import.ts";

/** What needsDecision (needs-decision.ts) says of one article. */
export const undecidedSql: Prisma.Sql = Prisma.sql`(p."isIncluded" AND NOT p.corrections ? 'as'
  AND (p.known @> '[{"kind": "newVersion"}]' OR p.known @> '[{"kind": "earlierHere"}]' AND EXISTS (
    SELECT 1 FROM jsonb_array_elements(p.known) k
    JOIN "PlannedArticle" q ON q."projectId" = p."projectId" AND q.id = (k->>'plannedId')::uuid AND q."isIncluded"
    WHERE k->>'kind' = 'earlierHere')))`;

/** A file that failed has no articles. */
export const warnedSql: Prisma.Sql = Prisma.sql`(f.warnings <> '[]')`;

const conditions: Record<PlanFilter, Prisma.Sql> = {
  all: Prisma.sql`true`,
  problems: warnedSql,
  undecided: undecidedSql,
};

export const listedSql = (only: PlanFilter): Prisma.Sql => conditions[only];

/** The plan without its texts. */
export const planHeadSql: Prisma.Sql = Prisma.sql`p.planned - ARRAY['body', 'bodyMap', 'captions', 'notes', 'removed']`;

/** Null: of whichever file. */
const ofFilesSql = (fileIds: readonly string[] | null): Prisma.Sql =>
  fileIds === null ? Prisma.sql`true` : Prisma.sql`f.id = ANY(${[...fileIds]}::uuid[])`;

/** All that `only` lists of the import, or of these files of it. Linear in its articles. */
export async function countListed(
  { projectId, importId }: ImportKey,
  only: PlanFilter,
  fileIds: readonly string[] | null,
): Promise<ListedCounts> {
  const [row] = await db().$queryRaw<ListedCounts[]>`
    SELECT count(*)::int AS articles, (count(*) FILTER (WHERE p."isIncluded"))::int AS included,
      (count(*) FILTER (WHERE p.known <> '[]'))::int AS copies,
      (count(*) FILTER (WHERE jsonb_path_exists(p.known, '$[*] ? (@.kind == "newVersion" || @.kind == "earlierHere")')))::int
        AS versions
    FROM "PlannedArticle" p JOIN "ImportFile" f ON f."projectId" = p."projectId" AND f.id = p."importFileId"
    WHERE f."projectId" = ${projectId}::uuid AND f."importId" = ${importId}::uuid AND ${listedSql(only)}
      AND ${ofFilesSql(fileIds)}`;
  return row ?? { articles: 0, included: 0, copies: 0, versions: 0 };
}

/** The files of the import that are found by the name; null where none is asked for. Linear in its files. */
async function findNamedIds(
  client: Db,
  { projectId, importId }: ImportKey,
  name: string | null,
): Promise<string[] | null> {
  if (name === null) return null;
  const select = { id: true, name: true };
  const files = await client.importFile.findMany({ where: { projectId, importId }, select });
  return filesNamed(files, name).map(({ id }) => id);
}

/** The ids of all that is listed, in the order they were taken in. */
export async function listListedIds(
  client: Db,
  { projectId, importId }: ImportKey,
  { only, name }: PlanListing,
): Promise<string[]> {
  const fileIds = await findNamedIds(client, { projectId, importId }, name);
  const rows = await client.$queryRaw<{ id: string }[]>`
    SELECT p.id FROM "PlannedArticle" p
    JOIN "ImportFile" f ON f."projectId" = p."projectId" AND f.id = p."importFileId"
    WHERE f."projectId" = ${projectId}::uuid AND f."importId" = ${importId}::uuid AND ${listedSql(only)}
      AND ${ofFilesSql(fileIds)}
    ORDER BY f.position, p.position`;
  return rows.map(({ id }) => id);
}
