/** Of two articles: what they share, the evidence of who took from whom, what people ruled, and the way to rule on it. */
import type { ReactNode } from "react";
import type { ShownEvidence } from "#components/compare/evidence-groups.ts";
import { EvidenceLines } from "#components/compare/evidence-lines.tsx";
import type { EvidenceLink } from "#components/compare/evidence-places.ts";
import { RulingControl } from "#components/compare/ruling-control.tsx";
import type { SideNames } from "#components/compare/side-names.ts";
import { StandingRuling } from "#components/compare/standing-ruling.tsx";
import type { NamedArticle } from "#components/compare/told-words.ts";
import type { ReadArticle } from "#lib/data/article/read-article.ts";
import type { StoredComparison } from "#lib/data/comparison/read-comparison.ts";
import { ruleDirection } from "../reuse-actions.ts";
import { saidHistory } from "./said-history.ts";

export type PairEvidenceProps = {
  projectId: string;
  a: ReadArticle;
  b: ReadArticle;
  stored: StoredComparison;
  /** What they share, in counted words. */
  shared: ReactNode;
  names: SideNames;
  /** In the screen's words. */
  evidence: readonly ShownEvidence[];
  /** The id of where a piece of evidence stands on the page. */
  placeOf: (link: EvidenceLink) => string;
};

/** How the engine names an article. */
export const named = ({ title, source, primary }: ReadArticle): NamedArticle => ({
  title,
  sourceNames: [primary?.source?.name, source?.name].filter((name) => name !== undefined),
});

/** Whether there is anything to be told of it: what they share, or what somebody said of the two. */
export function hasEvidence({ state, direction }: StoredComparison): boolean {
  return state === "found" || (direction !== null && direction.word !== "none");
}

export function PairEvidence(props: PairEvidenceProps) {
  const { projectId, a, b, stored, shared, names, evidence, placeOf } = props;
  const history = saidHistory(stored.direction);
  const last = history.at(-1);
  return (
    <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
      <div className="grid min-w-0 flex-1 basis-80 gap-1.5">
        {shared}
        <EvidenceLines evidence={evidence} names={names} placeOf={placeOf} />
        {last === undefined || last.word === "none" ? null : <StandingRuling said={last} names={names} />}
      </div>
      <RulingControl
        projectId={projectId}
        articleAId={a.id}
        articleBId={b.id}
        names={names}
        revision={stored.direction?.revision ?? 0}
        history={history}
        ruleDirection={ruleDirection}
      />
    </div>
  );
}
