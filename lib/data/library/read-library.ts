/** One page of the library with its counts: everything the screen shows, in as few round trips as it takes. */
import "server-only";
import { expandNames, type NamedAlso } from "#lib/text/expand-names.ts";
import {
  isEmptyQuery,
  parseSearchQuery,
  type SearchProblem,
  type SearchQuery,
  type WordClause,
} from "#lib/text/search-query.ts";
import { countSharing, type SharingBadge } from "../comparison/count-sharing.ts";
import { readAliasGroups } from "../comparison/known-of-texts.ts";
import type { Member } from "../viewer.ts";
import { type CompiledSearch, compileSearch } from "./compile-search.ts";
import { countFacets, type FacetCounts } from "./count-facets.ts";
import { findHits, type Hit } from "./find-hits.ts";
import { keep, readStamp } from "./keep-counts.ts";
import { type LibraryConditions, libraryConditions } from "./library-conditions.ts";
import type { LibraryRequest } from "./library-request.ts";
import { type LibraryLabels, listLabels } from "./list-labels.ts";
import { listPage } from "./list-page.ts";
import { type LibraryRow, listRows } from "./list-rows.ts";
import { resolveFilter } from "./resolve-filter.ts";
import { readReuseSets } from "./reuse-sets.ts";

export type LibraryArticle = LibraryRow & {
  /** Null while its current version has not been compared. */
  sharing: SharingBadge | null;
  /** Null without words to search for. */
  hit: Hit | null;
};

export type Library = {
  rows: LibraryArticle[];
  previous: string | null;
  next: string | null;
  labels: LibraryLabels;
  counts: FacetCounts;
  /** What of the query could not be used. */
  problems: SearchProblem[];
  /** Names that were searched for besides the one that was typed. */
  also: NamedAlso[];
  /** True when words, and not only fields, are searched for: then there is relevance to sort by. */
  hasWords: boolean;
  isNarrowed: boolean;
};

/** What the facets are called and where reuse was found: the same for all members. */
async function readProject(member: Member, stamp: string) {
  const [labels, reuseSets] = await Promise.all([
    keep(`labels ${member.projectId}`, stamp, () => listLabels(member)),
    keep(`reuse ${member.projectId}`, stamp, () => readReuseSets(member)),
  ]);
  return { labels, reuseSets };
}

type Prepared = {
  stamp: string;
  conditions: LibraryConditions;
  search: CompiledSearch | null;
  labels: LibraryLabels;
};

/** The rows are always read; the badges of these articles are kept a moment. */
async function readPage(member: Member, request: LibraryRequest, prepared: Prepared) {
  const { stamp, conditions, search, labels } = prepared;
  const { ids, ...ends } = await listPage(member, request, conditions);
  const [rows, sharing, hits] = await Promise.all([
    listRows(member, ids, labels.sources),
    keep(`sharing ${member.projectId} ${ids}`, stamp, () => countSharing(member, ids)),
    search === null ? new Map<string, Hit>() : findHits(member, ids, search),
  ]);
  return { ...ends, rows: rows.map((row) => withFindings(row, sharing, hits)) };
}

/** The filter alone: what the counts depend on beside the member. */
function filterKey({ projectId, userId }: Member, request: LibraryRequest): string {
  return `counts ${projectId} ${userId} ${JSON.stringify({ ...request, sort: null, after: null, before: null })}`;
}

function isNarrowed(query: SearchQuery, { state, importNumber, ...request }: LibraryRequest): boolean {
  const chosen = [request.sourceIds, request.tagIds, request.reuse];
  const isFiltered = chosen.some((choices) => choices.length > 0) || state !== null || importNumber !== null;
  return isFiltered || !isEmptyQuery(query);
}

/** The query's words with the other names that the project knows for them. */
async function withOtherNames({ projectId }: Member, stamp: string, words: readonly WordClause[]) {
  if (words.length === 0) return { clauses: words, also: [] };
  const groups = await keep(`names ${projectId}`, stamp, () => readAliasGroups(projectId));
  return expandNames(words, groups);
}

/** A handful of small queries in four steps, or five; none grows with the rows. */
export async function readLibrary(member: Member, request: LibraryRequest): Promise<Library> {
  const query = parseSearchQuery(request.q);
  const stamp = await readStamp(member);
  const { clauses, also } = await withOtherNames(member, stamp, query.words);
  const [{ labels, reuseSets }, search] = await Promise.all([
    readProject(member, stamp),
    compileSearch(member, clauses),
  ]);
  const { filter, problems } = resolveFilter(request, query, labels);
  const conditions = libraryConditions(member, filter, { search, reuseSets });
  const count = () => countFacets(member, conditions, { tags: labels.tags, reuseSets });
  const [page, kept] = await Promise.all([
    readPage(member, request, { stamp, conditions, search, labels }),
    keep(filterKey(member, request), stamp, count),
  ]);
  // What was counted before an import had written its first article would say that there is none.
  const counts = kept.matched === 0 && page.rows.length > 0 ? await count() : kept;
  return {
    ...page,
    labels,
    counts,
    problems: [...problems, ...(search?.problems ?? [])],
    also,
    hasWords: conditions.rank !== null,
    isNarrowed: isNarrowed(query, request),
  };
}

function withFindings(
  row: LibraryRow,
  sharing: ReadonlyMap<string, SharingBadge>,
  hits: ReadonlyMap<string, Hit>,
): LibraryArticle {
  const badge = sharing.get(row.articleId) ?? null;
  return { ...row, sharing: badge?.isCompared ? badge : null, hit: hits.get(row.articleId) ?? null };
}
