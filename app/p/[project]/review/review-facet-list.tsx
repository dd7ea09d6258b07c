/** The filters of the queue as links with counts; on small screens under one heading that opens. */
import { SlidersHorizontal } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { type ReviewQuery, reviewHref } from "#components/review/review-query.ts";
import type { NamedCount, ReviewFacets } from "#lib/data/decision/list-review-facets.ts";

export type ReviewFacetListProps = { projectSlug: string; query: ReviewQuery; facets: ReviewFacets };

type Choice = { key: string; label: string; count: number; isChosen: boolean; href: string };

const STATES = [
  ["pending", "Waiting"],
  ["ruled", "Ruled"],
  ["all", "All"],
] as const;

const TYPES = [
  ["annotation", "Annotations"],
  ["claim", "Claims"],
  ["evidence", "Evidence"],
] as const;

/** More than this and the rest waits behind "more". */
const SHOWN = 8;

function ChoiceLink({ choice }: { choice: Choice }) {
  const { label, count, isChosen, href } = choice;
  return (
    <Link
      prefetch={false}
      href={href}
      aria-current={isChosen || undefined}
      className="-mx-2 flex min-h-7 items-start gap-3 rounded-[6px] px-2 py-1 hover:bg-hover aria-[current=true]:bg-accent-soft aria-[current=true]:font-medium aria-[current=true]:text-accent max-sm:min-h-10 max-sm:items-center"
    >
      <span className="line-clamp-2 min-w-0 flex-1 break-words" dir="auto">
        {label}
      </span>
      <span className={`tabular ${isChosen ? "" : "text-ink-3"}`}>{count}</span>
    </Link>
  );
}

function Facet({ title, choices }: { title: string; choices: readonly Choice[] }) {
  if (choices.length === 0) return null;
  const chosenLast = choices.findLastIndex((choice) => choice.isChosen);
  const shown = Math.max(SHOWN, chosenLast + 1);
  const rest = choices.slice(shown);
  return (
    <section aria-label={title}>
      <h2 className="pb-1 text-12 font-medium text-ink-2">{title}</h2>
      <ul>
        {choices.slice(0, shown).map((choice) => (
          <li key={choice.key}>
            <ChoiceLink choice={choice} />
          </li>
        ))}
      </ul>
      {rest.length === 0 ? null : (
        <details>
          <summary className="cursor-pointer py-1 text-12 text-ink-2 hover:text-ink">
            {rest.length} more
          </summary>
          <ul>
            {rest.map((choice) => (
              <li key={choice.key}>
                <ChoiceLink choice={choice} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Facets({ projectSlug, query, facets }: ReviewFacetListProps): ReactNode {
  const href = (part: Partial<ReviewQuery>) => reviewHref(projectSlug, { ...query, after: null, ...part });
  const named = (items: readonly NamedCount[], field: "authorId" | "articleId"): Choice[] =>
    items.map(({ id, name, count }) => {
      const isChosen = query[field] === id;
      return { key: id, label: name, count, isChosen, href: href({ [field]: isChosen ? null : id }) };
    });
  return (
    <div className="flex flex-col gap-5">
      <Facet
        title="State"
        choices={STATES.map(([state, label]) => ({
          key: state,
          label,
          count: facets.states[state],
          isChosen: query.state === state,
          href: href({ state }),
        }))}
      />
      <Facet
        title="Kind"
        choices={TYPES.map(([type, label]) => ({
          key: type,
          label,
          count: facets.types[type],
          isChosen: query.type === type,
          href: href({ type: query.type === type ? null : type }),
        }))}
      />
      <Facet title="Author" choices={named(facets.authors, "authorId")} />
      <Facet title="Article" choices={named(facets.articles, "articleId")} />
    </div>
  );
}

export function ReviewFacetList(props: ReviewFacetListProps) {
  const { type, authorId, articleId, state } = props.query;
  const chosen = [type, authorId, articleId, state === "pending" ? null : state].filter(Boolean).length;
  return (
    <>
      <aside aria-label="Filters" className="border-e border-line px-5 py-4 max-lg:hidden">
        <div className="sticky top-[calc(var(--top-height)+56px)] max-h-[calc(var(--shell-content)-72px)] overflow-y-auto px-2">
          <Facets {...props} />
        </div>
      </aside>
      <details className="border-b border-line px-7 max-sm:px-4 lg:hidden">
        <summary className="flex h-11 cursor-pointer list-none items-center gap-2 font-medium text-ink-2 hover:text-ink [&::-webkit-details-marker]:hidden">
          <SlidersHorizontal aria-hidden="true" className="size-4" />
          Filters
          {chosen > 0 ? <span className="text-ink-3">{chosen} chosen</span> : null}
        </summary>
        <div className="pb-4">
          <Facets {...props} />
        </div>
      </details>
    </>
  );
}
