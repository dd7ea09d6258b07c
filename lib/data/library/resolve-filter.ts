/** From what was asked to what is searched for: names and ids held against the project's own. Pure. */
import { nameKey } from "#lib/text/name-key.ts";
import type { DayClause, FieldClause, SearchProblem, SearchQuery } from "#lib/text/search-query.ts";
import { subtreeIds } from "../tag/tag-tree.ts";
import { type LibraryRequest, type LibraryState, type ReuseFacet, unknownSource } from "./library-request.ts";
import type { LibraryLabels, SourceLabel, TagLabel } from "./list-labels.ts";

/** Articles of any of these sources, and, with `withUnknown`, those whose source is not known. */
export type SourceSet = { ids: string[]; withUnknown: boolean };

export type NegatableSet<Set> = Set & { isNegated: boolean };

export type ResolvedFilter = {
  state: LibraryState | null;
  /** Null: any. */
  sources: SourceSet | null;
  /** The chosen tags with all below them; null: any. */
  tagIds: string[] | null;
  importId: string | null;
  reuse: readonly ReuseFacet[];
  /** From the typed query; all must hold. */
  typedSources: NegatableSet<SourceSet>[];
  typedTags: NegatableSet<{ tagIds: string[] }>[];
  bylines: NegatableSet<{ words: string[] }>[];
  days: DayClause[];
};

const saysUnknown = new Set([unknownSource, "not known", "–", "none"]);

function sourcesNamed(sources: readonly SourceLabel[], typed: string): SourceLabel[] {
  const key = nameKey(typed);
  const exact = sources.filter(({ keys }) => keys.includes(key));
  return exact.length > 0 ? exact : sources.filter(({ keys }) => keys.some((known) => known.includes(key)));
}

function tagsNamed(tags: readonly TagLabel[], typed: string): TagLabel[] {
  const key = nameKey(typed);
  const exact = tags.filter((tag) => tag.nameKey === key);
  return exact.length > 0 ? exact : tags.filter((tag) => tag.nameKey.includes(key));
}

function withBelow(tags: readonly TagLabel[], tagIds: readonly string[]): string[] {
  return [...new Set(tagIds.flatMap((tagId) => [...subtreeIds(tags, tagId)]))];
}

function typedSourceSet(
  { values, isNegated }: FieldClause,
  sources: readonly SourceLabel[],
  problems: SearchProblem[],
): NegatableSet<SourceSet> {
  const ids: string[] = [];
  let withUnknown = false;
  for (const value of values) {
    const found = sourcesNamed(sources, value);
    if (found.length > 0) ids.push(...found.map(({ id }) => id));
    else if (saysUnknown.has(nameKey(value))) withUnknown = true;
    else problems.push({ text: `source:${value}`, why: "no source here has that name" });
  }
  return { ids, withUnknown, isNegated };
}

function typedTagSet(
  { values, isNegated }: FieldClause,
  tags: readonly TagLabel[],
  problems: SearchProblem[],
): NegatableSet<{ tagIds: string[] }> {
  const found = values.flatMap((value) => {
    const named = tagsNamed(tags, value).map(({ tagId }) => tagId);
    if (named.length === 0) problems.push({ text: `tag:${value}`, why: "no tag here has that name" });
    return named;
  });
  return { tagIds: withBelow(tags, found), isNegated };
}

function chosenSources({ sourceIds }: LibraryRequest, sources: readonly SourceLabel[]): SourceSet | null {
  const ids = sources.map(({ id }) => id).filter((id) => sourceIds.includes(id));
  const withUnknown = sourceIds.includes(unknownSource);
  return ids.length > 0 || withUnknown ? { ids, withUnknown } : null;
}

/** A name nobody here has finds nothing, and is told; an id of an old link that is gone is passed over. */
export function resolveFilter(
  request: LibraryRequest,
  query: SearchQuery,
  { sources, tags, imports }: LibraryLabels,
): { filter: ResolvedFilter; problems: SearchProblem[] } {
  const problems = [...query.problems];
  const clausesOf = (field: FieldClause["field"]) => query.fields.filter((clause) => clause.field === field);
  const chosenTags = tags.map(({ tagId }) => tagId).filter((tagId) => request.tagIds.includes(tagId));
  const filter = {
    state: request.state,
    sources: chosenSources(request, sources),
    tagIds: chosenTags.length > 0 ? withBelow(tags, chosenTags) : null,
    importId: imports.find(({ number }) => number === request.importNumber)?.id ?? null,
    reuse: request.reuse,
    typedSources: clausesOf("source").map((clause) => typedSourceSet(clause, sources, problems)),
    typedTags: clausesOf("tag").map((clause) => typedTagSet(clause, tags, problems)),
    bylines: clausesOf("by").map(({ values, isNegated }) => ({ words: values, isNegated })),
    days: query.days,
  };
  return { filter, problems };
}
