/** The choices of the library's facets, out of what was counted: data, which the browser draws. */
import type { ReadingWord } from "#components/article/reading-mark.tsx";
import { toggled } from "#components/library/library-query.ts";
import type { Reliability } from "#lib/claims/admiralty.ts";
import {
  type LibraryRequest,
  readingStates,
  reuseFacets,
  unknownSource,
} from "#lib/data/library/library-request.ts";
import type { Library } from "#lib/data/library/read-library.ts";
import { formatInstantDay } from "#lib/text/format-date.ts";
import type { TagHue } from "#lib/text/tag-hue.ts";

export type FacetLabel =
  | { kind: "state"; state: ReadingWord }
  | { kind: "source"; name: string | null; reliability: Reliability | null }
  | { kind: "tag"; name: string; hue: TagHue /** From 0. */; depth: number }
  | { kind: "text"; text: string };

export type FacetChoice = {
  key: string;
  href: string;
  isChosen: boolean;
  /** Articles it would show; a choice that shows none is left out unless it is chosen. */
  count: number;
  label: FacetLabel;
};

export type FacetContext = {
  request: LibraryRequest;
  library: Pick<Library, "labels" | "counts">;
  hrefWith: (change: Partial<LibraryRequest>) => string;
};

const REUSE_WORDS = {
  shares: "Shares passages",
  altered: "Changed quotations",
  numbers: "Differing numbers",
} as const;

function stateChoices({ request, library, hrefWith }: FacetContext): FacetChoice[] {
  return readingStates.map((state) => ({
    key: state,
    href: hrefWith({ state: request.state === state ? null : state }),
    isChosen: request.state === state,
    count: library.counts.state.get(state) ?? 0,
    label: { kind: "state", state },
  }));
}

/** The fullest first, and those that are not known last. */
function sourceChoices({ request, library, hrefWith }: FacetContext): FacetChoice[] {
  const choice = (id: string, name: string | null, reliability: Reliability | null): FacetChoice => ({
    key: id,
    href: hrefWith({ sourceIds: toggled(request.sourceIds, id) }),
    isChosen: request.sourceIds.includes(id),
    count: library.counts.source.get(id) ?? 0,
    label: { kind: "source", name, reliability },
  });
  const known = library.labels.sources.map(({ id, name, reliability }) => choice(id, name, reliability));
  return [...known.toSorted((a, b) => b.count - a.count), choice(unknownSource, null, null)];
}

function tagChoices({ request, library, hrefWith }: FacetContext): FacetChoice[] {
  return library.labels.tags.map(({ tagId, name, hue, depth }) => ({
    key: tagId,
    href: hrefWith({ tagIds: toggled(request.tagIds, tagId) }),
    isChosen: request.tagIds.includes(tagId),
    count: library.counts.tag.get(tagId) ?? 0,
    label: { kind: "tag", name, hue, depth },
  }));
}

function importChoices({ request, library, hrefWith }: FacetContext): FacetChoice[] {
  return library.labels.imports.map(({ id, number, committedAt }) => ({
    key: id,
    href: hrefWith({ importNumber: request.importNumber === number ? null : number }),
    isChosen: request.importNumber === number,
    count: library.counts.import.get(id) ?? 0,
    label: { kind: "text", text: `#${number} · ${formatInstantDay(committedAt)}` },
  }));
}

function reuseChoices({ request, library, hrefWith }: FacetContext): FacetChoice[] {
  return reuseFacets.map((facet) => ({
    key: facet,
    href: hrefWith({ reuse: toggled(request.reuse, facet) }),
    isChosen: request.reuse.includes(facet),
    count: library.counts.reuse.get(facet) ?? 0,
    label: { kind: "text", text: REUSE_WORDS[facet] },
  }));
}

/** Chosen ones and the fullest stay in sight, in the order given; the rest is folded away. */
function splitChoices(choices: readonly FacetChoice[]): Pick<FacetData, "inSight" | "folded"> {
  const shown = choices.filter((choice) => choice.count > 0 || choice.isChosen);
  if (shown.length <= shownAtOnce + 1) return { inSight: shown, folded: [] };
  const byCount = shown.toSorted((a, b) => b.count - a.count).slice(0, shownAtOnce);
  const kept = new Set([...byCount, ...shown.filter((choice) => choice.isChosen)]);
  return {
    inSight: shown.filter((choice) => kept.has(choice)),
    folded: shown.filter((choice) => !kept.has(choice)),
  };
}

const shownAtOnce = 10;

export type FacetData = {
  title: string;
  inSight: FacetChoice[];
  folded: FacetChoice[];
  /** A place that has more of the same. */
  more?: { href: string; label: string };
};

export function libraryFacets(context: FacetContext, sourcesHref: string): FacetData[] {
  return [
    { title: "State", ...splitChoices(stateChoices(context)) },
    {
      title: "Source",
      ...splitChoices(sourceChoices(context)),
      more: { href: sourcesHref, label: "All sources" },
    },
    { title: "Tag", ...splitChoices(tagChoices(context)) },
    { title: "Reuse", ...splitChoices(reuseChoices(context)) },
    { title: "Import", ...splitChoices(importChoices(context)) },
  ].filter((facet) => facet.inSight.length > 0);
}
