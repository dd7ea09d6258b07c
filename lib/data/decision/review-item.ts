/** What a reviewer reads of one piece of shared work. */
import type { Credibility } from "#lib/claims/admiralty.ts";
import type { Confidence, Likelihood } from "#lib/claims/estimate.ts";
import type { Stance } from "#lib/claims/stance.ts";
import type { PassageContext } from "#lib/review/passage-context.ts";
import type { FieldChange } from "#lib/review/ruling-diff.ts";
import type { AnnotationTagItem } from "../annotation/list-annotations.ts";
import type { PassageArticle } from "../work/article-json.ts";
import type { LatestDecision } from "../work/latest-decision.ts";

type Common = {
  id: string;
  revision: number;
  authorId: string;
  authorName: string;
  isMine: boolean;
  updatedAt: Date;
  withdrawnAt: Date | null;
  decision: LatestDecision | null;
};

/** A passage with what stands around it, and where to land on it. */
export type ReviewPassage = {
  article: PassageArticle;
  versionId: string;
  versionNumber: number;
  startUtf16: number;
  /** Exclusive. */
  endUtf16: number;
  prefix: string;
  exact: string;
  suffix: string;
};

export type ReviewedAnnotation = Common &
  ReviewPassage & { type: "annotation"; note: string; tags: AnnotationTagItem[] };

export type ReviewedEvidence = Common &
  ReviewPassage & {
    type: "evidence";
    claimId: string;
    claimNumber: number;
    claimText: string;
    /** Statements of independence on the claim that stand and weigh: credibility 1 rests on them. */
    statements: number;
    stance: Stance;
    credibility: Credibility | null;
    note: string;
  };

export type ReviewedClaim = Common & {
  type: "claim";
  number: number;
  text: string;
  status: "open" | "closed";
  ownerName: string;
  /** ISO day. */
  dueOn: string | null;
  likelihood: Likelihood | null;
  likelihoodReason: string;
  confidence: Confidence | null;
  /** Shared passages on it, by stance. */
  supports: number;
  disputes: number;
  mentions: number;
};

export type PastRuling = {
  decisionId: string;
  verdict: "accept" | "amend" | "reject";
  reason: string;
  reviewerName: string;
  decidedAt: Date;
  /** The revision ruled on. */
  subjectRevision: number;
  /** What an amendment changed; empty for accept and reject. */
  changes: FieldChange[];
};

export type ReviewItem = (ReviewedAnnotation | ReviewedEvidence | ReviewedClaim) & {
  /** Around its passage; empty for a claim. */
  context: PassageContext;
  /** All rulings on it, latest first; the latest counts. */
  rulings: PastRuling[];
  /** No ruling holds for how it reads now. */
  isPending: boolean;
  /** The viewer is a reviewer, and it is another's and not withdrawn. */
  canRule: boolean;
};
