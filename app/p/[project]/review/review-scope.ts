/** What the list of shared work needs besides the work: who reads it, the codebook, and the ruling action. */
import "server-only";
import type { ReviewListProps } from "#components/review/review-list.tsx";
import { listTags } from "#lib/data/tag/list-tags.ts";
import type { Member } from "#lib/data/viewer.ts";
import { rule } from "../decision-actions.ts";

export async function readReviewScope(member: Member): Promise<ReviewListProps["scope"]> {
  const isReviewer = member.role === "reviewer";
  // Only an amendment offers tags.
  const codebook = isReviewer ? await listTags(member) : [];
  return {
    projectId: member.projectId,
    projectSlug: member.projectSlug,
    viewerId: member.userId,
    isReviewer,
    tags: codebook.map(({ tagId, name, hue }) => ({ id: tagId, name, hue })),
    now: new Date().toISOString(),
    rule,
  };
}
