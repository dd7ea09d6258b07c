/** One column's head: who published it, when, and its title, which opens it in the reader. */
import { X } from "lucide-react";
import Link from "next/link";
import { iconButtonStyle } from "#components/ui/button-style.ts";
import { DateText } from "#components/ui/date-text.tsx";
import { SourceLetter } from "#components/ui/source-letter.tsx";
import type { ReadArticle } from "#lib/data/article/read-article.ts";

type ComparedHeadProps = {
  article: ReadArticle;
  projectSlug: string;
  /** The comparison without it. */
  withoutHref: string;
  size: "wide" | "narrow";
};

/** Side by side, the titles begin level, however many lines stand above one of them. */
const styles = {
  wide: {
    frame: "md:row-span-2 md:grid md:grid-rows-subgrid md:content-start",
    heading: "text-19 leading-7 max-md:mt-1.5",
  },
  narrow: {
    frame: "lg:row-span-2 lg:grid lg:grid-rows-subgrid lg:content-start",
    heading: "text-15 line-clamp-3 max-lg:mt-1.5",
  },
};

export function ComparedHead({ article, projectSlug, withoutHref, size }: ComparedHeadProps) {
  const { source, primary, title } = article;
  const { frame, heading } = styles[size];
  return (
    <div className={`group/head relative min-w-0 pe-7 ${frame}`}>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 self-start text-ink-2">
        <span className="flex min-w-0 items-start gap-2">
          <SourceLetter reliability={source?.reliability ?? null} />
          <bdi className="min-w-0 font-semibold text-ink [overflow-wrap:anywhere]">
            {source?.name ?? "Source not known"}
          </bdi>
        </span>
        <DateText date={article.published} />
        {primary?.source ? (
          <span className="text-ink-3">
            reposting <bdi>{primary.source.name}</bdi>
          </span>
        ) : null}
      </p>
      <h2 dir="auto" className={`reading font-semibold text-balance [overflow-wrap:anywhere] ${heading}`}>
        <Link
          prefetch={false}
          href={`/p/${projectSlug}/articles/${article.id}`}
          className="hover:text-accent"
        >
          {title}
        </Link>
      </h2>
      <Link
        prefetch={false}
        href={withoutHref}
        aria-label={`Take “${title}” out of the comparison`}
        title="Take out of the comparison"
        className={`${iconButtonStyle("ghost", "s")} absolute end-0 top-0 touch:-top-1.5 touch:-end-1.5 touch:size-9 [&_svg]:size-3.5`}
      >
        <X aria-hidden="true" />
      </Link>
    </div>
  );
}
