/** One article of a list: what it is, what was found in it, what has been made of it. The whole row opens it. */
import Link from "next/link";
import { countOf } from "#components/import/count-of.ts";
import { TagChip } from "#components/ui/tag-chip.tsx";
import type { LibraryArticle } from "#lib/data/library/read-library.ts";
import type { TagHue } from "#lib/text/tag-hue.ts";
import { MarkedWords } from "./marked-words.tsx";
import { READING_WORDS, ReadingMark } from "./reading-mark.tsx";
import { ReuseBadge, ReuseFindings } from "./reuse-badge.tsx";
import { rowExtract } from "./row-extract.ts";
import { RowSourceLine } from "./row-source-line.tsx";

export type RowTag = { tagId: string; name: string; hue: TagHue };

export type ArticleRowProps = {
  article: LibraryArticle;
  /** Of the project, to name those the article wears. */
  tags: ReadonlyMap<string, RowTag>;
  href: string;
};

const mostTags = 4;

function Tags({ tagIds, tags }: { tagIds: readonly string[]; tags: ArticleRowProps["tags"] }) {
  const worn = tagIds.flatMap((tagId) => tags.get(tagId) ?? []);
  if (worn.length === 0) return null;
  const more = worn.length - mostTags;
  return (
    <div className="mt-2 flex flex-wrap items-center gap-1">
      {worn.slice(0, mostTags).map((tag) => (
        <TagChip key={tag.tagId} label={tag.name} hue={tag.hue} />
      ))}
      {more > 0 ? <span className="text-12 text-ink-3">and {more} more</span> : null}
    </div>
  );
}

/** Pressed, it says that one is done with the article, or not after all; the list around it listens. */
function StateButton({ article }: { article: LibraryArticle }) {
  const { state, title } = article;
  if (state === "excluded") {
    return (
      <span title={`Excluded: ${article.excludedReason}`} className="grid size-6 place-items-center">
        <ReadingMark state={state} />
        <span className="sr-only">Excluded</span>
      </span>
    );
  }
  const act = state === "done" ? "Mark as not done" : "Mark as done";
  return (
    <button
      type="button"
      data-set-reading={state === "done" ? "reading" : "done"}
      title={`${READING_WORDS[state]}. ${act}`}
      aria-label={`${READING_WORDS[state]}. ${act}: ${title}`}
      className="relative z-10 grid size-6 place-items-center rounded-full hover:bg-accent-soft"
    >
      <ReadingMark state={state} />
    </button>
  );
}

function Extract({ article }: { article: LibraryArticle }) {
  const { before, parts, after } = rowExtract(article);
  return (
    // What was found must not be cut off.
    <p
      className={`reading mt-1 text-15 text-ink-2 [&_mark]:text-ink ${article.hit ? "" : "line-clamp-2"}`}
      dir="auto"
      lang={article.language}
    >
      {before}
      <MarkedWords parts={parts} />
      {after}
    </p>
  );
}

function Findings({ article }: { article: LibraryArticle }) {
  const { sharing, annotations, claims } = article;
  return (
    <div className="sm:contents max-sm:flex max-sm:flex-wrap max-sm:items-center max-sm:gap-x-4 max-sm:gap-y-1">
      <div className="flex flex-col items-start gap-1 max-sm:contents">
        <ReuseBadge sharing={sharing} />
        <ReuseFindings sharing={sharing} />
      </div>
      <div className="tabular flex flex-col items-end gap-1 text-ink-3 max-sm:contents">
        {annotations === 0 ? null : <span>{countOf(annotations, "annotation")}</span>}
        {claims === 0 ? null : <span>{countOf(claims, "claim")}</span>}
      </div>
    </div>
  );
}

export function ArticleRow({ article, tags, href }: ArticleRowProps) {
  const { articleId, title, language, hit } = article;
  return (
    <li data-article={articleId} className="border-t border-line">
      <article className="group relative grid grid-cols-[24px_minmax(0,1fr)_156px_104px] items-start gap-x-3 py-3.5 hover:bg-hover/50 max-sm:grid-cols-[minmax(0,1fr)] max-sm:gap-y-2">
        <div className="-mt-0.5 max-sm:absolute max-sm:end-0 max-sm:top-3.5">
          <StateButton article={article} />
        </div>
        <div className="min-w-0">
          <RowSourceLine article={article} />
          <h2
            className="reading mt-1 text-17 font-semibold text-balance wrap-anywhere"
            dir="auto"
            lang={language}
          >
            <Link
              id={articleId}
              href={href}
              prefetch={false}
              data-open
              className="scroll-mt-24 outline-none after:absolute after:-inset-x-2 after:inset-y-0 after:rounded-[6px] focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
            >
              {hit ? <MarkedWords parts={hit.title} /> : title}
            </Link>
          </h2>
          <Extract article={article} />
          <Tags tagIds={article.tagIds} tags={tags} />
        </div>
        <Findings article={article} />
      </article>
    </li>
  );
}
