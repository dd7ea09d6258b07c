/** The library's address: every filter, the sort and the page, so that back, reload and sharing keep them. Pure. */
import {
  type LibraryRequest,
  librarySorts,
  readingStates,
  reuseFacets,
} from "#lib/data/library/library-request.ts";
import { longestQueryUtf16 } from "#lib/text/search-query.ts";

export type SearchParams = Record<string, string | string[] | undefined>;

const mostChosen = 50;

const all = (value: string | string[] | undefined): string[] =>
  (Array.isArray(value) ? value : value === undefined ? [] : [value]).slice(0, mostChosen);

const one = (value: string | string[] | undefined): string | null => all(value)[0] ?? null;

function known<T extends string>(choices: readonly T[], text: string | null): T | null {
  return choices.find((choice) => choice === text) ?? null;
}

/** What cannot be used is passed over: an old link still opens the library. */
export function parseLibraryQuery(params: SearchParams): LibraryRequest {
  const number = one(params.import);
  return {
    q: (one(params.q) ?? "").slice(0, longestQueryUtf16 + 1).trim(),
    state: known(readingStates, one(params.state)),
    sourceIds: all(params.source),
    tagIds: all(params.tag),
    importNumber: number !== null && /^\d{1,9}$/u.test(number) ? Number(number) : null,
    reuse: reuseFacets.filter((facet) => all(params.reuse).includes(facet)),
    sort: known(librarySorts, one(params.sort)) ?? "newest",
    after: one(params.after),
    before: one(params.before),
  };
}

/** Name and value of everything the address says but the page. */
export function filterParams(request: LibraryRequest): [string, string][] {
  const { q, state, sourceIds, tagIds, importNumber, reuse, sort } = request;
  return [
    ...(q === "" ? [] : ([["q", q]] as [string, string][])),
    ...(state === null ? [] : ([["state", state]] as [string, string][])),
    ...sourceIds.map((id): [string, string] => ["source", id]),
    ...tagIds.map((id): [string, string] => ["tag", id]),
    ...(importNumber === null ? [] : ([["import", `${importNumber}`]] as [string, string][])),
    ...reuse.map((facet): [string, string] => ["reuse", facet]),
    ...(sort === "newest" ? [] : ([["sort", sort]] as [string, string][])),
  ];
}

/** The address of the same library seen otherwise. It begins at the first page unless the change names one. */
export function libraryHref(
  projectSlug: string,
  request: LibraryRequest,
  change: Partial<LibraryRequest> = {},
): string {
  const next: LibraryRequest = { ...request, after: null, before: null, ...change };
  const params = new URLSearchParams(filterParams(next));
  if (next.after !== null) params.set("after", next.after);
  else if (next.before !== null) params.set("before", next.before);
  const search = params.toString();
  return `/p/${projectSlug}/library${search ? `?${search}` : ""}`;
}

/** With the choice added, or taken out when it was there. */
export function toggled<T>(chosen: readonly T[], choice: T): T[] {
  return chosen.includes(choice) ? chosen.filter((other) => other !== choice) : [...chosen, choice];
}
