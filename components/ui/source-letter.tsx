/** How far a source is reliable, as its Admiralty letter in a square; "–" where nobody has graded it. */
import { RELIABILITY_WORDING, type Reliability } from "#lib/claims/admiralty.ts";

export function SourceLetter({
  reliability,
  className = "",
}: {
  reliability: Reliability | null;
  className?: string;
}) {
  const wording = reliability ? RELIABILITY_WORDING[reliability] : "Not graded";
  return (
    <span
      role="img"
      aria-label={`Source reliability ${reliability ?? "not graded"}: ${wording}`}
      title={wording}
      className={`inline-grid size-5 shrink-0 place-items-center rounded-s border border-line-strong bg-surface text-11 font-semibold text-ink-2 ${className}`}
    >
      {reliability ?? "–"}
    </span>
  );
}
