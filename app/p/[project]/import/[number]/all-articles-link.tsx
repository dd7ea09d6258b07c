/** From the files of an import to their articles: all of them, those of the files that are listed, or what came of a commit. */
import Link from "next/link";
import { listFileId, type PlanQuery, planHref } from "#components/import/import-query.ts";
import type { ImportPage } from "#lib/data/import/import-page.ts";

export type AllArticlesLinkProps = { view: ImportPage; query: PlanQuery; href: string };

const grouped = new Intl.NumberFormat("en-GB");

function linkOf({ view, query, href }: AllArticlesLinkProps): {
  label: string;
  articles: number;
  to: string;
} {
  const { state, shown, totals, articleCount } = view;
  const { only, name } = query;
  // What came of it is shown whole, whichever of its files are listed.
  if (state === "committed" || state === "undone")
    return { label: "All articles", articles: totals.articles + totals.leftOut, to: href };
  const page = only === "all" && shown.kind === "file" ? shown.articlesPage : 1;
  return {
    label: only === "all" && name === null ? "All articles" : "Articles of these files",
    articles: articleCount,
    to: planHref(href, { fileId: listFileId(totals.allFiles), only, name, page }),
  };
}

export function AllArticlesLink(props: AllArticlesLinkProps) {
  const { label, articles, to } = linkOf(props);
  return (
    <Link
      prefetch={false}
      href={to}
      aria-current={props.view.shown.kind === "file" ? undefined : "page"}
      className="mb-2 flex h-9 items-center justify-between rounded-m px-2 font-medium hover:bg-hover aria-[current=page]:bg-accent-soft"
    >
      {label}
      <span className="tabular text-12 text-ink-3">{grouped.format(articles)}</span>
    </Link>
  );
}
