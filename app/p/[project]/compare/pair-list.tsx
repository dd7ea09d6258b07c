/** The project's pairs that share text, most shared first. */
import { TriangleAlert } from "lucide-react";
import Link from "next/link";
import { Chip } from "#components/ui/chip.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { SourceLetter } from "#components/ui/source-letter.tsx";
import { asReliability } from "#lib/claims/admiralty.ts";
import type { PairSide, SharingPair } from "#lib/data/comparison/list-pairs.ts";
import { formatDay } from "#lib/text/format-date.ts";
import { type CompareQuery, compareHref } from "./compare-query.ts";

function PairTitle({ side }: { side: PairSide }) {
  return (
    <span className="grid min-w-0 content-start gap-0.5">
      <span className="flex flex-wrap items-center gap-x-2 text-ink-2">
        <SourceLetter reliability={asReliability(side.letter)} />
        <bdi>{side.sourceName ?? "Source not known"}</bdi>
        <span className="tabular text-ink-3">
          {side.datedOn === null ? "undated" : formatDay(side.datedOn)}
        </span>
      </span>
      <span dir="auto" className="reading text-17 font-semibold [overflow-wrap:anywhere]">
        {side.title}
      </span>
    </span>
  );
}

const counted = (n: number, noun: string) => `${n} ${noun}${n === 1 ? "" : "s"}`;

/** The two in the order of the list; where some are chosen already, those and the other of the two. */
function articleIdsOf({ first, second }: SharingPair, chosenIds: readonly string[]): string[] {
  const both = [first.articleId, second.articleId];
  return chosenIds.length < 2 ? both : [...chosenIds, ...both.filter((id) => !chosenIds.includes(id))];
}

function PairRow({
  pair,
  query,
  projectSlug,
}: { pair: SharingPair } & Omit<PairListProps, "pairs" | "hasMore">) {
  return (
    <li className="border-t border-line">
      <Link
        prefetch={false}
        href={compareHref(projectSlug, { articleIds: articleIdsOf(pair, query.articleIds) })}
        className="-mx-3 grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_164px] gap-6 rounded-m px-3 py-4 hover:bg-hover max-md:grid-cols-1 max-md:gap-3"
      >
        <PairTitle side={pair.first} />
        <PairTitle side={pair.second} />
        <span className="flex flex-col items-start gap-1 max-md:flex-row max-md:flex-wrap">
          <Chip tone="accent">{counted(pair.passages, "passage")}</Chip>
          {pair.changedQuotations === 0 ? null : (
            <Chip tone="caution" icon={<TriangleAlert aria-hidden="true" />}>
              {counted(pair.changedQuotations, "changed quotation")}
            </Chip>
          )}
          {pair.differingNumbers === 0 ? null : (
            <Chip tone="caution" icon={<TriangleAlert aria-hidden="true" />}>
              {counted(pair.differingNumbers, "differing number")}
            </Chip>
          )}
        </span>
      </Link>
    </li>
  );
}

type PairListProps = { pairs: SharingPair[]; hasMore: boolean; query: CompareQuery; projectSlug: string };

export function PairList({ pairs, hasMore, query, projectSlug }: PairListProps) {
  const last = pairs.at(-1);
  const isNarrowed = query.hasAltered || query.hasDiffering;
  if (last === undefined) {
    return (
      <EmptyState
        title={isNarrowed ? "No such pair was found" : "No two articles here share a passage"}
        actions={
          isNarrowed ? (
            <LinkButton href={compareHref(projectSlug, { articleIds: query.articleIds })}>
              Show all pairs
            </LinkButton>
          ) : undefined
        }
      >
        Articles are compared in the background after an import. To lay two side by side all the same, open
        one and choose Compare.
      </EmptyState>
    );
  }
  return (
    <>
      <ul className="border-b border-line">
        {pairs.map((pair) => (
          <PairRow key={pair.comparisonId} pair={pair} query={query} projectSlug={projectSlug} />
        ))}
      </ul>
      {hasMore ? (
        <p className="py-4">
          <LinkButton href={compareHref(projectSlug, { ...query, after: last })}>Next pairs</LinkButton>
        </p>
      ) : null}
    </>
  );
}
