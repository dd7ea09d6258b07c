/** The head of an article: who published it and when, its title, whose work it is if it is a repost, what is known of it. */
import { GitBranch, TriangleAlert } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { oddityCountWords } from "#components/oddity/oddity-words.ts";
import { Chip } from "#components/ui/chip.tsx";
import { DateText, InstantText } from "#components/ui/date-text.tsx";
import { SourceLetter } from "#components/ui/source-letter.tsx";
import { TagChip } from "#components/ui/tag-chip.tsx";
import type { ReadArticle } from "#lib/data/article/read-article.ts";
import { PrimarySourceLine } from "./primary-source-line.tsx";
import type { ReaderTag } from "./reader-item.ts";

export type TagInUse = { tag: ReaderTag; count: number };

export type HeadSharing = { isCompared: boolean; isTooShort: boolean; sharesWith: number };

export type ArticleHeadProps = {
  article: ReadArticle;
  /** What is known of this version's passages elsewhere. */
  sharing: HeadSharing;
  /** The articles that share passages with this one, to compare with. */
  compareHref: string;
  tagsInUse: readonly TagInUse[];
  /** What does not fit among its numbers, and the way to the first of it; null: nothing, or not read yet. */
  oddities: { count: number; href: string } | null;
  /** Controls of the page: what is shown, correct. */
  children?: ReactNode;
};

/** Only what a browser may follow: anything else is shown as text. */
function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url);
}

function CaptureAddress({ article }: { article: ReadArticle }) {
  const url = article.url ?? article.capture?.url ?? null;
  if (url === null) return null;
  const shown = url.replace(/^https?:\/\/(www\.)?/i, "");
  if (!isWebAddress(url)) return <span className="min-w-0 truncate">{shown}</span>;
  return (
    <a
      href={url}
      rel="noreferrer noopener"
      target="_blank"
      title={url}
      className="max-w-90 min-w-0 truncate text-accent hover:underline"
    >
      {shown}
    </a>
  );
}

function SourceLineView({ article }: { article: ReadArticle }) {
  const { source, published, version, versionNumbers, capture } = article;
  return (
    <div className="reader-source">
      <SourceLetter reliability={source?.reliability ?? null} />
      {source ? (
        <b className="font-semibold text-ink" dir="auto">
          {source.name}
        </b>
      ) : (
        <span className="text-ink-3 italic">Source not known</span>
      )}
      <span className="dot" title={dateTitle(published)}>
        <DateText date={published} length="long" />
      </span>
      {versionNumbers.length > 1 ? (
        <span className="dot tabular">
          version {version.number} of {versionNumbers.length}
        </span>
      ) : null}
      <CaptureAddress article={article} />
      {capture?.retrievedAt ? (
        <span className="text-ink-3">
          captured <InstantText instant={capture.retrievedAt} />
        </span>
      ) : null}
    </div>
  );
}

function dateTitle({ stated, boundsReason }: ReadArticle["published"]): string | undefined {
  const parts = [stated ? `Stated as “${stated}”` : null, boundsReason];
  return parts.filter((part) => part !== null).join(". ") || undefined;
}

export function ArticleHead({
  article,
  sharing,
  compareHref,
  tagsInUse,
  oddities,
  children,
}: ArticleHeadProps) {
  const { title, byline, primary, version } = article;
  return (
    <header className="reader-head">
      <SourceLineView article={article} />
      {primary ? <PrimarySourceLine primary={primary} /> : null}
      <h1 lang={version.language} dir="auto">
        {title}
      </h1>
      <div className="reader-facts">
        {byline ? (
          <span className="text-ink-2" dir="auto">
            {/^(by|von|por|par)\b/i.test(byline) ? null : "By "}
            <bdi>{byline}</bdi>
          </span>
        ) : null}
        <SharingChip sharing={sharing} compareHref={compareHref} />
        {oddities === null ? null : (
          <a href={oddities.href} className="rounded-s hover:underline">
            <Chip tone="caution" icon={<TriangleAlert aria-hidden="true" />}>
              {oddityCountWords(oddities.count)}
            </Chip>
          </a>
        )}
        {tagsInUse.map(({ tag, count }) => (
          <TagChip key={tag.id} label={tag.name} hue={tag.hue} count={count} />
        ))}
      </div>
      {children}
    </header>
  );
}

type SharingChipProps = { sharing: HeadSharing; compareHref: string };

function SharingChip({ sharing: { isCompared, isTooShort, sharesWith }, compareHref }: SharingChipProps) {
  if (!isCompared) {
    return (
      <Chip title="The worker compares each new version with the project's other articles">
        not compared yet
      </Chip>
    );
  }
  if (sharesWith > 0) {
    return (
      <Link prefetch={false} href={compareHref} className="rounded-s hover:underline">
        <Chip tone="accent" icon={<GitBranch aria-hidden="true" />}>
          shares passages with {sharesWith}
        </Chip>
      </Link>
    );
  }
  return isTooShort ? (
    <Chip title="It has fewer words than a shared passage takes">too short to compare</Chip>
  ) : (
    <Chip>shares no passage here</Chip>
  );
}
