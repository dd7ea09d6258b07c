/** Numbers in the list of findings: each two that are held against each other, with the slips inside either text. */
import { OddityList } from "#components/oddity/oddity-list.tsx";
import { odditiesAt, type ShownOddity } from "#components/oddity/shown-oddity.ts";
import { Chip } from "#components/ui/chip.tsx";
import type { QuantityPair } from "#lib/compare/comparison.ts";
import { quantityOrder } from "./comparison-view.ts";
import { FindingHeading } from "./finding-heading.tsx";
import { FindingLink } from "./finding-link.tsx";
import type { FindingPlaces } from "./finding-places.ts";
import { emptyWords, foundCount, type PairState } from "./pair-state-words.ts";
import { figureWords, quantityVerdictTones } from "./quantity-words.ts";
import { withDays } from "./told-words.ts";

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

type QuantityItemsProps = {
  quantities: readonly QuantityPair[];
  state: PairState;
  places: FindingPlaces;
  oddities: PairOddities;
  /** The numbers through time. */
  numbersHref: string;
};

/** Those held against each other, each with the slips in it; then the slips in numbers that nothing is held against. */
export function QuantityItems({ quantities, state, places, oddities, numbersHref }: QuantityItemsProps) {
  const more = quantities.length === 0 ? undefined : { href: numbersHref, label: "through time" };
  const told = new Set(quantities.flatMap((pair) => besideNumbers(pair, oddities)));
  return (
    <>
      <FindingHeading title="Quantities" count={foundCount(quantities, state)} more={more} />
      {quantities.length === 0 ? <p className="text-ink-3">{emptyWords("numbers", state)}</p> : null}
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
