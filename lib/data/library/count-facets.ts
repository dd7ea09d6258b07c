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

const names: readonly FacetName[] = ["state", "source", "tag", "import", "reuse"];

/** The columns of `base` that must hold for one facet's counts. */
function othersHold(own: FacetName | null): Prisma.Sql {
  const others = names.filter((name) => name !== own).map((name) => Prisma.raw(`b."${name}"`));
  return Prisma.join(others, " AND ");
}

function tagCounts(member: Member, tags: readonly TagLabel[]): Prisma.Sql {
  if (tags.length === 0) return Prisma.empty;
  const pairs = tags.flatMap(({ tagId }) => [...subtreeIds(tags, tagId)].map((below) => ({ tagId, below })));
  return Prisma.sql`
    UNION ALL
    SELECT 'tag', tree.tag::text, count(DISTINCT b.id)::int
    FROM base b
    JOIN "Annotation" a ON a."articleId" = b.id AND ${visibleSql(member, "a")}
    JOIN "AnnotationTag" at ON at."projectId" = a."projectId" AND at."annotationId" = a.id
    JOIN unnest(${pairs.map(({ tagId }) => tagId)}::uuid[], ${pairs.map(({ below }) => below)}::uuid[]) tree(tag, below)
      ON tree.below = at."tagId"
    WHERE ${othersHold("tag")} GROUP BY tree.tag`;
}

function reuseCount(facet: keyof ReuseSets, sets: ReuseSets): Prisma.Sql {
  if (sets[facet] === "{}") return Prisma.empty;
  return Prisma.sql`
    UNION ALL
    SELECT 'reuse', ${facet}, count(*)::int FROM base b
    WHERE b.id = ANY(${sets[facet]}::uuid[]) AND ${othersHold("reuse")}`;
}

function countsSql(member: Member, tags: readonly TagLabel[], sets: ReuseSets): Prisma.Sql {
  const simple = (facet: "state" | "source" | "import") => Prisma.sql`
    SELECT ${facet} AS facet, ${Prisma.raw(`b."${facet}Key"`)} AS key, count(*)::int AS count
    FROM base b WHERE ${othersHold(facet)} GROUP BY 2`;
  return Prisma.sql`
    ${simple("state")} UNION ALL ${simple("source")} UNION ALL ${simple("import")}
    ${tagCounts(member, tags)} ${reuseCount("shares", sets)} ${reuseCount("altered", sets)}
    UNION ALL SELECT 'matched', '', count(*)::int FROM base b WHERE ${othersHold(null)}
    UNION ALL SELECT 'all', '', count(*)::int FROM "Article" art
      WHERE art."projectId" = ${member.projectId}::uuid AND art."deletedAt" IS NULL AND art."excludedAt" IS NULL`;
}

/** One query: a pass over the articles the words let through, counted once for each facet. */
export async function countFacets(
  member: Member,
  { from, base, facets }: LibraryConditions,
  { tags, reuseSets }: { tags: readonly TagLabel[]; reuseSets: ReuseSets },
): Promise<FacetCounts> {
  const rows = await db().$queryRaw<CountRow[]>`
    WITH base AS MATERIALIZED (
      SELECT art.id, ${stateSql} AS "stateKey", COALESCE(art."sourceId"::text, ${unknownSource}) AS "sourceKey",
        art."importId"::text AS "importKey", ${facets.state} AS state, ${facets.source} AS source, ${facets.tag} AS tag,
        ${facets.import} AS import, ${facets.reuse} AS reuse
      FROM ${from} WHERE ${base}
    ) ${countsSql(member, tags, reuseSets)}`;
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
