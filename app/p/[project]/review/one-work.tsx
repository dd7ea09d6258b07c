/** One piece of shared work with every ruling on it: where the reader, the claim and a message after a ruling lead. */
import { ReviewList } from "#components/review/review-list.tsx";
import { reviewHref } from "#components/review/review-query.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { listReviewQueue } from "#lib/data/decision/list-review-queue.ts";
import type { Member } from "#lib/data/viewer.ts";
import { readReviewScope } from "./review-scope.ts";

export async function OneWork({ member, subjectId }: { member: Member; subjectId: string }) {
  const [{ items }, scope] = await Promise.all([
    listReviewQueue(member, { state: "all", subjectId }),
    readReviewScope(member),
  ]);
  const toQueue = <LinkButton href={reviewHref(member.projectSlug, {})}>Go to the queue</LinkButton>;
  if (items.length === 0) {
    return (
      <EmptyState title="This work is not shared here" actions={toQueue}>
        It was deleted, or it is a draft that only its author sees.
      </EmptyState>
    );
  }
  return (
    <div className="mx-auto flex max-w-260 flex-col items-start gap-4 px-7 py-6 max-sm:px-4">
      <div className="w-full">
        <ReviewList groups={[{ key: "one", title: null, href: null, items }]} scope={scope} />
      </div>
      {toQueue}
    </div>
  );
}
