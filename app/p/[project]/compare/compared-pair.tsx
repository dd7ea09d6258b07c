/** Two chosen articles: what they share, found by the worker, and both texts laid side by side. */
import { ArrowLeftRight } from "lucide-react";
import { AlignedTexts } from "#components/compare/aligned-texts.tsx";
import { ComparedHead } from "#components/compare/compared-head.tsx";
import { viewComparison } from "#components/compare/comparison-view.ts";
import { DifferenceKeys } from "#components/compare/difference-keys.tsx";
import { FindingList } from "#components/compare/finding-list.tsx";
import { RefreshWhilePending } from "#components/compare/refresh-while-pending.tsx";
import { SharedLine } from "#components/compare/shared-line.tsx";
import { Banner } from "#components/ui/banner.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { ReadArticle } from "#lib/data/article/read-article.ts";
import type { StoredComparison } from "#lib/data/comparison/read-comparison.ts";
import { compareHref } from "./compare-query.ts";

type ComparedPairProps = { a: ReadArticle; b: ReadArticle; stored: StoredComparison; projectSlug: string };

function Notice({ state, problem }: Pick<StoredComparison, "state" | "problem">) {
  if (state === "found") return null;
  if (state === "failed") {
    return (
      <Banner tone="caution" title="These two could not be compared">
        {problem}
      </Banner>
    );
  }
  return state === "pending" ? (
    <>
      <Banner tone="info" title="Not compared yet">
        The comparison is made in the background after an import. This page shows it as soon as it is there.
      </Banner>
      <RefreshWhilePending />
    </>
  ) : (
    <Banner tone="info" title="None found here">
      These two share no passage that was found. That does not make them independent: only a person can state
      that.
    </Banner>
  );
}

export function ComparedPair({ a, b, stored, projectSlug }: ComparedPairProps) {
  const view = viewComparison(a.version.body, b.version.body, stored);
  return (
    <div className="grid grid-cols-[268px_minmax(0,1fr)] grid-rows-[auto_1fr] items-start max-lg:grid-cols-1 max-lg:grid-rows-none">
      <div className="min-w-0 lg:col-start-2">
        <header className="grid grid-cols-[minmax(0,1fr)_72px_minmax(0,1fr)] items-start gap-y-3 border-b border-line px-7 pt-5 pb-4 max-md:grid-cols-1 max-md:px-4">
          <ComparedHead article={a} projectSlug={projectSlug} />
          <div className="grid place-items-center pt-1 max-md:place-items-start">
            <LinkButton
              href={compareHref(projectSlug, { a: b.id, b: a.id })}
              variant="ghost"
              size="s"
              aria-label="Swap sides"
              title="Swap sides"
            >
              <ArrowLeftRight aria-hidden="true" className="size-4" />
            </LinkButton>
          </div>
          <ComparedHead article={b} projectSlug={projectSlug} />
        </header>
        <div className="border-b border-line bg-sunken px-7 py-2.5 text-ink-2 max-md:px-4">
          {stored.state === "found" ? (
            <SharedLine a={a} b={b} view={view} />
          ) : (
            <Notice state={stored.state} problem={stored.problem} />
          )}
        </div>
      </div>
      <aside
        aria-label="Findings"
        className="sticky top-(--top-height) row-span-2 max-h-(--shell-content) min-h-(--shell-content) overflow-y-auto border-e border-line px-4 py-5 max-lg:static max-lg:max-h-80 max-lg:min-h-0 max-lg:border-e-0 max-lg:border-b lg:col-start-1 lg:row-start-1"
      >
        <FindingList view={view} body={a.version.body} />
      </aside>
      <div className="min-w-0 px-7 pt-6 pb-20 max-md:px-4 lg:col-start-2">
        <AlignedTexts a={a} b={b} view={view} projectSlug={projectSlug} />
      </div>
      <DifferenceKeys />
    </div>
  );
}
