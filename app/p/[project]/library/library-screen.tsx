/** The library: facets beside the list, the search above it. */
import type { ReactNode } from "react";
import { ArticleRows } from "#components/article/article-rows.tsx";
import { filterParams, libraryHref } from "#components/library/library-query.ts";
import { Pagination } from "#components/ui/pagination.tsx";
import type { LibraryRequest } from "#lib/data/library/library-request.ts";
import type { Library, LibraryArticle } from "#lib/data/library/read-library.ts";
import { setReading } from "../article-actions.ts";
import { ArticleList } from "./article-list.tsx";
import { libraryFacets } from "./facet-choices.ts";
import { FacetPanel } from "./facet-panel.tsx";
import { ListHead } from "./list-head.tsx";
import { NothingFound } from "./no-articles.tsx";
import { SearchBox } from "./search-box.tsx";

export type LibraryScreenProps = {
  projectId: string;
  projectSlug: string;
  request: LibraryRequest;
  library: Library;
  /** What stands in its place while the project has no article at all. */
  empty: ReactNode;
};

/** Lands on the first found words where they can be placed. */
function articleHref(projectSlug: string, { articleId, versionNumber, hit }: LibraryArticle): string {
  const href = `/p/${projectSlug}/articles/${articleId}`;
  return hit?.at ? `${href}?at=${hit.at.startUtf16}-${hit.at.endUtf16}&v=${versionNumber}` : href;
}

function Rows({ projectId, projectSlug, request, library }: LibraryScreenProps) {
  const tags = library.labels.tags.map(({ tagId, name, hue }) => ({ tagId, name, hue }));
  const rows = library.rows.map((article) => ({ article, href: articleHref(projectSlug, article) }));
  const pageHref = (change: Partial<LibraryRequest>) => libraryHref(projectSlug, request, change);
  return (
    <>
      <ArticleList projectId={projectId} setReading={setReading}>
        <ArticleRows rows={rows} tags={tags} />
      </ArticleList>
      <Pagination
        previousHref={library.previous === null ? null : pageHref({ before: library.previous })}
        nextHref={library.next === null ? null : pageHref({ after: library.next })}
        noun="articles"
      />
    </>
  );
}

export function LibraryScreen(props: LibraryScreenProps) {
  const { projectSlug, request, library, empty } = props;
  const clearHref = `/p/${projectSlug}/library`;
  const hrefWith = (change: Partial<LibraryRequest>) => libraryHref(projectSlug, request, change);
  const hasNone = library.counts.all === 0 && !library.isNarrowed && library.counts.state.size === 0;
  if (hasNone) return empty;
  const others = filterParams(request).filter(([name]) => name !== "q");
  const chosenCount = others.filter(([name]) => name !== "sort").length;
  return (
    <div className="lg:flex lg:items-start">
      <FacetPanel
        chosenCount={chosenCount}
        facets={libraryFacets({ request, library, hrefWith }, `/p/${projectSlug}/sources`)}
      />
      <section
        aria-label="Articles"
        className="min-w-0 flex-1 px-7 pt-5 pb-14 max-sm:px-4 lg:min-h-(--shell-content) lg:border-s lg:border-line"
      >
        <SearchBox action={clearHref} q={request.q} others={others} />
        <ListHead
          request={request}
          library={library}
          hrefWith={hrefWith}
          clearHref={clearHref}
          namesHref={`/p/${projectSlug}/aliases`}
        />
        {library.rows.length === 0 ? <NothingFound clearHref={clearHref} /> : <Rows {...props} />}
      </section>
    </div>
  );
}
