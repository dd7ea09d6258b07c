/** Numbers in the list of findings: each two that are held against each other, with the slips inside either text. */
import { OddityList } from "#components/oddity/oddity-list.tsx";
import { odditiesAt, type ShownOddity } from "#components/oddity/shown-oddity.ts";
import { Chip } from "#components/ui/chip.tsx";
import type { QuantityPair } from "#lib/compare/comparison.ts";
import { type FoundQuantity, isRejected, quantityOrder } from "./comparison-view.ts";
import { FindingHeading } from "./finding-heading.tsx";
import type { FindingPlaces } from "./finding-places.ts";
import { Confirmed, FoundItem, RejectedItem } from "./found-item.tsx";
import { emptyWords, foundCount, type PairState } from "./pair-state-words.ts";
import { figureWords, quantityVerdictTones, type ShownQuantity } from "./quantity-words.ts";
import { withDays } from "./told-words.ts";

/** Slips inside the two texts, `aId` being the left or first of them. */
export type PairOddities = { aId: string; bId: string; all: readonly ShownOddity[] };

function besideNumbers({ a, b }: QuantityPair, { aId, bId, all }: PairOddities): ShownOddity[] {
  return [...odditiesAt(all, aId, a), ...odditiesAt(all, bId, b)];
}

type QuantityItemProps = { pair: FoundQuantity; place: string; oddities: readonly ShownOddity[] };

const countedOf = ({ a, b }: QuantityPair) => a.counted ?? b.counted ?? a.unit ?? b.unit;

function QuantityItem({ pair, place, oddities }: QuantityItemProps) {
  const { a, b, verdict, why, ruled } = pair;
  const of = countedOf(pair);
  const slips = <OddityList oddities={oddities} label="Slips in these numbers" className="mt-0.5 mb-2" />;
  return (
    <FoundItem ruled={ruled} place={place} more={slips}>
      <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-12 text-ink-3">
        <Chip tone={quantityVerdictTones[verdict]} className="font-medium">
          {verdict}
        </Chip>
        {of === null ? null : <bdi>{of}</bdi>}
        <Confirmed ruled={ruled} />
      </span>
      <span className="tabular">
        {figureWords(a)} <span className="text-ink-3">against</span> {figureWords(b)}
      </span>
      <span className="text-12 text-ink-3">{withDays(why)}</span>
    </FoundItem>
  );
}

/** As figureWords, with a word for the dash of a range, which a line through it would hide. */
const struckWords = (quantity: ShownQuantity) => figureWords(quantity).replace("–", " to ");

function RejectedQuantity({ pair, place }: Omit<QuantityItemProps, "oddities">) {
  const of = countedOf(pair);
  if (pair.ruled === undefined) return null;
  return (
    <RejectedItem ruled={pair.ruled} place={place}>
      {struckWords(pair.a)} against {struckWords(pair.b)}
      {of === null ? null : (
        <>
          , <bdi>{of}</bdi>
        </>
      )}
    </RejectedItem>
  );
}

type QuantityItemsProps = {
  quantities: readonly FoundQuantity[];
  state: PairState;
  places: FindingPlaces;
  oddities: PairOddities;
  /** The numbers through time. */
  numbersHref: string;
};

/**
 * Those held against each other, each with the slips in it, then those a person took apart; last the slips in numbers that
 * nothing is held against.
 */
export function QuantityItems({ quantities, state, places, oddities, numbersHref }: QuantityItemsProps) {
  const standing = quantities.filter((pair) => !isRejected(pair));
  const more = standing.length === 0 ? undefined : { href: numbersHref, label: "through time" };
  const told = new Set(standing.flatMap((pair) => besideNumbers(pair, oddities)));
  const ordered = quantityOrder(quantities).flatMap((index) => {
    const pair = quantities[index];
    return pair === undefined ? [] : [{ pair, index, place: places.quantity(pair, index) }];
  });
  return (
    <>
      <FindingHeading title="Quantities" count={foundCount(standing, state)} more={more} />
      {quantities.length === 0 ? <p className="text-ink-3">{emptyWords("numbers", state)}</p> : null}
      <ul>
        {ordered.map(({ pair, index, place }) =>
          isRejected(pair) ? null : (
            <QuantityItem key={index} {...{ pair, place }} oddities={besideNumbers(pair, oddities)} />
          ),
        )}
        {ordered.map(({ pair, index, place }) =>
          isRejected(pair) ? <RejectedQuantity key={index} {...{ pair, place }} /> : null,
        )}
      </ul>
      <OddityList
        oddities={oddities.all.filter((one) => !told.has(one))}
        label="Slips in other numbers"
        className="mt-2"
      />
    </>
  );
}
