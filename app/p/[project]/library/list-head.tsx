/** Above the list: how many articles, in which order, and what of the search could not be used. */
import Link from "next/link";
import { Banner } from "#components/ui/banner.tsx";
import { type LibraryRequest, librarySorts } from "#lib/data/library/library-request.ts";
import type { Library } from "#lib/data/library/read-library.ts";

const SORT_WORDS = {
  newest: "Newest",
  oldest: "Oldest",
  title: "Title",
  arrival: "Arrival",
  relevance: "Relevance",
} as const;

const grouped = (count: number) => count.toLocaleString("en-GB");

export type ListHeadProps = {
  request: LibraryRequest;
  library: Library;
  hrefWith: (change: Partial<LibraryRequest>) => string;
  clearHref: string;
  /** Where the project's lists of names are. */
  namesHref: string;
};

function Count({ library, clearHref }: Pick<ListHeadProps, "library" | "clearHref">) {
  const { counts, isNarrowed } = library;
  const noun = (isNarrowed ? counts.all : counts.matched) === 1 ? "article" : "articles";
  return (
    <div className="flex items-center gap-3">
      <p className="tabular" role="status">
        <b className="font-semibold text-ink">{grouped(counts.matched)}</b>{" "}
        {isNarrowed ? `of ${grouped(counts.all)} ${noun}` : noun}
      </p>
      {isNarrowed ? (
        <Link href={clearHref} prefetch={false} className="text-accent hover:underline">
          Clear filters
        </Link>
      ) : null}
    </div>
  );
}

function Sorts({ request, library, hrefWith }: Omit<ListHeadProps, "clearHref">) {
  const offered = librarySorts.filter((sort) => sort !== "relevance" || library.hasWords);
  return (
    <nav aria-label="Order" className="-mx-2 flex flex-wrap sm:ms-auto">
      {offered.map((sort) => (
        <Link
          key={sort}
          href={hrefWith({ sort })}
          prefetch={false}
          aria-current={request.sort === sort ? "true" : undefined}
          className="inline-flex min-h-7 items-center rounded-[6px] px-2 hover:bg-hover hover:text-ink aria-[current]:font-medium aria-[current]:text-ink max-sm:min-h-9"
        >
          {SORT_WORDS[sort]}
        </Link>
      ))}
    </nav>
  );
}

const inWords = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** A search that finds more than was typed says so, and how to have it otherwise. */
function OtherNames({ library, namesHref }: Pick<ListHeadProps, "library" | "namesHref">) {
  if (library.also.length === 0) return null;
  return (
    <ul className="mt-3 text-12 text-ink-3">
      {library.also.map(({ text, names }) => (
        <li key={text} className="wrap-anywhere">
          “<bdi>{text}</bdi>” is looked for as {inWords.format(names)}, too; in quotation marks as it stands
          alone.{" "}
          <Link href={namesHref} prefetch={false} className="underline hover:text-ink">
            Names for one thing
          </Link>
        </li>
      ))}
    </ul>
  );
}

export function ListHead(props: ListHeadProps) {
  const { problems } = props.library;
  return (
    <>
      {problems.length === 0 ? null : (
        <Banner tone="caution" className="mt-3">
          <ul>
            {problems.map(({ text, why }) => (
              <li key={`${text} ${why}`} className="wrap-anywhere">
                “<bdi>{text}</bdi>” {why}.
              </li>
            ))}
          </ul>
        </Banner>
      )}
      <OtherNames {...props} />
      <div className="mt-3 mb-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-ink-3">
        <Count {...props} />
        <Sorts {...props} />
      </div>
    </>
  );
}
