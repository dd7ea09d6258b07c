/** What was found, gravest first: quotations, numbers, then passages. Each item leads to its place in the texts. */

import { OddityList } from "#components/oddity/oddity-list.tsx";
import type { ComparisonView, PassageView } from "./comparison-view.ts";
import { FindingHeading } from "./finding-heading.tsx";
import type { FindingPlaces } from "./finding-places.ts";
import { emptyWords, foundCount, isCompared, type PairState } from "./pair-state-words.ts";
import { PassageItem, RejectedPassages } from "./passage-items.tsx";
import { type PairOddities, QuantityItems } from "./quantity-items.tsx";
import type { PairBodies } from "./quotation-details.tsx";
import { QuotationItems } from "./quotation-items.tsx";
import type { SideNames } from "./side-names.ts";

export type FindingListProps = {
  view: ComparisonView;
  /** Whether they were compared at all. */
  state: PairState;
  bodies: PairBodies;
  names: SideNames;
  places: FindingPlaces;
  oddities: PairOddities;
  /** The numbers through time. */
  numbersHref: string;
  /** Everywhere a passage stands. */
  runHrefOf: (passage: PassageView) => string;
};

/** Before the two are compared there is nothing to be counted in either: it is said once, beside the slips that each text has. */
function NotListed({ state, oddities }: Pick<FindingListProps, "state" | "oddities">) {
  return (
    <>
      <FindingHeading title="Findings" count={null} />
      <p className="text-ink-3">{emptyWords("passages", state)}</p>
      <OddityList oddities={oddities.all} label="Slips in numbers" className="mt-4" />
    </>
  );
}

/** Quotations in one text alone, and rejected passages, fold away behind their number. */
export function FindingList(props: FindingListProps) {
  const { view, state, bodies, names, places, oddities, numbersHref, runHrefOf } = props;
  const { quotations, quantities, passages, rejected } = view;
  if (!isCompared(state)) return <NotListed {...{ state, oddities }} />;
  return (
    <>
      <QuotationItems {...{ quotations, state, places, bodies, names }} />
      <QuantityItems {...{ quantities, state, places, oddities, numbersHref }} />
      <FindingHeading title="Passages" count={foundCount(passages, state)} />
      {passages.length === 0 ? <p className="text-ink-3">{emptyWords("passages", state)}</p> : null}
      <ul>
        {passages.map((passage, index) => (
          <PassageItem
            key={passage.reuseId}
            passage={passage}
            text={bodies.a.slice(passage.aStartUtf16, passage.aEndUtf16)}
            place={places.passage(passage, index)}
            names={names}
            runHref={runHrefOf(passage)}
          />
        ))}
      </ul>
      <RejectedPassages rejected={rejected} body={bodies.a} names={names} runHrefOf={runHrefOf} />
    </>
  );
}
