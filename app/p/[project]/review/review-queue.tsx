/** The queue: facets beside one page of shared work, in time's order or by article. */
import { ListChecks } from "lucide-react";
import Link from "next/link";
import { groupByArticle, type QueueGroup } from "#components/review/group-queue.ts";
import { ReviewList } from "#components/review/review-list.tsx";
import { type ReviewQuery, reviewHref } from "#components/review/review-query.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { listReviewFacets } from "#lib/data/decision/list-review-facets.ts";
import { listReviewQueue } from "#lib/data/decision/list-review-queue.ts";
import type { ReviewItem } from "#lib/data/decision/review-item.ts";
import type { Member } from "#lib/data/viewer.ts";
import { ReviewFacetList } from "./review-facet-list.tsx";
import { readReviewScope } from "./review-scope.ts";

export type QueueProps = { member: Member; query: ReviewQuery };

const SAID = {
  pending: "waiting for a ruling",
  ruled: "ruled on",
  all: "shared in this project",
};

function groupsOf(items: ReviewItem[], { member, query }: QueueProps): QueueGroup[] {
  if (query.order === "time") return [{ key: "all", title: null, href: null, items }];
  return groupByArticle(items, (articleId) =>
    reviewHref(member.projectSlug, { ...query, articleId, after: null }),
  );
}

function isNarrowed({ type, authorId, articleId }: ReviewQuery): boolean {
  return type !== null || authorId !== null || articleId !== null;
}

function OrderLinks({ member, query }: QueueProps) {
  const orders = [
    { order: "time", label: query.state === "pending" ? "Longest waiting first" : "Latest first" },
    { order: "article", label: "By article" },
  ] as const;
  return (
    <nav aria-label="Order" className="flex gap-4">
      {orders.map(({ order, label }) => (
        <Link
          prefetch={false}
          key={order}
          href={reviewHref(member.projectSlug, { ...query, order })}
          aria-current={order === query.order || undefined}
          className="text-ink-2 hover:text-ink aria-[current=true]:font-medium aria-[current=true]:text-ink"
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}

function NothingHere({ member, query }: QueueProps) {
  const { projectSlug } = member;
  const everything = (
    <LinkButton href={reviewHref(projectSlug, { state: "all" })}>Show everything shared</LinkButton>
  );
  if (isNarrowed(query) || query.after !== null) {
    return (
      <EmptyState
        icon={<ListChecks />}
        title="Nothing here under these filters"
        actions={
          <LinkButton href={reviewHref(projectSlug, { state: query.state })}>Clear the filters</LinkButton>
        }
      >
        Shared work that fits other filters may still be there.
      </EmptyState>
    );
  }
  if (query.state === "pending") {
    return (
      <EmptyState icon={<ListChecks />} title="Nothing waits for a ruling" actions={everything}>
        Work comes here when an analyst shares an annotation, a claim or evidence, and again when its author
        changes it after a ruling.
      </EmptyState>
    );
  }
  if (query.state === "ruled") {
    return (
      <EmptyState icon={<ListChecks />} title="No rulings yet" actions={everything}>
        Reviewers accept, amend or reject what was shared. What they ruled is kept here.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<ListChecks />}
      title="Nothing has been shared yet"
      actions={<LinkButton href={`/p/${projectSlug}/library`}>Read in the library</LinkButton>}
    >
      Annotations, claims and evidence come here once their authors share them. Drafts stay with their
      authors.
    </EmptyState>
  );
}

export async function ReviewQueue({ member, query }: QueueProps) {
  const [page, facets, scope] = await Promise.all([
    listReviewQueue(member, query),
    listReviewFacets(member, query),
    readReviewScope(member),
  ]);
  const { projectSlug } = member;
  const total = facets.states[query.state];
  return (
    <div className="lg:grid lg:grid-cols-[220px_minmax(0,1fr)]">
      <ReviewFacetList projectSlug={projectSlug} query={query} facets={facets} />
      <div className="mx-auto w-full max-w-260 px-7 pt-4 pb-10 max-sm:px-4">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 pb-3">
          <p className="text-ink-2" role="status">
            <span className="font-semibold tabular text-ink">{total}</span> {SAID[query.state]}
            {scope.isReviewer ? null : (
              <span className="text-ink-3"> · reviewers rule, everyone reads along</span>
            )}
          </p>
          {page.items.length > 0 ? <OrderLinks member={member} query={query} /> : null}
        </div>
        {page.items.length === 0 ? (
          <NothingHere member={member} query={query} />
        ) : (
          <ReviewList groups={groupsOf(page.items, { member, query })} scope={scope} />
        )}
        <Pagination
          noun="shared work"
          previousHref={query.after === null ? null : reviewHref(projectSlug, { ...query, after: null })}
          nextHref={page.next === null ? null : reviewHref(projectSlug, { ...query, after: page.next })}
        />
      </div>
    </div>
  );
}
