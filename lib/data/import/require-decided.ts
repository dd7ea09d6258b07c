/** What may be a new version of a known article is not written before a person has said what it is. */
import "server-only";
import type { Db } from "#lib/db/client.ts";
import { Refusal } from "#lib/errors.ts";
import type { ImportKey } from "./lock-import.ts";

/** Titles named in the refusal; the screen shows them all. */
const mostNamed = 5;

/** The included articles nobody has decided about, by title, in their order. */
export async function listUndecided(client: Db, { projectId, importId }: ImportKey): Promise<string[]> {
  const rows = await client.$queryRaw<{ title: string }[]>`
    SELECT COALESCE(p.corrections->>'title', p.planned->>'title') AS title
    FROM "PlannedArticle" p JOIN "ImportFile" f ON f."projectId" = p."projectId" AND f.id = p."importFileId"
    WHERE f."projectId" = ${projectId}::uuid AND f."importId" = ${importId}::uuid AND p."isIncluded"
      AND NOT p.corrections ? 'as' AND p.known @> '[{"kind": "newVersion"}]'
    ORDER BY f.position, p.position`;
  return rows.map(({ title }) => title);
}

function named(titles: readonly string[]): string {
  const shown = titles.slice(0, mostNamed).map((title) => `“${title}”`);
  const more = titles.length - shown.length;
  return new Intl.ListFormat("en-GB").format(more === 0 ? shown : [...shown, `${more} more`]);
}

/** Throws Refusal invalid, naming them. */
export async function requireDecided(client: Db, key: ImportKey): Promise<void> {
  const titles = await listUndecided(client, key);
  if (titles.length === 0) return;
  const what = titles.length === 1 ? "it is" : "each is";
  throw new Refusal(
    "invalid",
    `Say first whether ${what} a new version, a copy or an article of its own: ${named(titles)}.`,
  );
}
