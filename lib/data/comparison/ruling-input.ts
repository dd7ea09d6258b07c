/** What the actions on shared passages, on who took from whom, and on independence take. */
import { z } from "zod";
import { rowId, typedText } from "../work/input-parts.ts";

const longestReason = 2_000;
const whyNeeded = "Say why: others read your reason with it.";
const reason = typedText(longestReason);
const statedReason = reason.pipe(z.string().min(1, whyNeeded));

/** The revision of what was said before, as the page showed it; 0: nothing had been said. */
const seenRevision = z.int().min(0).max(1_000_000);

/** A passage as it is found now, or a place that was ruled on before. */
const passageSubject = z.union([
  z.object({ reuseId: rowId }).strict(),
  z.object({ ruledPassageId: rowId }).strict(),
]);
export type PassageSubject = z.infer<typeof passageSubject>;

const offsetUtf16 = z.int().min(0).max(2_147_483_647);

/**
 * A quotation or a number that two texts have in common, by where it stands in both as the comparison keeps them: an
 * engine that has read it otherwise meanwhile has no such pair, so that nobody rules on what they did not see.
 */
const findingSubject = z
  .object({
    comparisonId: rowId,
    kind: z.enum(["quotation", "quantity"]),
    aStartUtf16: offsetUtf16,
    aEndUtf16: offsetUtf16,
    bStartUtf16: offsetUtf16,
    bEndUtf16: offsetUtf16,
  })
  .strict();
export type FindingSubject = z.infer<typeof findingSubject>;

const alignedSubject = z.union([passageSubject, findingSubject]);
export type AlignedSubject = z.infer<typeof alignedSubject>;

/** Whether two passages, quotations or numbers are the same one; "none" takes back what was said before. */
export const alignmentRuling = z.object({
  projectId: rowId,
  passage: alignedSubject,
  revision: seenRevision,
  word: z.enum(["same", "notSame", "none"]),
  reason: reason.default(""),
});
export type AlignmentRulingInput = z.infer<typeof alignmentRuling>;

const directionKey = z.object({
  projectId: rowId,
  articleAId: rowId,
  articleBId: rowId,
  /** Left out: of the two articles as a whole. */
  passage: passageSubject.nullable().default(null),
  revision: seenRevision,
});

/** Who took from whom, with the reason; "none" takes back what was said before. */
export const directionRuling = z.discriminatedUnion("word", [
  directionKey.extend({
    word: z.enum(["aTookFromB", "bTookFromA", "commonThirdText", "unsure"]),
    reason: statedReason,
  }),
  directionKey.extend({ word: z.literal("none"), reason: reason.default("") }),
]);
export type DirectionRulingInput = z.infer<typeof directionRuling>;

/** That what two articles say for a claim is independent. */
export const independenceStatement = z.object({
  projectId: rowId,
  claimId: rowId,
  articleAId: rowId,
  articleBId: rowId,
  reason: statedReason,
});
export type IndependenceStatementInput = z.infer<typeof independenceStatement>;

export const independenceWithdrawal = z.object({
  projectId: rowId,
  independenceId: rowId,
  /** The revision of the statement that is withdrawn, or stated again. */
  revision: z.int().min(1).max(1_000_000),
  reason: statedReason,
});
export type IndependenceWithdrawalInput = z.infer<typeof independenceWithdrawal>;
