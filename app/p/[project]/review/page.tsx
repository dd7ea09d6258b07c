/** Review: what was shared and waits for a ruling, marks whose text changed, and the rulings on one's own work. */
import type { Metadata } from "next";
import { Suspense } from "react";
import { ANCHOR_KEYS } from "#components/anchor/anchor-keys.ts";
import { REVIEW_KEYS } from "#components/review/review-keys.ts";
import { parseReviewQuery, type ReviewQuery } from "#components/review/review-query.ts";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { requireMember } from "#lib/auth/viewer.ts";
import { countWaiting } from "#lib/data/anchor/waiting-rows.ts";
import type { Member } from "#lib/data/viewer.ts";
import { ProjectShell } from "../project-shell.tsx";
import { AnchorQueue, PlaceInText } from "./anchor-queue.tsx";
import { MyRulings } from "./my-rulings.tsx";
import { OneWork } from "./one-work.tsx";
import { ReviewQueue } from "./review-queue.tsx";
import { ReviewTabs } from "./review-tabs.tsx";

type Props = PageProps<"/p/[project]/review">;

const move = { keys: [REVIEW_KEYS.next, REVIEW_KEYS.previous], label: "move" };
const open = { keys: [REVIEW_KEYS.open], label: "open at the passage" };
const rule = [
  { keys: [REVIEW_KEYS.accept], label: "accept" },
  { keys: [REVIEW_KEYS.amend], label: "amend" },
  { keys: [REVIEW_KEYS.reject], label: "reject" },
];

const placing = [
  { keys: [ANCHOR_KEYS.next, ANCHOR_KEYS.previous], label: "move" },
  { keys: [ANCHOR_KEYS.take], label: "take the new place" },
  { keys: [ANCHOR_KEYS.select], label: "select a place" },
  { keys: [ANCHOR_KEYS.keep], label: "keep" },
  { keys: [ANCHOR_KEYS.open], label: "open at the mark" },
];

function titleOf(query: ReviewQuery): string {
  if (query.subjectId !== null) return "Ruling";
  if (query.tab === "anchors") return "Anchors";
  return query.tab === "mine" ? "Rulings on my work" : "Review";
}

function hintsFor(query: ReviewQuery, member: Member) {
  if (query.tab === "mine" && query.subjectId === null) return [];
  if (query.tab === "anchors" && query.subjectId === null) return query.placingId === null ? placing : [];
  return member.role === "reviewer" ? [move, ...rule, open] : [move, open];
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: titleOf(parseReviewQuery(await searchParams)) };
}

function ReviewContent({ member, query }: { member: Member; query: ReviewQuery }) {
  if (query.subjectId !== null) return <OneWork member={member} subjectId={query.subjectId} />;
  if (query.tab === "anchors" && query.placingId !== null)
    return <PlaceInText member={member} query={query} placingId={query.placingId} />;
  if (query.tab === "anchors") return <AnchorQueue member={member} query={query} />;
  if (query.tab === "mine") return <MyRulings member={member} query={query} />;
  return <ReviewQueue member={member} query={query} />;
}

export default async function ReviewPage({ params, searchParams }: Props) {
  const { project } = await params;
  const member = await requireMember(project);
  const query = parseReviewQuery(await searchParams);
  const { all: waiting } = await countWaiting(member, null);
  return (
    <ProjectShell member={member} current="review" crumb="Review" hints={hintsFor(query, member)}>
      <h1 className="sr-only">{titleOf(query)}</h1>
      <ReviewTabs
        projectSlug={member.projectSlug}
        tab={query.subjectId === null ? query.tab : null}
        waiting={waiting}
      />
      <Suspense
        key={JSON.stringify(query)}
        fallback={
          <div className="mx-auto max-w-240 px-7 py-6 max-sm:px-4">
            <SkeletonRows count={5} label="Loading shared work" />
          </div>
        }
      >
        <ReviewContent member={member} query={query} />
      </Suspense>
    </ProjectShell>
  );
}
