/** An ICD 203 likelihood as one of seven steps, with its term and range in words beside it. */
import { LIKELIHOOD_WORDING, LIKELIHOODS, type Likelihood, likelihoodRange } from "#lib/claims/estimate.ts";

export function LikelihoodText({ likelihood }: { likelihood: Likelihood | null }) {
  if (likelihood === null) return <span className="text-ink-3">not judged</span>;
  return (
    <span className="whitespace-nowrap">
      <b className="font-semibold">{LIKELIHOOD_WORDING[likelihood]}</b>{" "}
      <span className="tabular text-ink-2">{likelihoodRange(likelihood)}</span>
    </span>
  );
}

/** The steps alone, least likely first; decorative, since the words stand beside them. */
export function LikelihoodSteps({ likelihood }: { likelihood: Likelihood | null }) {
  return (
    <span aria-hidden="true" className="flex gap-0.5">
      {LIKELIHOODS.map((step) => (
        <span
          key={step}
          className={`h-2 flex-1 rounded-[2px] ${step === likelihood ? "bg-accent" : "bg-line"}`}
        />
      ))}
    </span>
  );
}
