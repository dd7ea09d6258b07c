/**
 * The library's filters as SQL over `art` (Article), `r` (the member's ArticleReading) and, in a search, `v` (the current
 * version). Each facet's condition stands alone, so that its own counts can leave it out.
 */
import "server-only";
import { Prisma } from "#lib/db/generated/client.ts";
import { likeLiteral } from "#lib/text/like-literal.ts";
import type { DayClause, SearchTerm } from "#lib/text/search-query.ts";
import type { Member } from "../viewer.ts";
import { visibleSql } from "../work/visible-work.ts";
import type { CompiledSearch } from "./compile-search.ts";
import type { LibraryState } from "./library-request.ts";
import type { ResolvedFilter, SourceSet } from "./resolve-filter.ts";
import type { ReuseSets } from "./reuse-sets.ts";

export type FacetName = "state" | "source" | "tag" | "import" | "reuse";

export type LibraryConditions = {
  /** The tables. */
  from: Prisma.Sql;
  /** Project, words and typed fields: what every count respects. */
  base: Prisma.Sql;
  /** Only of facets that narrow; the state's always does. */
  facets: Partial<Record<FacetName, Prisma.Sql>>;
  /** Null without words to search for. */
  rank: Prisma.Sql | null;
};

export const stateSql = Prisma.sql`CASE WHEN art."excludedAt" IS NOT NULL THEN 'excluded' ELSE COALESCE(r.state::text, 'new') END`;

const unless = (isNegated: boolean, condition: Prisma.Sql) =>
  isNegated ? Prisma.sql`NOT (${condition})` : condition;

function stateCondition(state: LibraryState | null): Prisma.Sql {
  return state === null ? Prisma.sql`art."excludedAt" IS NULL` : Prisma.sql`${stateSql} = ${state}`;
}

function sourceCondition({ ids, withUnknown }: SourceSet): Prisma.Sql {
  return Prisma.sql`CASE WHEN art."sourceId" IS NULL THEN ${withUnknown}::boolean ELSE art."sourceId" = ANY(${ids}::uuid[]) END`;
}

function tagCondition(member: Member, tagIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT 1 FROM "Annotation" a
    JOIN "AnnotationTag" at ON at."projectId" = a."projectId" AND at."annotationId" = a.id
    WHERE a."articleId" = art.id AND ${visibleSql(member, "a")} AND at."tagId" = ANY(${tagIds}::uuid[]))`;
}

/** Which of the several quotation marks and apostrophes a text has does not count. */
function phraseCondition({ text, isNegated }: SearchTerm): Prisma.Sql {
  const pattern = `%${likeLiteral(text.trim().replace(/\s+/gu, " ")).replace(/['’‘‛`´"“”„«»]/gu, "_")}%`;
  const isThere = Prisma.sql`(v.body ILIKE ${pattern} OR art.title ILIKE ${pattern} OR COALESCE(art.byline ILIKE ${pattern}, FALSE))`;
  return unless(isNegated, isThere);
}

function bylineCondition(words: readonly string[]): Prisma.Sql {
  const patterns = words.map((text) => `%${likeLiteral(text)}%`);
  return Prisma.sql`COALESCE(art.byline ILIKE ANY(${patterns}::text[]) OR art."primaryByline" ILIKE ANY(${patterns}::text[]), FALSE)`;
}

/** A month or a year counts when it may hold such a day; an undated article only when its bounds leave no doubt. */
function dayCondition({ field, day }: DayClause): Prisma.Sql {
  if (field === "before") {
    return Prisma.sql`(art."publishedOn" < ${day}::date OR (art."publishedOn" IS NULL AND art."notAfter" < ${day}::date))`;
  }
  return Prisma.sql`(art."publishedOn" + CASE art."publishedPrecision"
      WHEN 'year' THEN interval '1 year - 1 day' WHEN 'month' THEN interval '1 month - 1 day' ELSE interval '0' END >= ${day}::date
    OR (art."publishedOn" IS NULL AND art."notBefore" >= ${day}::date))`;
}

function typedConditions(member: Member, filter: ResolvedFilter): Prisma.Sql[] {
  return [
    ...filter.typedSources.map((set) => unless(set.isNegated, sourceCondition(set))),
    ...filter.typedTags.map((set) => unless(set.isNegated, tagCondition(member, set.tagIds))),
    ...filter.bylines.map((set) => unless(set.isNegated, bylineCondition(set.words))),
    ...filter.days.map(dayCondition),
  ];
}

/** All languages' queries as one, which the index answers; exact only where a project has one configuration. */
function anyLanguage({ byConfig }: CompiledSearch): Prisma.Sql | null {
  const texts = byConfig.flatMap(({ tsquery }) => (tsquery === null ? [] : [`(${tsquery})`]));
  return texts.length === 0 || texts.length < byConfig.length
    ? null
    : Prisma.sql`${texts.join(" | ")}::tsquery`;
}

function wordConditions(search: CompiledSearch | null): Prisma.Sql[] {
  if (search === null) return [];
  const any = anyLanguage(search);
  const indexed = any === null ? [] : [Prisma.sql`art.search @@ ${any}`];
  const phrases = search.phrases.map(phraseCondition);
  if (search.byConfig.length < 2) return [...indexed, ...phrases];
  const cases = search.byConfig.map(({ config, tsquery }) =>
    tsquery === null
      ? Prisma.sql`WHEN ${config} THEN TRUE`
      : Prisma.sql`WHEN ${config} THEN art.search @@ ${tsquery}::tsquery`,
  );
  return [
    ...indexed,
    Prisma.sql`CASE v."searchConfig" ${Prisma.join(cases, " ")} ELSE FALSE END`,
    ...phrases,
  ];
}

/**
 * `r`: what the member has read of `art`, by its key, as OFFSET 0 forces it. Left to itself the planner, which knows nothing
 * yet of tables that are just being filled, reads all that the member has read for each article again.
 */
export function readingSql({ userId }: Member): Prisma.Sql {
  return Prisma.sql`LEFT JOIN LATERAL (SELECT o.state FROM "ArticleReading" o WHERE o."projectId" = art."projectId"
    AND o."articleId" = art.id AND o."userId" = ${userId}::uuid OFFSET 0) r ON TRUE`;
}

function fromSql(member: Member, search: CompiledSearch | null): Prisma.Sql {
  const version =
    search !== null && (search.byConfig.length > 1 || search.phrases.length > 0)
      ? Prisma.sql`JOIN "ArticleVersion" v ON v."projectId" = art."projectId" AND v.id = art."currentVersionId"`
      : Prisma.empty;
  return Prisma.sql`"Article" art ${version} ${readingSql(member)}`;
}

export function libraryConditions(
  member: Member,
  filter: ResolvedFilter,
  { search, reuseSets }: { search: CompiledSearch | null; reuseSets: ReuseSets },
): LibraryConditions {
  const inProject = Prisma.sql`art."projectId" = ${member.projectId}::uuid AND art."deletedAt" IS NULL`;
  const base = [inProject, ...wordConditions(search), ...typedConditions(member, filter)];
  const { sources, tagIds, importId } = filter;
  const reuse = filter.reuse.map((facet) => Prisma.sql`art.id = ANY(${reuseSets[facet]}::uuid[])`);
  const any = search === null ? null : anyLanguage(search);
  return {
    from: fromSql(member, search),
    base: Prisma.join(base, " AND "),
    facets: {
      state: stateCondition(filter.state),
      ...(sources && { source: sourceCondition(sources) }),
      ...(tagIds && { tag: tagCondition(member, tagIds) }),
      ...(importId && { import: Prisma.sql`art."importId" = ${importId}::uuid` }),
      ...(reuse.length > 0 && { reuse: Prisma.join(reuse, " AND ") }),
    },
    rank: any === null ? null : Prisma.sql`ts_rank_cd(art.search, ${any})`,
  };
}
