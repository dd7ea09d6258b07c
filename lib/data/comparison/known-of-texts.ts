/** What is known besides two texts when their numbers are held against each other: names for one thing, and their days. */
import "server-only";
import { type ArticleDates, isOneDay, textDate } from "#lib/compare/origins/article-date.ts";
import { db } from "#lib/db/client.ts";
import { datesSql } from "./live-edges.ts";

/** The project's names for one thing, its label first, group by group. */
export async function readAliasGroups(projectId: string): Promise<string[][]> {
  const rows = await db().alias.findMany({
    where: { projectId, deletedAt: null },
    select: { label: true, names: { select: { name: true }, orderBy: { name: "asc" } } },
    orderBy: { label: "asc" },
  });
  return rows.map(({ label, names }) => [...new Set([label, ...names.map(({ name }) => name)])]);
}

/** The day each article's text was written, where that is stated; of a repost its primary source's. ISO days. */
export async function readWrittenOn(
  projectId: string,
  articleIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db().$queryRaw<{ id: string; dates: ArticleDates }[]>`
    SELECT a.id, ${datesSql("a")} AS dates FROM "Article" a
    WHERE a."projectId" = ${projectId}::uuid AND a.id = ANY(${[...articleIds]}::uuid[])`;
  const stated = rows.flatMap(({ id, dates }): [string, string][] => {
    const date = textDate(dates);
    return isOneDay(date) && date.from !== null ? [[id, date.from]] : [];
  });
  return new Map(stated);
}
