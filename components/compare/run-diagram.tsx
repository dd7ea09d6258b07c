/** Everywhere one passage stands, in time order: static SVG arcs beside a list that reads without them, and a table. */
import Link from "next/link";
import { useId } from "react";
import { Chip } from "#components/ui/chip.tsx";
import { SourceLetter } from "#components/ui/source-letter.tsx";
import type { Reliability } from "#lib/claims/admiralty.ts";
import { daysAfterWords } from "./finding-words.ts";
import { ArcLegend, RunArcs } from "./run-arcs.tsx";
import { layOutRun, type RunLink, type RunRow, rowHeightPx, undatedHeadPx } from "./run-layout.ts";
import { RunTable } from "./run-table.tsx";

export type RunArticle = {
  articleId: string;
  title: string;
  sourceName: string | null;
  reliability: Reliability | null;
  /** ISO day that counts for the order; null when it is not stated to the day. */
  day: string | null;
  /** The date as the article states it, also where it is not stated to the day. */
  dateText: string;
  /** Of a repost: whose date counts. */
  primaryName: string | null;
  /** Where the passage stands in it: the reader at that place. */
  href: string;
  /** Words of the passage as it stands here, null: not known yet, and of the whole article. */
  passageWords: number | null;
  articleWords: number;
};

export type RunDiagramProps = {
  articles: readonly RunArticle[];
  links: readonly RunLink[];
  /** The article whose passage it is. */
  hereId: string;
  /** What is said of an article beside its name, by its id: "earliest here". */
  notes: ReadonlyMap<string, string>;
};

type RowProps = { row: RunRow; article: RunArticle; chips: readonly string[]; isHere: boolean };

function ArticleRow({ row, article, chips, isHere }: RowProps) {
  return (
    <li style={{ height: rowHeightPx }} className="relative flex min-w-0 flex-col justify-center">
      <span className="flex min-w-0 items-center gap-x-2 text-12 leading-5 text-ink-2">
        <SourceLetter reliability={article.reliability} />
        <bdi className="min-w-0 truncate">
          {article.primaryName ?? article.sourceName ?? "Source not known"}
        </bdi>
        <span className="tabular shrink-0 text-ink-3">{article.dateText}</span>
        {row.daysAfter ? (
          <span className="tabular shrink-0 text-ink-3 max-sm:hidden">{daysAfterWords(row.daysAfter)}</span>
        ) : null}
        {chips.map((chip) => (
          <Chip key={chip} tone="accent" className="max-sm:hidden">
            {chip}
          </Chip>
        ))}
      </span>
      <Link
        prefetch={false}
        href={article.href}
        dir="auto"
        title={article.title}
        className={`reading line-clamp-1 text-15 hover:text-accent touch:after:absolute touch:after:inset-0 ${isHere ? "font-semibold text-accent" : "text-ink"}`}
      >
        {article.title}
      </Link>
    </li>
  );
}

function UndatedHead({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <li
      style={{ height: undatedHeadPx }}
      className="flex items-end border-t border-dashed border-line-strong pb-1 text-12 text-ink-3"
    >
      Not dated to the day
      <span className="max-sm:hidden">
        : where {count === 1 ? "it stands" : "these stand"} in time is not known
      </span>
    </li>
  );
}

export function RunDiagram({ articles, links, hereId, notes }: RunDiagramProps) {
  const id = useId();
  const layout = layOutRun(articles, links);
  const byId = new Map(articles.map((article) => [article.articleId, article]));
  const rows = (list: readonly RunRow[]) =>
    list.map((row) => {
      const article = byId.get(row.articleId);
      if (article === undefined) return null;
      const isHere = row.articleId === hereId;
      const note = notes.get(row.articleId);
      const chips = [...(note === undefined ? [] : [note]), ...(isHere ? ["this article"] : [])];
      return <ArticleRow key={row.articleId} {...{ row, article, chips, isHere }} />;
    });
  return (
    <figure aria-labelledby={`${id}-caption`}>
      <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3">
        <RunArcs layout={layout} hereId={hereId} titleId={id} />
        <ol>
          {rows(layout.dated)}
          <UndatedHead count={layout.undated.length} />
          {rows(layout.undated)}
        </ol>
      </div>
      <figcaption id={`${id}-caption`} className="mt-4 max-w-[80ch] text-12 text-ink-3">
        Earliest first. Each is joined to the earlier one whose words are nearest, which is no verdict on who
        took from whom; within one day the order is not known.{" "}
        {links.some(({ changedWords }) => changedWords === "notKnownYet")
          ? "Of some, how many words differ is not known yet. "
          : null}
        <ArcLegend />
      </figcaption>
      <details className="mt-3">
        <summary className="w-fit cursor-pointer rounded-s text-accent hover:underline touch:py-2.5">
          Show as table
        </summary>
        <div className="mt-2">
          <RunTable layout={layout} articles={byId} notes={notes} />
        </div>
      </details>
    </figure>
  );
}
