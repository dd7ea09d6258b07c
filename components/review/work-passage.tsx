/** A passage in its sentence, under the head of its article. The passage itself is the link that lands on it. */
import Link from "next/link";
import { DateText } from "#components/ui/date-text.tsx";
import { SourceLetter } from "#components/ui/source-letter.tsx";
import type { ReviewedAnnotation, ReviewedEvidence } from "#lib/data/decision/review-item.ts";
import type { PassageContext } from "#lib/review/passage-context.ts";

export type PassageWork = (ReviewedAnnotation | ReviewedEvidence) & { context: PassageContext };

/** The address that opens the article on the passage, with its mark selected. */
export function passageHref(projectSlug: string, work: PassageWork): string {
  const { article, versionNumber, startUtf16, endUtf16, type, id } = work;
  const mark = `${type === "annotation" ? "a" : "e"}-${id}`;
  return `/p/${projectSlug}/articles/${article.articleId}?v=${versionNumber}&at=${startUtf16}-${endUtf16}#${mark}`;
}

function tint(work: PassageWork): { hue?: string; className: string } {
  if (work.type === "evidence") {
    const soft = {
      supports: "bg-supports-soft",
      disputes: "bg-disputes-soft",
      mentions: "bg-mentions-soft",
    };
    return { className: soft[work.stance] };
  }
  const hue = work.tags.find((tag) => !tag.isDeleted)?.hue;
  return hue ? { hue, className: "bg-hue-fill" } : { className: "bg-sunken" };
}

/** Source, date and title; the title is left out under a heading that says it (`data-titled`). */
export function ArticleLine({ work }: { work: Pick<PassageWork, "article"> }) {
  const { article } = work;
  const { title, sourceName, primarySourceName, reliability, date } = article;
  return (
    <p className="flex min-w-0 items-center gap-x-1.5 gap-y-1 text-12 text-ink-2 max-sm:flex-wrap">
      <SourceLetter reliability={reliability} />
      <span className="shrink-0 max-sm:shrink max-sm:truncate" dir="auto">
        {primarySourceName ?? sourceName ?? "Source not known"}
      </span>
      <span aria-hidden="true">·</span>
      <DateText date={date} className="shrink-0" />
      <span aria-hidden="true" className="max-sm:hidden in-data-titled:hidden">
        ·
      </span>
      <span className="min-w-0 truncate max-sm:basis-full in-data-titled:hidden" dir="auto">
        {title}
      </span>
    </p>
  );
}

export function WorkPassage({ work, projectSlug }: { work: PassageWork; projectSlug: string }) {
  const { hue, className } = tint(work);
  return (
    <p className="reading max-w-[42rem] text-17 text-ink-2 break-words" dir="auto">
      {work.context.before}
      <Link
        href={passageHref(projectSlug, work)}
        prefetch={false}
        data-hue={hue}
        className={`rounded-[2px] box-decoration-clone px-0.5 py-px text-ink underline decoration-transparent underline-offset-4 hover:decoration-current ${className}`}
      >
        {work.exact}
      </Link>
      {work.context.after}
    </p>
  );
}
