/** The project's pairs that share text, most shared first. */
import { TriangleAlert } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { ChooseLink } from "#components/compare/choose-link.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { SourceLetter } from "#components/ui/source-letter.tsx";
import { asReliability } from "#lib/claims/admiralty.ts";
import type { PairSide, SharingPair } from "#lib/data/comparison/list-pairs.ts";
import type { Member } from "#lib/data/viewer.ts";
import { formatDay } from "#lib/text/format-date.ts";
import { askComparison } from "../reuse-actions.ts";
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

type PairRowProps = Pick<PairListProps, "query" | "member"> & { pair: SharingPair };

const rowStyle =
  "-mx-3 grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_164px] gap-6 rounded-m px-3 py-4 hover:bg-hover max-md:grid-cols-1 max-md:gap-3";

const counted = (n: number, noun: string) => `${n} ${noun}${n === 1 ? "" : "s"}`;

/** The two in the order of the list; where some are chosen already, those and the other of the two. */
function articleIdsOf({ first, second }: SharingPair, chosenIds: readonly string[]): string[] {
  const both = [first.articleId, second.articleId];
  return chosenIds.length < 2 ? both : [...chosenIds, ...both.filter((id) => !chosenIds.includes(id))];
}

/** Two that share text are compared already; the third and the fourth may not be with each of the others. */
function PairLink({ pair, query, member, children }: PairRowProps & { children: ReactNode }) {
  const articleIds = articleIdsOf(pair, query.articleIds);
  const href = compareHref(member.projectSlug, { articleIds });
  if (articleIds.length > 2) {
    const { projectId } = member;
    return (
      <ChooseLink {...{ projectId, articleIds, askComparison, href }} className={rowStyle}>
        {children}
      </ChooseLink>
    );
  }
  return (
    <Link prefetch={false} href={href} className={rowStyle}>
      {children}
    </Link>
  );
}

function PairRow({ pair, query, member }: PairRowProps) {
  return (
    <li className="border-t border-line">
      <PairLink {...{ pair, query, member }}>
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
      </PairLink>
    </li>
  );
}

type PairListProps = { pairs: SharingPair[]; hasMore: boolean; query: CompareQuery; member: Member };

export function PairList({ pairs, hasMore, query, member }: PairListProps) {
  const { projectSlug } = member;
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
        Articles are compared in the background after an import. To compare two all the same, open one and
        choose Compare.
      </EmptyState>
    );
  }
  return (
    <>
      <ul className="border-b border-line">
        {pairs.map((pair) => (
          <PairRow key={pair.comparisonId} pair={pair} query={query} member={member} />
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
