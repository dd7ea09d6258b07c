/** Quotations in the list of findings, changed ones first, those a person took apart last; those in one text alone fold away behind their number. */
import type { ReactNode } from "react";
import { Chip } from "#components/ui/chip.tsx";
import {
  type FoundQuotation,
  hasOtherSpeaker,
  isAlone,
  isRejected,
  quotationOrder,
  touchesOf,
} from "./comparison-view.ts";
import { FindingHeading } from "./finding-heading.tsx";
import type { FindingPlaces } from "./finding-places.ts";
import { noteWords, verdictTones, verdictWords } from "./finding-words.ts";
import { Confirmed, FoundItem, RejectedItem } from "./found-item.tsx";
import { emptyWords, foundCount, type PairState } from "./pair-state-words.ts";
import { type PairBodies, QuotationDetails } from "./quotation-details.tsx";
import type { SideNames } from "./side-names.ts";
import { Touches } from "./touches.tsx";

type QuotationItemProps = { pair: FoundQuotation; place: string; bodies: PairBodies; names: SideNames };

/** Who is said to have said it, where the two texts differ in that. */
function OtherSpeaker({ pair: { a, b }, names }: Pick<QuotationItemProps, "pair" | "names">) {
  return (
    <span className="text-12 text-caution">
      said by <bdi>{a?.speaker}</bdi> {names === null ? "on the left" : <NamedText name={names.a} />}, by{" "}
      <bdi>{b?.speaker}</bdi> {names === null ? "on the right" : <NamedText name={names.b} />}
    </span>
  );
}

function NamedText({ name }: { name: string }) {
  return (
    <>
      in <bdi>{name}</bdi>
    </>
  );
}

function QuotationItem({ pair, place, bodies, names }: QuotationItemProps) {
  const shown = pair.a ?? pair.b;
  if (shown === null) return null;
  const speaker = pair.a?.speaker ?? pair.b?.speaker ?? null;
  return (
    <FoundItem
      ruled={pair.ruled}
      place={place}
      more={<QuotationDetails pair={pair} bodies={bodies} names={names} />}
    >
      <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-12 text-ink-3">
        <Chip tone={verdictTones[pair.verdict]} className="font-medium">
          {verdictWords[pair.verdict]}
        </Chip>
        {pair.note === null ? null : <span>{noteWords[pair.note]}</span>}
        {speaker === null || hasOtherSpeaker(pair) ? null : <bdi>{speaker}</bdi>}
        <Confirmed ruled={pair.ruled} />
      </span>
      {hasOtherSpeaker(pair) ? <OtherSpeaker pair={pair} names={names} /> : null}
      <q dir="auto" className="line-clamp-2 text-ink">
        {shown.text}
      </q>
      <Touches touches={touchesOf(pair.changes)} />
    </FoundItem>
  );
}

function RejectedQuotation({ pair: { a, b, ruled }, place }: Pick<QuotationItemProps, "pair" | "place">) {
  if (ruled === undefined || a === null || b === null) return null;
  return (
    <RejectedItem ruled={ruled} place={place}>
      <q dir="auto">{a.text}</q>
    </RejectedItem>
  );
}

function Folded({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details>
      <summary className="cursor-pointer rounded-s py-1 text-12 text-ink-3 hover:text-ink touch:py-2.5">
        {label}
      </summary>
      <ul>{children}</ul>
    </details>
  );
}

type QuotationItemsProps = {
  quotations: readonly FoundQuotation[];
  state: PairState;
  places: FindingPlaces;
  bodies: PairBodies;
  names: SideNames;
};

export function QuotationItems({ quotations, state, places, bodies, names }: QuotationItemsProps) {
  const ordered = quotationOrder(quotations).flatMap((index) => {
    const pair = quotations[index];
    return pair === undefined ? [] : [{ pair, index }];
  });
  const item = ({ pair, index }: (typeof ordered)[number]) => (
    <QuotationItem
      key={index}
      pair={pair}
      place={places.quotation(pair, index)}
      bodies={bodies}
      names={names}
    />
  );
  const alone = ordered.filter(({ pair }) => isAlone(pair));
  const rejected = ordered.filter(({ pair }) => isRejected(pair));
  const standing = quotations.filter((pair) => !isRejected(pair));
  return (
    <>
      <FindingHeading title="Quotations" count={foundCount(standing, state)} />
      {quotations.length === 0 ? <p className="text-ink-3">{emptyWords("quotations", state)}</p> : null}
      <ul>
        {ordered.filter(({ pair }) => !isAlone(pair) && !isRejected(pair)).map(item)}
        {rejected.map(({ pair, index }) => (
          <RejectedQuotation key={index} pair={pair} place={places.quotation(pair, index)} />
        ))}
      </ul>
      {alone.length === 0 ? null : (
        <Folded label={`${alone.length} in one text alone`}>{alone.map(item)}</Folded>
      )}
    </>
  );
}
