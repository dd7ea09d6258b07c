/** The heads of the compared articles, each over its column. */
import { ArrowLeftRight } from "lucide-react";
import { columnGrid } from "#components/compare/column-texts.tsx";
import { ComparedHead } from "#components/compare/compared-head.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { ReadArticle } from "#lib/data/article/read-article.ts";
import { compareHref } from "./compare-query.ts";

type ComparedHeadsProps = { articles: readonly ReadArticle[]; projectSlug: string };

function SwapSides({ href }: { href: string }) {
  return (
    <div className="grid place-items-center pt-1 max-md:-ms-2 max-md:place-items-start md:row-span-2">
      <LinkButton
        href={href}
        variant="ghost"
        size="s"
        aria-label="Swap sides"
        title="Swap sides"
        className="touch:size-9"
      >
        <ArrowLeftRight aria-hidden="true" className="size-4" />
      </LinkButton>
    </div>
  );
}

export function ComparedHeads({ articles, projectSlug }: ComparedHeadsProps) {
  const ids = articles.map(({ id }) => id);
  const heads = articles.map((article) => (
    <ComparedHead
      key={article.id}
      article={article}
      projectSlug={projectSlug}
      withoutHref={compareHref(projectSlug, { articleIds: ids.filter((id) => id !== article.id) })}
      size={articles.length > 2 ? "narrow" : "wide"}
    />
  ));
  if (articles.length !== 2) {
    return (
      <header
        className={`border-b border-line px-7 pt-5 pb-4 max-md:px-4 ${columnGrid(articles.length)} max-lg:gap-y-4 lg:grid-rows-[auto_1fr] lg:gap-y-1.5`}
      >
        {heads}
      </header>
    );
  }
  return (
    <header className="grid grid-cols-[minmax(0,1fr)_100px_minmax(0,1fr)] grid-rows-[auto_1fr] items-start gap-y-1.5 border-b border-line px-7 pt-5 pb-4 max-md:grid-cols-1 max-md:grid-rows-none max-md:gap-y-3 max-md:px-4">
      {heads[0]}
      <SwapSides href={compareHref(projectSlug, { articleIds: ids.toReversed() })} />
      {heads[1]}
    </header>
  );
}
