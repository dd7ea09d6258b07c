/** Over three or four texts: each two of them in a row with what they share, opened to the evidence of who took from whom. */

import { ChevronRight, Columns2, Gavel } from "lucide-react";
import Link from "next/link";
import { paragraphAt } from "#components/compare/column-places.ts";
import type { ColumnsView } from "#components/compare/column-view.ts";
import { directionShort } from "#components/compare/direction-words.ts";
import type { ShownEvidence } from "#components/compare/evidence-groups.ts";
import { PairKeys } from "#components/compare/pair-keys.tsx";
import { sharedWords } from "#components/compare/pair-state-words.ts";
import { type SharedCounts, sharedCounts } from "#components/compare/shared-counts.ts";
import { SharedKinds } from "#components/compare/shared-line.tsx";
import type { SideNames } from "#components/compare/side-names.ts";
import { byNames } from "#components/compare/told-words.ts";
import { countOf } from "#components/import/count-of.ts";
import { iconButtonStyle } from "#components/ui/button-style.ts";
import { type CompareQuery, compareHref } from "./compare-query.ts";
import { hasEvidence, named, PairEvidence } from "./pair-evidence.tsx";
import type { Compared, StoredPair } from "./read-compared.ts";

type PairStripProps = {
  projectId: string;
  projectSlug: string;
  query: CompareQuery;
  compared: Compared;
  names: readonly string[];
  columns: ColumnsView;
  /** The pair that is open. */
  open: StoredPair | null;
  /** Of that pair, as the engine tells it. */
  evidence: readonly ShownEvidence[];
};

type RowPair = StoredPair & { names: NonNullable<SideNames>; counts: SharedCounts; wordCount: number };

function rowPairs({ compared: { articles, pairs }, names, columns }: PairStripProps): RowPair[] {
  return columns.pairs.flatMap(({ first, second, view }) => {
    const pair = pairs.find((one) => one.first === first && one.second === second);
    const version = articles[first]?.version;
    if (pair === undefined || version === undefined) return [];
    const counts = sharedCounts(version.body, view.passages);
    const { wordCount } = version;
    return [{ ...pair, names: { a: names[first] ?? "", b: names[second] ?? "" }, counts, wordCount }];
  });
}

/** "3 passages, 76 of Harbour Office’s 120 words" */
function Shared({ pair: { stored, counts, names, wordCount } }: { pair: RowPair }) {
  const words = counts.words.toLocaleString("en-GB");
  return (
    <span className="tabular text-ink-3">
      {sharedWords(stored.state, counts.passages)}
      {counts.passages === 0 ? null : (
        <>
          , {words} of <bdi>{names.a}</bdi>’s {countOf(wordCount, "word")}
        </>
      )}
    </span>
  );
}

function Ruled({ pair: { stored, names } }: { pair: RowPair }) {
  const word = stored.direction?.word ?? "none";
  if (word === "none") return null;
  return (
    <span className="inline-flex min-w-0 items-center gap-1 text-12 text-accent">
      <Gavel aria-hidden="true" className="size-3 shrink-0" />
      <span className="sr-only">Ruled: </span>
      {directionShort(names)[word]}
    </span>
  );
}

function PairTitle({ pair }: { pair: RowPair }) {
  return (
    <span className="flex min-w-0 flex-wrap items-baseline gap-x-3">
      <span className="text-ink">
        <bdi className="font-medium">{pair.names.a}</bdi> and{" "}
        <bdi className="font-medium">{pair.names.b}</bdi>
      </span>
      <Shared pair={pair} />
      <Ruled pair={pair} />
    </span>
  );
}

type PairRowProps = { pair: RowPair; isOpen: boolean; toggleHref: string; aloneHref: string };

const titleStyle = "flex min-h-7 min-w-0 flex-1 items-start gap-2 rounded-s py-1 touch:min-h-9 touch:py-2";

/** What is told of it opens below; one of which there is nothing to tell has no fold. */
function PairRow({ pair, isOpen, toggleHref, aloneHref }: PairRowProps) {
  const { a, b } = pair.names;
  return (
    <div className="flex items-start gap-2">
      {hasEvidence(pair.stored) ? (
        <Link
          replace
          scroll={false}
          prefetch={false}
          href={toggleHref}
          aria-expanded={isOpen}
          className={`${titleStyle} hover:text-ink`}
        >
          <ChevronRight
            aria-hidden="true"
            className={`mt-0.5 size-3.5 shrink-0 text-ink-3 ${isOpen ? "rotate-90" : ""}`}
          />
          <PairTitle pair={pair} />
        </Link>
      ) : (
        <span className={`${titleStyle} ps-5.5`}>
          <PairTitle pair={pair} />
        </span>
      )}
      <Link
        prefetch={false}
        href={aloneHref}
        aria-label={`${a} and ${b} alone`}
        title="These two alone"
        className={`${iconButtonStyle("ghost", "s")} my-0.5 touch:size-9 [&_svg]:size-3.5`}
      >
        <Columns2 aria-hidden="true" />
      </Link>
    </div>
  );
}

/** What is told of the pair that is open. */
function OpenPair({ pair, ...strip }: PairStripProps & { pair: RowPair }) {
  const { projectId, compared, names, columns, evidence } = strip;
  const { first, second, stored, counts } = pair;
  const [a, b] = [compared.articles[first], compared.articles[second]];
  if (a === undefined || b === undefined) return null;
  const called = compared.articles.map((article, at) => ({ ...named(article), name: names[at] ?? "" }));
  const told = evidence.map((line) => ({ ...line, text: byNames(line.text, called) }));
  return (
    <div className="pt-0.5 pb-3 ps-5.5">
      <PairEvidence
        key={`${first} ${second}`}
        {...{ projectId, a, b, stored }}
        shared={<SharedKinds counts={counts} state={stored.state} />}
        names={pair.names}
        evidence={told}
        placeOf={({ side, startUtf16 }) => paragraphAt(columns, side === "a" ? first : second, startUtf16)}
      />
    </div>
  );
}

export function PairStrip(props: PairStripProps) {
  const { projectSlug, query, compared, open } = props;
  const idOf = (at: number) => compared.articles[at]?.id ?? "";
  const hrefOf = (openPair: CompareQuery["openPair"]) => compareHref(projectSlug, { ...query, openPair });
  const rows = rowPairs(props).map((pair) => {
    const { first, second } = pair;
    const isOpen = open?.first === first && open.second === second;
    return {
      pair,
      isOpen,
      openHref: hrefOf({ first, second }),
      aloneHref: compareHref(projectSlug, { articleIds: [idOf(first), idOf(second)] }),
    };
  });
  const opened = rows.filter(({ pair }) => hasEvidence(pair.stored));
  const closedHref = hrefOf(null);
  return (
    <section
      aria-label="Each two of these articles"
      className="border-b border-line bg-sunken px-7 py-2 text-ink-2 [overflow-wrap:anywhere] max-md:px-4"
    >
      <PairKeys
        hrefs={[...opened.map(({ openHref }) => openHref), closedHref]}
        at={opened.findIndex(({ isOpen }) => isOpen)}
      />
      <p className="text-12 text-ink-3">
        Each two of them, counted by themselves: words that stand in three texts are counted in every pair.
      </p>
      <ul>
        {rows.map(({ pair, isOpen, openHref, aloneHref }) => (
          <li key={openHref} className="border-t border-line first:border-t-0">
            <PairRow {...{ pair, isOpen, aloneHref }} toggleHref={isOpen ? closedHref : openHref} />
            {isOpen ? <OpenPair {...props} pair={pair} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
