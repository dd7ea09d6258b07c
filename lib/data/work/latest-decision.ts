/** The latest ruling on a piece of work, as SQL for lists and as the object pages get. */
import "server-only";
import { Prisma } from "#lib/db/generated/client.ts";

export type LatestDecision = {
  decisionId: string;
  verdict: "accept" | "amend" | "reject";
  reason: string;
  reviewerId: string;
  reviewerName: string;
  /** The revision it was made on. */
  subjectRevision: number;
  /** ISO 8601 instant. */
  decidedAt: string;
  /** False when the author edited the work since, which puts it back into the queue. */
  isCurrent: boolean;
};

const subjects = {
  annotation: { column: '"annotationId"', revisions: '"AnnotationRevision"' },
  claim: { column: '"claimId"', revisions: '"ClaimRevision"' },
  evidence: { column: '"evidenceId"', revisions: '"EvidenceRevision"' },
} as const;

/**
 * A JSON object of LatestDecision, or null, for the row of alias `a`, `c` or `e`. A ruling stays current through what
 * is no edit of the author's: sharing, withdrawing, restoring, and the ruling's own amendment.
 */
export function latestDecisionSql(kind: keyof typeof subjects, alias: "a" | "c" | "e"): Prisma.Sql {
  const row = Prisma.raw(alias);
  const column = Prisma.raw(subjects[kind].column);
  const revisions = Prisma.raw(subjects[kind].revisions);
  return Prisma.sql`(
    SELECT json_build_object(
      'decisionId', d.id, 'verdict', d.verdict, 'reason', d.reason, 'reviewerId', d."reviewerId", 'reviewerName', u.name,
      'subjectRevision', d."subjectRevision",
      'decidedAt', to_char(d."createdAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'isCurrent', NOT EXISTS (
        SELECT 1 FROM ${revisions} r WHERE r."projectId" = d."projectId" AND r.${column} = d.${column}
          AND r.number > d."subjectRevision" AND r.cause = 'edited'))
    FROM "Decision" d JOIN "User" u ON u.id = d."reviewerId"
    WHERE d."projectId" = ${row}."projectId" AND d.${column} = ${row}.id
    ORDER BY d."createdAt" DESC, d.id DESC LIMIT 1)`;
}

/** Whether no ruling on the row holds for how it reads now. */
export function isPendingSql(kind: keyof typeof subjects, alias: "a" | "c" | "e"): Prisma.Sql {
  const row = Prisma.raw(alias);
  const column = Prisma.raw(subjects[kind].column);
  const revisions = Prisma.raw(subjects[kind].revisions);
  return Prisma.sql`(NOT EXISTS (
    SELECT 1 FROM "Decision" d WHERE d."projectId" = ${row}."projectId" AND d.${column} = ${row}.id AND NOT EXISTS (
      SELECT 1 FROM ${revisions} r WHERE r."projectId" = d."projectId" AND r.${column} = d.${column}
        AND r.number > d."subjectRevision" AND r.cause = 'edited')))`;
}
