/** Guards of one piece of work (an annotation, a claim, evidence), asked after its row is locked. */
import "server-only";
import { notFound, Refusal } from "#lib/errors.ts";
import { type Authored, mayOnWork, type PolicyMember, type WorkAct } from "#lib/policy/policy.ts";

const refusals: Record<WorkAct, string> = {
  "work.read": "You may not read this.",
  "work.edit": "Only its author may change this. A reviewer can amend it by a ruling.",
  "work.place": "Its author says where this stands in the new version; of shared work, a reviewer too.",
  "work.rule": "Reviewers rule on shared work of others; this is not yours to rule on.",
};

/** Throws Refusal: not_found for nothing and for another's draft, forbidden where the policy says so. */
export function refuseUnlessMay<Row extends Authored>(
  member: PolicyMember,
  act: WorkAct,
  what: string,
  work: Row | null,
): asserts work is Row {
  if (work === null) throw notFound(what);
  const verdict = mayOnWork(member, act, work);
  if (verdict === "hidden") throw notFound(what);
  if (verdict === "forbidden") throw new Refusal("forbidden", refusals[act]);
}

/** Withdrawn work stands as it is until its author restores it. */
export function refuseWithdrawn(what: string, work: { withdrawnAt: Date | null }): void {
  if (work.withdrawnAt === null) return;
  throw new Refusal(
    "invalid",
    `${what} was withdrawn. It can be restored by its author before anything else.`,
  );
}

/** Who made a revision, why, and by which ruling. */
export type RevisionMade = {
  by: string;
  cause: "created" | "edited" | "shared" | "withdrawn" | "deleted" | "restored" | "ruled" | "reanchored";
  decisionId?: string;
};
