/** One page of the library with its counts: everything the screen shows, in as few round trips as it takes. */
import "server-only";
import { isEmptyQuery, parseSearchQuery, type SearchProblem } from "#lib/text/search-query.ts";
import { countSharing, type SharingBadge } from "../comparison/count-sharing.ts";
import type { Member } from "../viewer.ts";
import { compileSearch } from "./compile-search.ts";
import { countFacets, type FacetCounts } from "./count-facets.ts";
import { findHits, type Hit } from "./find-hits.ts";
import { libraryConditions } from "./library-conditions.ts";
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
  /** True when words, and not only fields, are searched for: then there is relevance to sort by. */
  hasWords: boolean;
  isNarrowed: boolean;
};

/** Seven or eight small queries in three steps, nine for a search; none grows with the rows. */
export async function readLibrary(member: Member, request: LibraryRequest): Promise<Library> {
  const query = parseSearchQuery(request.q);
  const [labels, reuseSets, search] = await Promise.all([
    listLabels(member),
    readReuseSets(member),
    compileSearch(member, query.words),
  ]);
  const { filter, problems } = resolveFilter(request, query, labels);
  const conditions = libraryConditions(member, filter, { search, reuseSets });
  const readPage = async () => {
    const page = await listPage(member, request, conditions);
    const [rows, sharing, hits] = await Promise.all([
      listRows(member, page.ids),
      countSharing(member, page.ids),
      search === null ? new Map<string, Hit>() : findHits(member, page.ids, search),
    ]);
    return { ...page, rows: rows.map((row) => withFindings(row, sharing, hits)) };
  };
  const [page, counts] = await Promise.all([
    readPage(),
    countFacets(member, conditions, { tags: labels.tags, reuseSets }),
  ]);
  const isFiltered = [request.sourceIds, request.tagIds, request.reuse].some((chosen) => chosen.length > 0);
  return {
    rows: page.rows,
    previous: page.previous,
    next: page.next,
    labels,
    counts,
    problems: [...problems, ...(search?.problems ?? [])],
    hasWords: conditions.rank !== null,
    isNarrowed: !isEmptyQuery(query) || isFiltered || request.state !== null || request.importNumber !== null,
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
