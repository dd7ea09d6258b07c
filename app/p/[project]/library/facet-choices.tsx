/** The choices of the library's facets, out of what was counted. */
import { READING_WORDS, ReadingMark } from "#components/article/reading-mark.tsx";
import { toggled } from "#components/library/library-query.ts";
import { SourceLetter } from "#components/ui/source-letter.tsx";
import { TagChip } from "#components/ui/tag-chip.tsx";
import {
  type LibraryRequest,
  readingStates,
  reuseFacets,
  unknownSource,
} from "#lib/data/library/library-request.ts";
import type { Library } from "#lib/data/library/read-library.ts";
import { formatInstantDay } from "#lib/text/format-date.ts";
import type { FacetChoice } from "./facet.tsx";

export type FacetContext = {
  request: LibraryRequest;
  library: Pick<Library, "labels" | "counts">;
  hrefWith: (change: Partial<LibraryRequest>) => string;
};

export const REUSE_WORDS = { shares: "Shares passages", altered: "Altered quotations" } as const;

export function stateChoices({ request, library, hrefWith }: FacetContext): FacetChoice[] {
  return readingStates.map((state) => ({
    key: state,
    href: hrefWith({ state: request.state === state ? null : state }),
    isChosen: request.state === state,
    count: library.counts.state.get(state) ?? 0,
    label: (
      <>
        <ReadingMark state={state} />
        {READING_WORDS[state]}
      </>
    ),
  }));
}

export function sourceChoices({ request, library, hrefWith }: FacetContext): FacetChoice[] {
  const choice = (id: string, label: FacetChoice["label"]): FacetChoice => ({
    key: id,
    href: hrefWith({ sourceIds: toggled(request.sourceIds, id) }),
    isChosen: request.sourceIds.includes(id),
    count: library.counts.source.get(id) ?? 0,
    label,
  });
  const known = library.labels.sources.map(({ id, name, reliability }) =>
    choice(
      id,
      <>
        <SourceLetter reliability={reliability} />
        <span className="min-w-0 truncate" dir="auto" title={name}>
          {name}
        </span>
      </>,
    ),
  );
  const unknown = choice(
    unknownSource,
    <>
      <SourceLetter reliability={null} />
      Not known
    </>,
  );
  return [...known.toSorted((a, b) => b.count - a.count), unknown];
}

const INDENTS = ["", "ps-3", "ps-6", "ps-9"] as const;

export function tagChoices({ request, library, hrefWith }: FacetContext): FacetChoice[] {
  return library.labels.tags.map(({ tagId, name, hue, depth }) => ({
    key: tagId,
    href: hrefWith({ tagIds: toggled(request.tagIds, tagId) }),
    isChosen: request.tagIds.includes(tagId),
    count: library.counts.tag.get(tagId) ?? 0,
    label: (
      <span className={`flex min-w-0 ${INDENTS[Math.min(depth, 3)]}`}>
        <TagChip label={name} hue={hue} />
      </span>
    ),
  }));
}

export function importChoices({ request, library, hrefWith }: FacetContext): FacetChoice[] {
  return library.labels.imports.map(({ id, number, committedAt }) => ({
    key: id,
    href: hrefWith({ importNumber: request.importNumber === number ? null : number }),
    isChosen: request.importNumber === number,
    count: library.counts.import.get(id) ?? 0,
    label: (
      <span className="tabular truncate">
        #{number} · {formatInstantDay(committedAt)}
      </span>
    ),
  }));
}

export function reuseChoices({ request, library, hrefWith }: FacetContext): FacetChoice[] {
  return reuseFacets.map((facet) => ({
    key: facet,
    href: hrefWith({ reuse: toggled(request.reuse, facet) }),
    isChosen: request.reuse.includes(facet),
    count: library.counts.reuse.get(facet) ?? 0,
    label: REUSE_WORDS[facet],
  }));
}
