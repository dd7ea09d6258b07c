"use client";

/** One article to come: above, where it begins and what is to be said of it in short; left its raw text, right what it would be. */
import { articleMark } from "#components/import/import-query.ts";
import type { PlanSection } from "#components/import/plan-sections.ts";
import type { ArticleCard } from "#components/import/plan-view.ts";
import { RawText } from "#components/import/raw-pane/raw-text.tsx";
import { SplitHandle } from "#components/import/raw-pane/split-handle.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { ArticleState } from "./article-state.tsx";
import { PlannedArticle } from "./planned-article.tsx";
import type { PlanActs } from "./use-plan-acts.ts";

export type PlannedSectionProps = {
  section: PlanSection;
  /** Articles of the file. */
  total: number;
  lastLine: number;
  /** Null while it is planned. */
  card: ArticleCard | null;
  isWaiting: boolean;
  acts: PlanActs | null;
};

function Beginning({ section, total, lastLine, acts }: Omit<PlannedSectionProps, "card" | "isWaiting">) {
  const { article, lines } = section;
  const line = lines.find((one) => one.startUtf16 >= section.startUtf16 && one.pieces.length > 0);
  if (acts === null || article === 0 || line === undefined) {
    return (
      <span className="tabular text-12 font-medium text-ink-2">
        Article {article + 1} of {total}
      </span>
    );
  }
  const text = line.pieces
    .map((piece) => piece.text)
    .join("")
    .trim()
    .slice(0, 80);
  const place = { number: line.number, fileLine: line.fileLine, startUtf16: line.startUtf16, text };
  return <SplitHandle article={article} line={place} lastLine={lastLine} acts={acts} />;
}

function Planning() {
  return (
    <div role="status" className="flex flex-col gap-3">
      <span className="sr-only">Planning this article</span>
      <Skeleton className="h-6 w-4/5" />
      <Skeleton className="h-3 w-2/5" />
      <Skeleton className="h-3 w-3/5" />
      <Skeleton className="mt-4 h-3 w-full" />
      <Skeleton className="h-3 w-11/12" />
      <Skeleton className="h-3 w-4/5" />
    </div>
  );
}

const side = "min-w-0 px-7 py-4 max-sm:px-4";

export function PlannedSection(props: PlannedSectionProps) {
  const { section, total, card, isWaiting } = props;
  const name = `Article ${section.article + 1} of ${total}`;
  return (
    <section
      aria-label={name}
      id={articleMark(section.startUtf16)}
      data-article={section.article}
      tabIndex={-1}
      className="scroll-mt-36 border-b border-line"
    >
      <header className="flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1 border-b border-line bg-sunken/60 px-7 py-1.5 max-sm:px-4">
        <Beginning {...props} />
        {card === null ? null : <ArticleState card={card} />}
      </header>
      <div className="grid xl:grid-cols-2 xl:divide-x xl:divide-line">
        <div
          className={`${side} max-xl:hidden max-xl:group-data-[view=raw]/plan:block max-xl:group-has-[[id^=r-]:target]/plan:block`}
        >
          <RawText lines={section.lines} label={`Raw text of article ${section.article + 1}`} />
        </div>
        <div
          aria-busy={isWaiting}
          className={`${side} max-xl:group-data-[view=raw]/plan:hidden max-xl:group-has-[[id^=r-]:target]/plan:hidden`}
        >
          {card === null ? <Planning /> : <PlannedArticle card={card} />}
        </div>
      </div>
    </section>
  );
}
