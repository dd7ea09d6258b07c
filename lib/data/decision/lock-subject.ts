/** What a ruling is on, locked, under one shape for the three kinds of work. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { Json } from "#lib/errors.ts";
import { changeAnnotation } from "../annotation/change-annotation.ts";
import { asAnnotationChange } from "../annotation/edit-annotation.ts";
import { annotationNow, lockAnnotation } from "../annotation/lock-annotation.ts";
import { changeClaim } from "../claim/change-claim.ts";
import { asJudgement } from "../claim/edit-claim.ts";
import { claimNow, lockClaim } from "../claim/lock-claim.ts";
import { statedFor } from "../claim/read-independent.ts";
import { changeEvidence } from "../evidence/change-evidence.ts";
import { asEvidenceChange } from "../evidence/edit-evidence.ts";
import { evidenceNow, lockEvidence } from "../evidence/lock-evidence.ts";
import type { Member } from "../viewer.ts";
import type { RevisionMade } from "../work/guard-work.ts";
import type { Ruling, SubjectType } from "./decision-input.ts";

export type LockedSubject = {
  /** For sentences: "This claim". */
  what: string;
  authorId: string;
  withdrawnAt: Date | null;
  now: { revision: number; current: Json };
  /** The decision's column that names it. */
  column: { annotationId: string } | { claimId: string } | { evidenceId: string };
  /** Writes the amended revision; resolves to its number. */
  amend: (made: RevisionMade) => Promise<number>;
};

type AmendmentOf<Type> = Extract<Ruling, { verdict: "amend"; subject: { type: Type } }>;
type Amendment<Type> = AmendmentOf<Type>["amendment"];

/** The kind of work stands one level down, where the compiler does not tell the amendments apart by itself. */
function amends<Type extends SubjectType>(ruling: Ruling, type: Type): ruling is AmendmentOf<Type> {
  return ruling.verdict === "amend" && ruling.subject.type === type;
}

async function lockRuledAnnotation(tx: Tx, member: Member, id: string, asked: Amendment<"annotation">) {
  const row = await lockAnnotation(tx, member, id, "work.rule");
  const { authorId, withdrawnAt } = row;
  const amend = async (made: RevisionMade) =>
    (await changeAnnotation(tx, row, await asAnnotationChange(tx, row, asked), made)).revision;
  const column = { annotationId: id };
  return { what: "This annotation", authorId, withdrawnAt, now: annotationNow(row), column, amend };
}

async function lockRuledClaim(tx: Tx, member: Member, id: string, asked: Amendment<"claim">) {
  const claim = await lockClaim(tx, member, id, "work.rule");
  const { authorId, withdrawnAt } = claim;
  const { text, ...judgement } = asked;
  const amend = async (made: RevisionMade) => {
    const change = { ...asJudgement(claim, judgement), ...(text === undefined ? {} : { text }) };
    return (await changeClaim(tx, claim, change, made)).revision;
  };
  return { what: "This claim", authorId, withdrawnAt, now: claimNow(claim), column: { claimId: id }, amend };
}

async function lockRuledEvidence(tx: Tx, member: Member, id: string, asked: Amendment<"evidence">) {
  const row = await lockEvidence(tx, member, id, "work.rule");
  const { authorId, withdrawnAt } = row;
  const amend = async (made: RevisionMade) => {
    const stated = await statedFor(tx, member, row.claimId, asked.credibility);
    return (await changeEvidence(tx, row, asEvidenceChange(asked), made, stated)).revision;
  };
  const column = { evidenceId: id };
  return { what: "This evidence", authorId, withdrawnAt, now: evidenceNow(row), column, amend };
}

/** Throws Refusal: not_found (another's draft too), forbidden (not a reviewer, or one's own work). */
export async function lockSubject(tx: Tx, member: Member, ruling: Ruling): Promise<LockedSubject> {
  const { type, id } = ruling.subject;
  switch (type) {
    case "annotation":
      return lockRuledAnnotation(tx, member, id, amends(ruling, type) ? ruling.amendment : {});
    case "claim":
      return lockRuledClaim(tx, member, id, amends(ruling, type) ? ruling.amendment : {});
    case "evidence":
      return lockRuledEvidence(tx, member, id, amends(ruling, type) ? ruling.amendment : {});
  }
}
