/** Over two texts: what they share, the evidence of who took from whom, and what people ruled. */
import type { ComparisonView } from "#components/compare/comparison-view.ts";
import type { ShownEvidence } from "#components/compare/evidence-groups.ts";
import { sharedCounts } from "#components/compare/shared-counts.ts";
import { SharedLine } from "#components/compare/shared-line.tsx";
import { evidenceAnchor } from "#components/compare/side-text.tsx";
import { bySides } from "#components/compare/told-words.ts";
import { hasEvidence, named, PairEvidence, type PairEvidenceProps } from "./pair-evidence.tsx";

type EvidenceStripProps = Pick<PairEvidenceProps, "projectId" | "a" | "b" | "stored"> & {
  view: ComparisonView;
  /** As the engine tells it: articles by their names. */
  evidence: readonly ShownEvidence[];
};

export function EvidenceStrip({ projectId, a, b, stored, view, evidence }: EvidenceStripProps) {
  if (!hasEvidence(stored)) return null;
  const [left, right] = [named(a), named(b)];
  return (
    <div className="border-b border-line bg-sunken px-7 py-3 text-ink-2 max-md:px-4">
      <PairEvidence
        {...{ projectId, a, b, stored }}
        shared={
          <SharedLine
            counts={sharedCounts(a.version.body, view.passages)}
            state={stored.state}
            wordCount={a.version.wordCount}
          />
        }
        names={null}
        evidence={evidence.map((line) => ({ ...line, text: bySides(line.text, left, right) }))}
        placeOf={({ mark, side }) => evidenceAnchor(mark, side)}
      />
    </div>
  );
}
