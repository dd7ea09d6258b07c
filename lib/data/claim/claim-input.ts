/** What the actions on claims take. */
import { z } from "zod";
import { CONFIDENCES, LIKELIHOODS } from "#lib/claims/estimate.ts";
import { evidenceParts } from "../evidence/evidence-input.ts";
import { day, longestNote, revisionNumber, rowId, typedText, visibility } from "../work/input-parts.ts";

const text = typedText(1_000).refine((typed) => typed !== "", "State the claim.");

export const newClaim = z.object({
  projectId: rowId,
  text,
  visibility,
  dueOn: day.nullable().optional(),
  /** A member of the project; left out: the author. */
  ownerId: rowId.optional(),
  /** The passage it was made from, which becomes its first evidence. */
  evidence: evidenceParts.optional(),
});
export type NewClaim = z.infer<typeof newClaim>;

export const claimKey = z.object({ projectId: rowId, claimId: rowId, revision: revisionNumber });
export type ClaimKey = z.infer<typeof claimKey>;

export const claimEdit = claimKey.extend({
  text: text.optional(),
  dueOn: day.nullable().optional(),
  ownerId: rowId.optional(),
});
export type ClaimEdit = z.infer<typeof claimEdit>;

/** Likelihood and confidence are judged apart; each is left as it is when not given. */
export const claimJudgement = claimKey.extend({
  likelihood: z.enum(LIKELIHOODS).nullable().optional(),
  likelihoodReason: typedText(longestNote).optional(),
  confidence: z.enum(CONFIDENCES).nullable().optional(),
});
export type ClaimJudgement = z.infer<typeof claimJudgement>;

export const claimStatusChange = claimKey.extend({ status: z.enum(["open", "closed"]) });
export type ClaimStatusChange = z.infer<typeof claimStatusChange>;
