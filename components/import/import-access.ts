/** What a member may do with an import as it stands: what the screen offers. lib/data asks again, and has the last word. */
import type { ImportStateWord } from "#lib/data/import/import-view.ts";
import { may, type PolicyMember } from "#lib/policy/policy.ts";

export type ImportAccess = {
  /** Its files and its plan. */
  canChange: boolean;
  canCommit: boolean;
  canPropose: boolean;
  canDecline: boolean;
  /** Saying why a proposal was declined. */
  canExplain: boolean;
  canDiscard: boolean;
  canResume: boolean;
  canUndo: boolean;
  /** Stopping it while it is written, and going on where it stopped. */
  canCancel: boolean;
};

type Standing = { state: ImportStateWord; createdById: string };

export function importAccess(member: PolicyMember, { state, createdById }: Standing): ImportAccess {
  const mayCommit = may(member, "import.commit");
  const isTheirs = createdById === member.userId && may(member, "import.propose");
  const isBeforeHandedIn = state === "uploading" || state === "planned";
  const isProposed = state === "proposed";
  const mayAnswer = (asked: ImportStateWord) => mayCommit && state === asked;
  return {
    canChange: (mayCommit && (isBeforeHandedIn || isProposed)) || (isTheirs && isBeforeHandedIn),
    canCommit: mayCommit && (state === "planned" || isProposed),
    canPropose: !mayCommit && isTheirs && state === "planned",
    canDecline: mayAnswer("proposed"),
    canExplain: mayAnswer("declined"),
    canDiscard: (mayCommit && isBeforeHandedIn) || (isTheirs && (isBeforeHandedIn || isProposed)),
    canResume: (mayCommit || isTheirs) && (state === "discarded" || state === "declined"),
    canUndo: may(member, "import.undo") && (state === "committed" || state === "undone"),
    canCancel: mayAnswer("committing"),
  };
}
