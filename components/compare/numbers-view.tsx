/** The comparable numbers of the compared articles: what is said of each two, through time, and as a table. */
import Link from "next/link";
import { OddityList } from "#components/oddity/oddity-list.tsx";
import { odditiesAt, type ShownOddity } from "#components/oddity/shown-oddity.ts";
import { Chip } from "#components/ui/chip.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { noNumbersWords, type PairState } from "./pair-state-words.ts";
import type { QuantityGroup } from "./quantity-groups.ts";
import { QuantityTable } from "./quantity-table.tsx";
import { quantityVerdictTones } from "./quantity-words.ts";
import { type NumberSource, RangeTimeline } from "./range-timeline.tsx";
import { withDays } from "./told-words.ts";

type NumbersViewProps = {
  groups: readonly QuantityGroup[];
  /** Of each two of the articles. */
  states: readonly PairState[];
  sources: ReadonlyMap<string, NumberSource>;
  /** Numbers these articles state that have none to be held against. */
  others: number;
  /** What does not fit inside the texts. */
  oddities: readonly ShownOddity[];
  /** The names that count as one here. */
  aliasesHref: string;
};

function oddOnes({ statements }: QuantityGroup, oddities: readonly ShownOddity[]): ShownOddity[] {
  const found = statements.flatMap(({ articleId, quantity }) => odditiesAt(oddities, articleId, quantity));
  return [...new Set(found)];
}

/** Why each two are held to agree, to differ or to be unclear. */
function Reasons({ group }: { group: QuantityGroup }) {
  return (
    <ul className="mt-2 grid gap-1">
      {group.reasons.map(({ verdict, why }) => (
        <li key={`${verdict} ${why}`} className="flex items-baseline gap-2 text-ink-2">
          <Chip tone={quantityVerdictTones[verdict]} className="font-medium">
            {verdict}
          </Chip>
          <span className="min-w-0">{withDays(why)}</span>
        </li>
      ))}
    </ul>
  );
}

type GroupProps = Pick<NumbersViewProps, "sources" | "oddities"> & { group: QuantityGroup };

function Group({ group, sources, oddities }: GroupProps) {
  return (
    <div className="mb-12">
      <h3 dir="auto" className="reading text-17 font-semibold [overflow-wrap:anywhere]">
        {group.title}
      </h3>
      <Reasons group={group} />
      <OddityList
        oddities={oddOnes(group, oddities)}
        label="Slips in these numbers"
        className="mt-3 max-w-[80ch]"
      />
      <figure aria-label={`${group.title}: numbers through time`} className="mt-4">
        <RangeTimeline group={group} sources={sources} />
      </figure>
      <details className="mt-3">
        <summary className="w-fit cursor-pointer rounded-s text-accent hover:underline touch:py-2.5">
          Show as table
        </summary>
        <div className="mt-2">
          <QuantityTable group={group} sources={sources} />
        </div>
      </details>
    </div>
  );
}

/** Those that stand in no number that is shown. */
function OtherOddities({ groups, oddities }: Pick<NumbersViewProps, "groups" | "oddities">) {
  const told = new Set(groups.flatMap((group) => oddOnes(group, oddities)));
  const rest = oddities.filter((one) => !told.has(one));
  if (rest.length === 0) return null;
  return (
    <section className="mb-8">
      <h3 className="reading text-17 font-semibold">What does not fit inside one text</h3>
      <OddityList oddities={rest} label="Slips in other numbers" className="mt-3 max-w-[80ch]" />
    </section>
  );
}

export function NumbersView(props: NumbersViewProps) {
  const { groups, states, sources, others, oddities, aliasesHref } = props;
  if (groups.length === 0) {
    const { title, sentence } = noNumbersWords(states);
    return (
      <>
        <EmptyState title={title}>{sentence}</EmptyState>
        <OtherOddities {...{ groups, oddities }} />
      </>
    );
  }
  return (
    <>
      <p className="mb-6 max-w-[80ch] text-12 text-ink-3">
        In the order of the dates the numbers are told for. A dot is an exact number, a ring one that is
        about, above or below; bars close a range, an arrow leaves it open. Names that are one thing here are
        kept as{" "}
        <Link prefetch={false} href={aliasesHref} className="text-accent underline">
          aliases
        </Link>
        .
      </p>
      {groups.map((group) => (
        <Group key={group.key} group={group} sources={sources} oddities={oddities} />
      ))}
      <OtherOddities {...{ groups, oddities }} />
      {others === 0 ? null : (
        <p className="text-12 text-ink-3">
          {others === 1 ? "1 more number has" : `${others} more numbers have`} none to be held against.
        </p>
      )}
    </>
  );
}
