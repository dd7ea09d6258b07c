/** The side of a claim's page: likelihood, confidence, why, how reviewers ruled, and what happened. */
import type { ReactNode } from "react";
import { whyNotOne } from "#lib/claims/credibility-rule.ts";
import type { Confidence, Likelihood } from "#lib/claims/estimate.ts";
import { ClaimHistory, type HistoryEvent } from "./claim-history.tsx";
import { LikelihoodSteps, LikelihoodText } from "./likelihood-scale.tsx";
import { type Ruling, RulingNote } from "./ruling-note.tsx";

export type ClaimAssessmentProps = {
  claim: {
    visibility: "draft" | "shared";
    likelihood: Likelihood | null;
    likelihoodReason: string;
    confidence: Confidence | null;
    decision: Ruling | null;
  };
  history: readonly HistoryEvent[];
  /** The button that judges, for the author. */
  judge: ReactNode;
};

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-1 text-12 text-ink-3">{title}</h2>
      {children}
    </section>
  );
}

function Verdict({ claim }: Pick<ClaimAssessmentProps, "claim">) {
  if (claim.decision) return <RulingNote ruling={claim.decision} />;
  return <p>{claim.visibility === "draft" ? "Not shared yet" : "Not yet reviewed"}</p>;
}

export function ClaimAssessment({ claim, history, judge }: ClaimAssessmentProps) {
  return (
    <aside aria-label="Assessment and history" className="flex flex-col gap-4">
      <Part title="Likelihood">
        <LikelihoodText likelihood={claim.likelihood} />
        <div className="mt-1.5">
          <LikelihoodSteps likelihood={claim.likelihood} />
        </div>
      </Part>
      <Part title="Confidence">
        {claim.confidence ? (
          <b className="font-semibold">{claim.confidence}</b>
        ) : (
          <span className="text-ink-3">not judged</span>
        )}
      </Part>
      {claim.likelihoodReason === "" ? null : (
        <Part title="Because">
          <p dir="auto" className="whitespace-pre-line break-words">
            {claim.likelihoodReason}
          </p>
        </Part>
      )}
      {judge}
      <Part title="Ruling">
        <Verdict claim={claim} />
      </Part>
      <p className="border-s-3 border-caution ps-2.5 text-12 text-ink-2">Credibility {whyNotOne}</p>
      <Part title="History">
        <ClaimHistory events={history} />
      </Part>
    </aside>
  );
}
