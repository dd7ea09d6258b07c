/** What may be a new version of a known article, or of a text beside it, is not written before a person has said what it is. */
import "server-only";
import type { Db } from "#lib/db/client.ts";
import { Refusal } from "#lib/errors.ts";
import { undecidedSql } from "./listed-articles.ts";
import type { ImportKey } from "./lock-import.ts";
import { stepsBefore } from "./version-order.ts";

/** Titles named in the refusal; the screen shows them all. */
const mostNamed = 5;

/** The included articles nobody has decided about, by title, in their order. */
export async function listUndecided(client: Db, { projectId, importId }: ImportKey): Promise<string[]> {
  const rows = await client.$queryRaw<{ title: string }[]>`
    SELECT COALESCE(p.corrections->>'title', p.planned->>'title') AS title
    FROM "PlannedArticle" p JOIN "ImportFile" f ON f."projectId" = p."projectId" AND f.id = p."importFileId"
    WHERE f."projectId" = ${projectId}::uuid AND f."importId" = ${importId}::uuid AND ${undecidedSql}
    ORDER BY f.position, p.position`;
  return rows.map(({ title }) => title);
}

type Follower = { id: string; title: string; after: string };

/** Included articles that are to be versions or copies of texts which are not written with them. */
async function listStranded(client: Db, { projectId, importId }: ImportKey): Promise<string[]> {
  const followers = await client.$queryRaw<Follower[]>`
    SELECT p.id, COALESCE(p.corrections->>'title', p.planned->>'title') AS title,
      p.corrections->'as'->>'plannedId' AS after
    FROM "PlannedArticle" p JOIN "ImportFile" f ON f."projectId" = p."projectId" AND f.id = p."importFileId"
    WHERE f."projectId" = ${projectId}::uuid AND f."importId" = ${importId}::uuid AND p."isIncluded"
      AND p.corrections->'as'->>'kind' IN ('versionHere', 'copyHere')
    ORDER BY f.position, p.position`;
  if (followers.length === 0) return [];
  const id = { in: followers.map(({ after }) => after) };
  const where = { projectId, id, isIncluded: true, importFile: { importId, state: "planned" as const } };
  const rows = await client.plannedArticle.findMany({ where, select: { id: true } });
  const there = new Set(rows.map((row) => row.id));
  const steps = stepsBefore(followers);
  return followers
    .filter((one) => !there.has(one.after) || steps.get(one.id) === Number.POSITIVE_INFINITY)
    .map(({ title }) => title);
}

function named(titles: readonly string[]): string {
  const shown = titles.slice(0, mostNamed).map((title) => `“${title}”`);
  const more = titles.length - shown.length;
  return new Intl.ListFormat("en-GB").format(more === 0 ? shown : [...shown, `${more} more`]);
}

/** Throws Refusal invalid, naming them. */
export async function requireDecided(client: Db, key: ImportKey): Promise<void> {
  const titles = await listUndecided(client, key);
  if (titles.length > 0) {
    const what = titles.length === 1 ? "it is" : "each is";
    throw new Refusal(
      "invalid",
      `Say first whether ${what} a new version, a copy or an article of its own: ${named(titles)}.`,
    );
  }
  const stranded = await listStranded(client, key);
  if (stranded.length === 0) return;
  throw new Refusal(
    "invalid",
    `To be versions or copies of texts that are not written with this import: ${named(stranded)}. Say anew what they are.`,
  );
}
