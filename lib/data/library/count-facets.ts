/** How many articles each choice of a facet would show: its counts respect the query and every other facet, not its own. */
import "server-only";
import { db } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { subtreeIds } from "../tag/tag-tree.ts";
import type { Member } from "../viewer.ts";
import { visibleSql } from "../work/visible-work.ts";
import { type FacetName, type LibraryConditions, stateSql } from "./library-conditions.ts";
import { unknownSource } from "./library-request.ts";
import type { TagLabel } from "./list-labels.ts";
import type { ReuseSets } from "./reuse-sets.ts";

/** Counts by key: a state, a source's id or "unknown", a tag's id (with all below it), an import's id, a reuse facet. */
export type FacetCounts = Record<FacetName, ReadonlyMap<string, number>> & {
  /** Articles the request as a whole lets through. */
  matched: number;
  /** The project's articles, without the excluded. */
  all: number;
};

type CountRow = { facet: FacetName | "matched" | "all"; key: string; count: number };

const flag = (name: FacetName) => Prisma.raw(`b."${name}Holds"`);

/** The facets that narrow, but for one: what must hold for that one's counts. */
function othersHold({ facets }: LibraryConditions, own: FacetName | null): Prisma.Sql {
  const others = (Object.keys(facets) as FacetName[]).filter((name) => name !== own);
  return others.length === 0 ? Prisma.sql`TRUE` : Prisma.join(others.map(flag), " AND ");
}

function baseSql({ from, base, facets }: LibraryConditions): Prisma.Sql {
  const flags = Object.entries(facets).map(
    ([name, condition]) => Prisma.sql`, ${condition} AS ${Prisma.raw(`"${name}Holds"`)}`,
  );
  return Prisma.sql`SELECT art.id, ${stateSql} AS state, art."sourceId" AS source, art."importId" AS import
    ${Prisma.join(flags, "")} FROM ${from} WHERE ${base}`;
}

function columnCounts(conditions: LibraryConditions, facet: "state" | "source" | "import"): Prisma.Sql {
  const column = Prisma.raw(`b.${facet}`);
  return Prisma.sql`
    SELECT ${facet} AS facet, COALESCE(${column}::text, ${unknownSource}) AS key, count(*)::int AS count
    FROM base b WHERE ${othersHold(conditions, facet)} GROUP BY ${column}`;
}

function tagCounts(member: Member, conditions: LibraryConditions, tags: readonly TagLabel[]): Prisma.Sql {
  if (tags.length === 0) return Prisma.empty;
  const pairs = tags.flatMap(({ tagId }) => [...subtreeIds(tags, tagId)].map((below) => ({ tagId, below })));
  return Prisma.sql`
    UNION ALL
    SELECT 'tag', tree.tag::text, count(DISTINCT b.id)::int
    FROM base b
    JOIN "Annotation" a ON a."articleId" = b.id AND ${visibleSql(member, "a")}
    JOIN "AnnotationTag" at ON at."projectId" = ${member.projectId}::uuid AND at."annotationId" = a.id
    JOIN unnest(${pairs.map(({ tagId }) => tagId)}::uuid[], ${pairs.map(({ below }) => below)}::uuid[]) tree(tag, below)
      ON tree.below = at."tagId"
    WHERE ${othersHold(conditions, "tag")} GROUP BY tree.tag`;
}

function reuseCount(conditions: LibraryConditions, facet: keyof ReuseSets, ids: string): Prisma.Sql {
  if (ids === "{}") return Prisma.empty;
  return Prisma.sql`
    UNION ALL
    SELECT 'reuse', ${facet}, count(*)::int FROM base b
    WHERE b.id = ANY(${ids}::uuid[]) AND ${othersHold(conditions, "reuse")}`;
}

/** The project's articles without the excluded. */
function allSql({ projectId }: Member): Prisma.Sql {
  return Prisma.sql`SELECT 'all', '', count(*)::int FROM "Article" art
    WHERE art."projectId" = ${projectId}::uuid AND art."deletedAt" IS NULL AND art."excludedAt" IS NULL`;
}

type Counted = { tags: readonly TagLabel[]; reuseSets: ReuseSets };

/** Rows of facet, key and count. */
export function facetsSql(member: Member, conditions: LibraryConditions, counted: Counted): Prisma.Sql {
  const { tags, reuseSets } = counted;
  return Prisma.sql`
    WITH base AS MATERIALIZED (${baseSql(conditions)})
    ${columnCounts(conditions, "state")}
    UNION ALL ${columnCounts(conditions, "source")}
    UNION ALL ${columnCounts(conditions, "import")}
    ${tagCounts(member, conditions, tags)}
    ${reuseCount(conditions, "shares", reuseSets.shares)}
    ${reuseCount(conditions, "altered", reuseSets.altered)}
    ${reuseCount(conditions, "numbers", reuseSets.numbers)}
    UNION ALL SELECT 'matched', '', count(*)::int FROM base b WHERE ${othersHold(conditions, null)}
    UNION ALL ${allSql(member)}`;
}

/** One query: a pass over the articles the words let through, counted once for each facet. */
export async function countFacets(
  member: Member,
  conditions: LibraryConditions,
  counted: Counted,
): Promise<FacetCounts> {
  const rows = await db().$queryRaw<CountRow[]>(facetsSql(member, conditions, counted));
  const of = (facet: CountRow["facet"]) =>
    new Map(rows.filter((row) => row.facet === facet).map(({ key, count }) => [key, count]));
  return {
    state: of("state"),
    source: of("source"),
    tag: of("tag"),
    import: of("import"),
    reuse: of("reuse"),
    matched: of("matched").get("") ?? 0,
    all: of("all").get("") ?? 0,
  };
}
