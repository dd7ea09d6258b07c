/** The rows of statements of independence: every member may state, the one who stated and reviewers may withdraw. */
import type { ActionCase } from "./row.ts";
import { authorAndReviewerOfShared, authorOfHidden, everyMember } from "./row.ts";

type Input = NonNullable<ActionCase["input"]>;

const statement: Input = ({ id, articleAId, articleBId }, { project }) => ({
  projectId: project.id,
  claimId: id,
  articleAId,
  articleBId,
  reason: "Two people in two places.",
});
const change: Input = ({ id, revision }, { project }) => ({
  projectId: project.id,
  independenceId: id,
  revision,
  reason: "They spoke with each other.",
});

export const independenceRows: Record<string, ActionCase[]> = {
  stateIndependence: [
    { on: "a shared claim", subject: "claimOfTwo", input: statement, gets: everyMember },
    { on: "a draft claim", subject: "draftClaimOfTwo", input: statement, gets: authorOfHidden },
  ],
  withdrawIndependence: [{ subject: "independence", input: change, gets: authorAndReviewerOfShared }],
  restateIndependence: [{ subject: "withdrawnIndependence", input: change, gets: authorAndReviewerOfShared }],
};
