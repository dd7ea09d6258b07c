/** Comparable numbers as a table: what each article states, of what, for when and by whom. */
import Link from "next/link";
import { Table, Td, Th } from "#components/ui/table.tsx";
import { formatDay } from "#lib/text/format-date.ts";
import type { GroupedStatement, QuantityGroup } from "./quantity-groups.ts";
import { quantityWords } from "./quantity-words.ts";
import type { NumberSource } from "./range-timeline.tsx";

type QuantityTableProps = { group: QuantityGroup; sources: ReadonlyMap<string, NumberSource> };

const notKnown = <span className="text-ink-3">not stated</span>;

type RowProps = { statement: GroupedStatement; source: NumberSource | undefined };

function Row({ statement, source }: RowProps) {
  const { quantity } = statement;
  return (
    <tr>
      <Td className="tabular whitespace-nowrap">
        {quantity.asOf === null ? notKnown : formatDay(quantity.asOf)}
      </Td>
      <Td className="tabular font-semibold whitespace-nowrap">{quantityWords(quantity)}</Td>
      <Td dir="auto">“{quantity.text}”</Td>
      <Td dir="auto">{quantity.speaker ?? notKnown}</Td>
      <Td>
        <Link
          prefetch={false}
          href={source?.hrefOf(statement) ?? "#"}
          className="text-accent hover:underline"
        >
          <bdi>{source?.name ?? "Source not known"}</bdi>
        </Link>
      </Td>
    </tr>
  );
}

export function QuantityTable({ group, sources }: QuantityTableProps) {
  const inTime = group.statements.toSorted((x, y) =>
    (x.quantity.asOf ?? "~") < (y.quantity.asOf ?? "~") ? -1 : 1,
  );
  const figures = inTime.map(({ quantity }) => quantityWords(quantity)).join(", ");
  return (
    <Table label={`${group.title} (${figures}), as a table`} className="min-w-150">
      <thead>
        <tr>
          <Th>As of</Th>
          <Th>Number</Th>
          <Th>In the words of the article</Th>
          <Th>Speaker</Th>
          <Th>Article</Th>
        </tr>
      </thead>
      <tbody>
        {inTime.map((statement) => (
          <Row key={statement.key} statement={statement} source={sources.get(statement.articleId)} />
        ))}
      </tbody>
    </Table>
  );
}
