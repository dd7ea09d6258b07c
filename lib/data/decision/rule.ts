/** A reviewer's ruling on another's shared work: accept it, amend it (the original is kept), or reject it, with a reason. */
import "server-only";
import { Refusal, type Result } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { memberWhoMay } from "../member.ts";
import { refuseStale } from "../stale-edit.ts";
import type { Viewer } from "../viewer.ts";
import { refuseWithdrawn } from "../work/guard-work.ts";
import { write } from "../write.ts";
import type { Ruling } from "./decision-input.ts";
import { lockSubject } from "./lock-subject.ts";

/** Throws Refusal invalid for an amendment or a rejection without a reason, or an amendment that asks for nothing. */
function refuseIncomplete(ruling: Ruling): void {
  if (ruling.verdict === "accept") return;
  if (ruling.reason === "") {
    const message = "Say why: the author reads your reason with the ruling.";
    throw new Refusal("invalid", message, { fields: { reason: message } });
  }
  if (ruling.verdict === "amend" && Object.values(ruling.amendment).every((value) => value === undefined)) {
    const message = "An amendment changes something. Accept it if nothing is to change.";
    throw new Refusal("invalid", message, { fields: { amendment: message } });
  }
}

export type RuledWork = {
  decisionId: string;
  /** The subject's revision after the ruling: one more when it was amended. */
  revision: number;
};

/**
 * Rules. Refuses: not_found, forbidden (not a reviewer, or one's own work), conflict with how it stands now when it was
 * changed since the reviewer read it, invalid.
 */
export async function rule(viewer: Viewer, input: Ruling): Promise<Result<RuledWork>> {
  const { projectId, verdict, reason } = input;
  return write(viewer, { act: "decision.rule", projectId }, async (tx) => {
    const member = await memberWhoMay(tx, viewer, projectId, "project.read");
    const subject = await lockSubject(tx, member, input);
    refuseWithdrawn(subject.what, subject);
    refuseIncomplete(input);
    refuseStale(subject.what, input.revision, subject.now);
    const decisionId = newId();
    const of = { ...subject.column, subjectRevision: input.revision, subjectAuthorId: subject.authorId };
    await tx.decision.create({
      data: { id: decisionId, projectId, ...of, reviewerId: viewer.userId, verdict, reason },
    });
    const made = { by: viewer.userId, cause: "ruled", decisionId } as const;
    const revision = verdict === "amend" ? await subject.amend(made) : subject.now.revision;
    const detail = { decisionId, verdict, subjectRevision: input.revision, revision };
    const { type: subjectType, id: subjectId } = input.subject;
    return { value: { decisionId, revision }, audit: { subjectType, subjectId, detail } };
  });
}
