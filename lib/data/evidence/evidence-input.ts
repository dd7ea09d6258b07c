/** What the actions on evidence take. */
import { z } from "zod";
import { STANCES } from "#lib/claims/stance.ts";
import { note, passage, revisionNumber, rowId, visibility } from "../work/input-parts.ts";

/** STANAG 2511 credibility; null: not graded yet. Whether 1 may be given is lib/claims' rule. */
const credibility = z
  .union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6)])
  .nullable();
const stance = z.enum(STANCES);

/** A passage and how it bears on the claim. */
export const evidenceParts = passage.extend({ stance, credibility, note });
export type EvidenceParts = z.infer<typeof evidenceParts>;

export const newEvidence = evidenceParts.extend({ projectId: rowId, claimId: rowId, visibility });
export type NewEvidence = z.infer<typeof newEvidence>;

export const evidenceKey = z.object({ projectId: rowId, evidenceId: rowId, revision: revisionNumber });
export type EvidenceKey = z.infer<typeof evidenceKey>;

export const evidenceEdit = evidenceKey.extend({
  stance: stance.optional(),
  credibility: credibility.optional(),
  note: note.optional(),
});
export type EvidenceEdit = z.infer<typeof evidenceEdit>;
