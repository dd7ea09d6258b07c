/** How far a piece of evidence is credible, as its Admiralty number in a circle; "–" where nobody has graded it. */
import { CREDIBILITY_WORDING, type Credibility } from "#lib/claims/admiralty.ts";

export function CredibilityNumber({
  credibility,
  className = "",
}: {
  credibility: Credibility | null;
  className?: string;
}) {
  const wording = credibility ? CREDIBILITY_WORDING[credibility] : "Not graded";
  return (
    <span
      role="img"
      aria-label={`Credibility ${credibility ?? "not graded"}: ${wording}`}
      title={wording}
      className={`tabular inline-grid size-5 shrink-0 place-items-center rounded-full border border-line-strong bg-surface text-11 font-semibold text-ink-2 ${className}`}
    >
      {credibility ?? "–"}
    </span>
  );
}
