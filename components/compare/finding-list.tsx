/** What was found, gravest first: quotations, numbers, then passages. Each item leads to its place in the texts. */
import Link from "next/link";
import type { ReactNode } from "react";
import { OddityList } from "#components/oddity/oddity-list.tsx";
import { odditiesAt, type ShownOddity } from "#components/oddity/shown-oddity.ts";
import { Chip } from "#components/ui/chip.tsx";
import type { QuantityPair, QuotationPair } from "#lib/compare/comparison.ts";
import {
  type ComparisonView,
  hasOtherSpeaker,
  isAlone,
  type PassageView,
  quantityOrder,
  quotationOrder,
  touchesOf,
} from "./comparison-view.ts";
import { FindingLink } from "./finding-link.tsx";
import type { FindingPlaces } from "./finding-places.ts";
import { noteWords, touchWords, verdictTones, verdictWords } from "./finding-words.ts";
import { PassageItem, RejectedPassages } from "./passage-items.tsx";
import { figureWords, quantityVerdictTones } from "./quantity-words.ts";
import { withDays } from "./told-words.ts";

type HeadingProps = { title: string; count: number; more?: { href: string; label: string } };

function Heading({ title, count, more }: HeadingProps) {
  return (
    <h2 className="mt-6 mb-1 flex items-baseline gap-2 text-12 font-medium text-ink-3 first:mt-0">
      {title}
      {more ? (
        <Link prefetch={false} href={more.href} className="font-normal text-accent hover:underline">
          {more.label}
        </Link>
      ) : null}
      <span className="tabular ms-auto">{count}</span>
    </h2>
  );
}

export function Touches({ touches }: { touches: PassageView["touches"] }) {
  if (touches.length === 0) return null;
  return (
    <span className="text-12 text-caution">
      touches {touches.map((touch) => touchWords[touch]).join(", ")}
    </span>
  );
}

function QuotationItem({ pair, place }: { pair: QuotationPair; place: string }) {
  const shown = pair.a ?? pair.b;
  if (shown === null) return null;
  const speaker = pair.a?.speaker ?? pair.b?.speaker ?? null;
  return (
    <li>
      <FindingLink place={place}>
        <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-12 text-ink-3">
          <Chip tone={verdictTones[pair.verdict]} className="font-medium">
            {verdictWords[pair.verdict]}
          </Chip>
          {pair.note === null ? null : <span>{noteWords[pair.note]}</span>}
          {speaker === null || hasOtherSpeaker(pair) ? null : <bdi>{speaker}</bdi>}
        </span>
        {hasOtherSpeaker(pair) ? (
          <span className="text-12 text-caution">
            said by <bdi>{pair.a?.speaker}</bdi> on the left, by <bdi>{pair.b?.speaker}</bdi> on the right
          </span>
        ) : null}
        <q dir="auto" className="line-clamp-2 text-ink">
          {shown.text}
        </q>
        <Touches touches={touchesOf(pair.changes)} />
      </FindingLink>
    </li>
  );
}

/** Slips inside the two texts, `aId` being the left or first of them. */
export type PairOddities = { aId: string; bId: string; all: readonly ShownOddity[] };

function besideNumbers({ a, b }: QuantityPair, { aId, bId, all }: PairOddities): ShownOddity[] {
  return [...odditiesAt(all, aId, a), ...odditiesAt(all, bId, b)];
}

type QuantityItemProps = { pair: QuantityPair; place: string; oddities: readonly ShownOddity[] };

function QuantityItem({ pair, place, oddities }: QuantityItemProps) {
  const { a, b, verdict, why } = pair;
  const of = a.counted ?? b.counted ?? a.unit ?? b.unit;
  return (
    <li>
      <FindingLink place={place}>
        <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-12 text-ink-3">
          <Chip tone={quantityVerdictTones[verdict]} className="font-medium">
            {verdict}
          </Chip>
          {of === null ? null : <bdi>{of}</bdi>}
        </span>
        <span className="tabular">
          {figureWords(a)} <span className="text-ink-3">against</span> {figureWords(b)}
        </span>
        <span className="text-12 text-ink-3">{withDays(why)}</span>
      </FindingLink>
      <OddityList oddities={oddities} label="Slips in these numbers" className="mt-0.5 mb-2" />
    </li>
  );
}

function Folded({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details>
      <summary className="cursor-pointer rounded-s py-1 text-12 text-ink-3 hover:text-ink">{label}</summary>
      <ul>{children}</ul>
    </details>
  );
}

function Quotations({ quotations, places }: { quotations: readonly QuotationPair[]; places: FindingPlaces }) {
  const ordered = quotationOrder(quotations).flatMap((index) => {
    const pair = quotations[index];
    return pair === undefined ? [] : [{ pair, index }];
  });
  const item = ({ pair, index }: (typeof ordered)[number]) => (
    <QuotationItem key={index} pair={pair} place={places.quotation(pair, index)} />
  );
  const alone = ordered.filter(({ pair }) => isAlone(pair));
  return (
    <>
      <Heading title="Quotations" count={quotations.length} />
      {quotations.length === 0 ? <p className="text-ink-3">No quotations to compare.</p> : null}
      <ul>{ordered.filter(({ pair }) => !isAlone(pair)).map(item)}</ul>
      {alone.length === 0 ? null : (
        <Folded label={`${alone.length} in one text alone`}>{alone.map(item)}</Folded>
      )}
    </>
  );
}

type QuantitiesProps = Pick<FindingListProps, "places" | "oddities" | "numbersHref"> & {
  quantities: readonly QuantityPair[];
};

/** Those held against each other, each with the slips in it; then the slips in numbers that nothing is held against. */
function Quantities({ quantities, places, oddities, numbersHref }: QuantitiesProps) {
  const more = quantities.length === 0 ? undefined : { href: numbersHref, label: "through time" };
  const told = new Set(quantities.flatMap((pair) => besideNumbers(pair, oddities)));
  return (
    <>
      <Heading title="Quantities" count={quantities.length} more={more} />
      {quantities.length === 0 ? <p className="text-ink-3">No numbers to compare.</p> : null}
      <ul>
        {quantityOrder(quantities).map((index) => {
          const pair = quantities[index];
          if (pair === undefined) return null;
          const place = places.quantity(pair, index);
          return (
            <QuantityItem key={index} pair={pair} place={place} oddities={besideNumbers(pair, oddities)} />
          );
        })}
      </ul>
      <OddityList
        oddities={oddities.all.filter((one) => !told.has(one))}
        label="Slips in other numbers"
        className="mt-2"
      />
    </>
  );
}

export type FindingListProps = {
  view: ComparisonView;
  /** A's text. */
  body: string;
  places: FindingPlaces;
  oddities: PairOddities;
  /** The numbers through time. */
  numbersHref: string;
  /** Everywhere a passage stands. */
  runHrefOf: (passage: PassageView) => string;
};

/** Quotations in one text alone, and rejected passages, fold away behind their number. */
export function FindingList({ view, body, places, oddities, numbersHref, runHrefOf }: FindingListProps) {
  const { quotations, quantities, passages, rejected } = view;
  return (
    <>
      <Quotations quotations={quotations} places={places} />
      <Quantities {...{ quantities, places, oddities, numbersHref }} />
      <Heading title="Passages" count={passages.length} />
      {passages.length === 0 ? <p className="text-ink-3">No passage stands in both.</p> : null}
      <ul>
        {passages.map((passage, index) => (
          <PassageItem
            key={passage.reuseId}
            passage={passage}
            text={body.slice(passage.aStartUtf16, passage.aEndUtf16)}
            place={places.passage(passage, index)}
            runHref={runHrefOf(passage)}
          />
        ))}
      </ul>
      <RejectedPassages rejected={rejected} body={body} runHrefOf={runHrefOf} />
    </>
  );
}
