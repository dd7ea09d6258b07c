/** What the review queue can be narrowed to: states, kinds, authors and articles, each with how much there is of it. */
import "server-only";
import { db } from "#lib/db/client.ts";
import {
  type CountedWork,
  countFacets,
  type FacetCounts,
  type QueueChoice,
} from "#lib/review/queue-facets.ts";
import type { Member } from "../viewer.ts";
import { sharedWorkSql } from "./shared-work.ts";

export type NamedCount = { id: string; name: string; count: number };

export type ReviewFacets = Pick<FacetCounts, "states" | "types"> & {
  /** By name; only what stands under the other filters, and what is chosen. */
  authors: NamedCount[];
  /** By title; likewise. */
  articles: NamedCount[];
};

async function countWork(member: Member): Promise<CountedWork[]> {
  return db().$queryRaw<CountedWork[]>`
    SELECT w.type, w."authorId", w."articleIds", w."isPending",
      w."decidedAt" IS NOT NULL AND NOT w."isPending" AS "isRuled", count(*)::int AS count
    FROM (${sharedWorkSql(member, null)}) w GROUP BY 1, 2, 3, 4, 5`;
}

const asked = (counts: ReadonlyMap<string, number>, chosen: string | null | undefined) => [
  ...new Set([...counts.keys(), ...(chosen ? [chosen] : [])]),
];

async function nameAuthors(
  member: Member,
  counts: ReadonlyMap<string, number>,
  chosen: string | null | undefined,
) {
  const where = {
    id: { in: asked(counts, chosen) },
    OR: [{ memberships: { some: { projectId: member.projectId } } }, { id: { in: [...counts.keys()] } }],
  };
  const people = await db().user.findMany({ where, select: { id: true, name: true } });
  return people.map(({ id, name }) => ({ id, name, count: counts.get(id) ?? 0 }));
}

async function nameArticles(
  member: Member,
  counts: ReadonlyMap<string, number>,
  chosen: string | null | undefined,
) {
  const articles = await db().article.findMany({
    where: { projectId: member.projectId, id: { in: asked(counts, chosen) }, deletedAt: null },
    select: { id: true, title: true },
  });
  return articles.map(({ id, title }) => ({ id, name: title, count: counts.get(id) ?? 0 }));
}

function byName(items: NamedCount[]): NamedCount[] {
  return items.toSorted((a, b) => a.name.localeCompare(b.name, "en") || (a.id < b.id ? -1 : 1));
}

/** One pass over the project's shared work, and two queries for names. */
export async function listReviewFacets(member: Member, choice: QueueChoice): Promise<ReviewFacets> {
  const { states, types, ...counts } = countFacets(await countWork(member), choice);
  const [authors, articles] = await Promise.all([
    nameAuthors(member, counts.authors, choice.authorId),
    nameArticles(member, counts.articles, choice.articleId),
  ]);
  return { states, types, authors: byName(authors), articles: byName(articles) };
}
