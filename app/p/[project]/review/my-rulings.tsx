/** The rulings on one's own work, latest first, each as the difference it made. */
import { ListChecks } from "lucide-react";
import Link from "next/link";
import { type ReviewQuery, reviewHref } from "#components/review/review-query.ts";
import { RulingDiff } from "#components/review/ruling-diff.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { type RulingItem, readRulings } from "#lib/data/decision/read-rulings.ts";
import type { Member } from "#lib/data/viewer.ts";

function placeHref(projectSlug: string, subject: RulingItem["subject"]): string {
  if (subject.type === "claim") return `/p/${projectSlug}/claims/${subject.number}`;
  const { articleId, versionNumber, startUtf16, endUtf16 } = subject.place;
  const mark = `${subject.type === "annotation" ? "a" : "e"}-${subject.id}`;
  return `/p/${projectSlug}/articles/${articleId}?v=${versionNumber}&at=${startUtf16}-${endUtf16}#${mark}`;
}

function Subject({ item, projectSlug }: { item: RulingItem; projectSlug: string }) {
  const { subject, claim } = item;
  const where = subject.type === "claim" ? `claim C-${subject.number}` : `${subject.type} in`;
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <p className="truncate text-12 text-ink-2">
        {where}{" "}
        {subject.type === "claim" ? null : (
          <span dir="auto" className="text-ink">
            {subject.place.title}
          </span>
        )}
        {claim === null ? null : <span dir="auto"> · on C-{claim.number}</span>}
      </p>
      <p className="reading max-w-[42rem] text-17 break-words" dir="auto">
        <Link href={placeHref(projectSlug, subject)} prefetch={false} className="hover:underline">
          {subject.type === "claim" ? subject.text : `“${subject.exact}”`}
        </Link>
      </p>
    </div>
  );
}

function NoRulings({ projectSlug }: { projectSlug: string }) {
  return (
    <EmptyState
      icon={<ListChecks />}
      title="Nobody has ruled on your work yet"
      actions={<LinkButton href={`/p/${projectSlug}/library`}>Read in the library</LinkButton>}
    >
      Once a reviewer accepts, amends or rejects what you shared, you read here why, and word for word what
      changed.
    </EmptyState>
  );
}

export async function MyRulings({ member, query }: { member: Member; query: ReviewQuery }) {
  const { projectSlug } = member;
  const { items, next } = await readRulings(member, query.after);
  if (items.length === 0) return <NoRulings projectSlug={projectSlug} />;
  const hrefAfter = (after: string | null) => reviewHref(projectSlug, { tab: "mine", after });
  return (
    <div className="mx-auto max-w-220 px-7 py-4 max-sm:px-4">
      <ol>
        {items.map((item) => (
          <li
            key={item.decisionId}
            className="flex flex-col gap-2.5 border-t border-line py-5 first:border-transparent"
          >
            <Subject item={item} projectSlug={projectSlug} />
            <RulingDiff ruling={item} />
          </li>
        ))}
      </ol>
      <Pagination
        noun="rulings"
        previousHref={query.after === null ? null : hrefAfter(null)}
        nextHref={next === null ? null : hrefAfter(next)}
      />
    </div>
  );
}
