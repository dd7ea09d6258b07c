/** One side's head: who published it, when, and its title, which opens it in the reader. */
import Link from "next/link";
import { DateText } from "#components/ui/date-text.tsx";
import { SourceLetter } from "#components/ui/source-letter.tsx";
import type { ReadArticle } from "#lib/data/article/read-article.ts";

export function ComparedHead({ article, projectSlug }: { article: ReadArticle; projectSlug: string }) {
  const { source, primary } = article;
  return (
    <div className="min-w-0">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-ink-2">
        <SourceLetter reliability={source?.reliability ?? null} />
        <bdi className="font-semibold text-ink">{source?.name ?? "Source not known"}</bdi>
        <DateText date={article.published} />
        {primary?.source ? (
          <span className="text-ink-3">
            reposting <bdi>{primary.source.name}</bdi>
          </span>
        ) : null}
      </p>
      <h2
        dir="auto"
        className="reading mt-1.5 text-19 leading-7 font-semibold text-balance [overflow-wrap:anywhere]"
      >
        <Link
          prefetch={false}
          href={`/p/${projectSlug}/articles/${article.id}`}
          className="hover:text-accent"
        >
          {article.title}
        </Link>
      </h2>
    </div>
  );
}
