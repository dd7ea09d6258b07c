/** What the ruling action takes. */
import { z } from "zod";
import { annotationEdit } from "../annotation/annotation-input.ts";
import { claimEdit, claimJudgement } from "../claim/claim-input.ts";
import { evidenceEdit } from "../evidence/evidence-input.ts";
import { revisionNumber, rowId, typedText } from "../work/input-parts.ts";

const annotationAmendment = annotationEdit.pick({ note: true, tagIds: true, span: true });
const claimAmendment = claimEdit
  .pick({ text: true })
  .extend(claimJudgement.pick({ likelihood: true, likelihoodReason: true, confidence: true }).shape);
const evidenceAmendment = evidenceEdit.pick({ stance: true, credibility: true, note: true });

const amend = z.literal("amend");
const subject = <Type extends "annotation" | "claim" | "evidence">(type: Type) =>
  z.object({ type: z.literal(type), id: rowId });

const ruled = z.object({
  projectId: rowId,
  /** The revision the reviewer read. */
  revision: revisionNumber,
  reason: typedText(4_000),
});

const plainRuling = ruled.extend({
  subject: z.object({ type: z.enum(["annotation", "claim", "evidence"]), id: rowId }),
  verdict: z.enum(["accept", "reject"]),
});

export const ruling = z.union([
  plainRuling,
  ruled.extend({ subject: subject("annotation"), verdict: amend, amendment: annotationAmendment }),
  ruled.extend({ subject: subject("claim"), verdict: amend, amendment: claimAmendment }),
  ruled.extend({ subject: subject("evidence"), verdict: amend, amendment: evidenceAmendment }),
]);
export type Ruling = z.infer<typeof ruling>;
export type SubjectType = Ruling["subject"]["type"];
