/** The evidence of one article under its title, source letter and date. */
import Link from "next/link";
import type { ReactNode } from "react";
import { DateText } from "#components/ui/date-text.tsx";
import { SourceLetter } from "#components/ui/source-letter.tsx";
import type { Reliability } from "#lib/claims/admiralty.ts";
import type { StatedDate } from "#lib/text/format-date.ts";

export type EvidenceArticle = {
  articleId: string;
  title: string;
  sourceName: string | null;
  primarySourceName: string | null;
  reliability: Reliability | null;
  date: StatedDate;
};

type Props = {
  article: EvidenceArticle;
  projectSlug: string;
  /** Names the group it stands in: an article can stand in several. */
  within: string;
  children: ReactNode;
};

/** Whose work it is; for a repost the primary source, whose letter it is, before who reposted it. */
function SourceLine({ article }: { article: EvidenceArticle }) {
  const { sourceName, primarySourceName, reliability, date } = article;
  return (
    <p className="flex min-w-0 flex-wrap items-center gap-x-1.5 gap-y-1 text-12 text-ink-2">
      <SourceLetter reliability={reliability} />
      <span dir="auto">{primarySourceName ?? sourceName ?? "Source not known"}</span>
      {primarySourceName && sourceName ? <span className="text-ink-3">reposted by {sourceName}</span> : null}
      <span aria-hidden="true">·</span>
      <DateText date={date} />
    </p>
  );
}

export function EvidenceGroup({ article, projectSlug, within, children }: Props) {
  const headingId = `article-${within}-${article.articleId}`;
  return (
    <section aria-labelledby={headingId} className="border-t border-line py-3">
      <h4 id={headingId} className="text-pretty">
        <Link
          prefetch={false}
          href={`/p/${projectSlug}/articles/${article.articleId}`}
          dir="auto"
          className="font-semibold break-words hover:underline"
        >
          {article.title}
        </Link>
      </h4>
      <div className="mt-1">
        <SourceLine article={article} />
      </div>
      <ul className="mt-1.5">{children}</ul>
    </section>
  );
}
