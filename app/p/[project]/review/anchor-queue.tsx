/** Marks whose text changed with a new version of their article, and selecting the place of one of them in the text. */
import { Anchor } from "lucide-react";
import Link from "next/link";
import type { AnchorScope } from "#components/anchor/anchor-card.tsx";
import { AnchorList } from "#components/anchor/anchor-list.tsx";
import { PlacingMark } from "#components/anchor/placing-mark.tsx";
import { type ReviewQuery, reviewHref } from "#components/review/review-query.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { listWaiting, readWaitingText } from "#lib/data/anchor/list-waiting.ts";
import type { Member } from "#lib/data/viewer.ts";
import { rulePlace, undoPlace } from "../anchor-actions.ts";

type Props = { member: Member; query: ReviewQuery };

function scopeOf({ member, query }: Props): AnchorScope {
  return {
    projectId: member.projectId,
    projectSlug: member.projectSlug,
    articleId: query.articleId ?? null,
    now: new Date().toISOString(),
    rulePlace,
    undoPlace,
  };
}

function NothingWaits({ member, query }: Props) {
  const { projectSlug } = member;
  const all = <LinkButton href={reviewHref(projectSlug, { tab: "anchors" })}>Show all that wait</LinkButton>;
  const isNarrowed = query.articleId !== null || query.after !== null;
  return (
    <EmptyState
      icon={<Anchor />}
      title={isNarrowed ? "No mark waits here" : "Every mark stands where it belongs"}
      actions={
        isNarrowed ? all : <LinkButton href={`/p/${projectSlug}/library`}>Read in the library</LinkButton>
      }
    >
      When an article gets a new version, marks follow to the same words by themselves. Where the words
      changed, a mark waits here until its author or a reviewer says where it stands.
    </EmptyState>
  );
}

export async function AnchorQueue(props: Props) {
  const { member, query } = props;
  const { items, next } = await listWaiting(member, query);
  if (items.length === 0) return <NothingWaits {...props} />;
  const hrefAfter = (after: string | null) =>
    reviewHref(member.projectSlug, { tab: "anchors", articleId: query.articleId ?? null, after });
  return (
    <div className="mx-auto max-w-260 px-7 py-4 max-sm:px-4">
      {query.articleId === null ? null : (
        <p className="pb-3 text-ink-2">
          Marks of one article.{" "}
          <Link
            href={reviewHref(member.projectSlug, { tab: "anchors" })}
            prefetch={false}
            className="text-accent underline underline-offset-2"
          >
            Show all that wait
          </Link>
        </p>
      )}
      <AnchorList marks={items} scope={scopeOf(props)} />
      <Pagination
        noun="marks"
        previousHref={query.after === null ? null : hrefAfter(null)}
        nextHref={next === null ? null : hrefAfter(next)}
      />
    </div>
  );
}

export async function PlaceInText(props: Props & { placingId: string }) {
  const { member, query, placingId } = props;
  const found = await readWaitingText(member, placingId);
  const back = reviewHref(member.projectSlug, { tab: "anchors", articleId: query.articleId });
  if (found === null || !found.mark.mayPlace) {
    return (
      <EmptyState
        title="This mark does not wait for you"
        actions={<LinkButton href={back}>Go to the marks that wait</LinkButton>}
      >
        Its place was said meanwhile, a newer version came, or it is not yours to place.
      </EmptyState>
    );
  }
  return <PlacingMark mark={found.mark} body={found.body} scope={scopeOf(props)} />;
}
