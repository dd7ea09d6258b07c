/** Over two texts: what they share, the evidence of who took from whom, and what people ruled. */

import type { ComparisonView } from "#components/compare/comparison-view.ts";
import type { ShownEvidence } from "#components/compare/evidence-groups.ts";
import { EvidenceLines } from "#components/compare/evidence-lines.tsx";
import { RulingControl } from "#components/compare/ruling-control.tsx";
import { SharedLine } from "#components/compare/shared-line.tsx";
import { StandingRuling } from "#components/compare/standing-ruling.tsx";
import { bySides, type NamedArticle } from "#components/compare/told-words.ts";
import type { ReadArticle } from "#lib/data/article/read-article.ts";
import type { StoredComparison } from "#lib/data/comparison/read-comparison.ts";
import { ruleDirection } from "../reuse-actions.ts";
import { saidHistory } from "./said-history.ts";

type EvidenceStripProps = {
  projectId: string;
  a: ReadArticle;
  b: ReadArticle;
  stored: StoredComparison;
  view: ComparisonView;
  /** As the engine tells it: articles by their names. */
  evidence: readonly ShownEvidence[];
};

const named = ({ title, source, primary }: ReadArticle): NamedArticle => ({
  title,
  sourceNames: [primary?.source?.name, source?.name].filter((name) => name !== undefined),
});

export function EvidenceStrip({ projectId, a, b, stored, view, evidence }: EvidenceStripProps) {
  const [left, right] = [named(a), named(b)];
  const told = evidence.map((line) => ({ ...line, text: bySides(line.text, left, right) }));
  const history = saidHistory(stored.direction);
  const last = history.at(-1);
  return (
    <div className="flex flex-wrap items-start gap-x-6 gap-y-3 border-b border-line bg-sunken px-7 py-3 text-ink-2 max-md:px-4">
      <div className="grid min-w-0 flex-1 basis-80 gap-1.5">
        <SharedLine a={a} view={view} />
        <EvidenceLines evidence={told} />
        {last === undefined || last.word === "none" ? null : <StandingRuling said={last} />}
      </div>
      <RulingControl
        projectId={projectId}
        articleAId={a.id}
        articleBId={b.id}
        revision={stored.direction?.revision ?? 0}
        history={history}
        ruleDirection={ruleDirection}
      />
    </div>
  );
}
