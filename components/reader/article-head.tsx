/** The head of an article: who published it and when, its title, whose work it is if it is a repost, what is known of it. */
import { GitBranch, TriangleAlert } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { languageSentence } from "#components/compare/coverage-words.ts";
import { oddityCountWords } from "#components/oddity/oddity-words.ts";
import { Chip } from "#components/ui/chip.tsx";
import { DateText } from "#components/ui/date-text.tsx";
import { SourceLetter } from "#components/ui/source-letter.tsx";
import { TagChip } from "#components/ui/tag-chip.tsx";
import type { ReadArticle } from "#lib/data/article/read-article.ts";
import type { Copies } from "#lib/data/article/read-copies.ts";
import { CaptureParts } from "./capture-parts.tsx";
import { CopyLines } from "./copy-lines.tsx";
import { OutwardLink, shownAddress } from "./outward-link.tsx";
import { PrimarySourceLine } from "./primary-source-line.tsx";
import type { ReaderTag } from "./reader-item.ts";
import { originWords } from "./reuse-here.ts";

export type TagInUse = { tag: ReaderTag; count: number };

export type HeadSharing = {
  isCompared: boolean;
  isTooShort: boolean;
  sharesWith: number;
  /** Not all who carry its passages were compared with it. */
  mayShareWithMore: boolean;
  textOrigins: number;
};

export type ArticleHeadProps = {
  article: ReadArticle;
  projectSlug: string;
  copies: Copies;
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

function SourceLineView({ article }: { article: ReadArticle }) {
  const { source, published, version, versionNumbers, url: articleUrl } = article;
  const { capture } = version;
  const url = articleUrl ?? capture?.url ?? null;
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
      {url === null ? null : <OutwardLink url={url}>{shownAddress(url)}</OutwardLink>}
      {capture === null ? null : <CaptureParts {...{ capture, articleUrl }} />}
    </div>
  );
}

function dateTitle({ stated, boundsReason }: ReadArticle["published"]): string | undefined {
  const parts = [stated ? `Stated as “${stated}”` : null, boundsReason];
  return parts.filter((part) => part !== null).join(". ") || undefined;
}

export function ArticleHead({
  article,
  projectSlug,
  copies,
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
      <CopyLines {...{ copies, projectSlug }} />
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
        <LanguageChip language={version.language} />
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

/** Where a text is in another language, that part of it is not read. */
function LanguageChip({ language }: { language: string }) {
  const sentence = languageSentence(language);
  return sentence === null ? null : <Chip title={sentence}>numbers and speakers read in English only</Chip>;
}

type SharingChipProps = { sharing: HeadSharing; compareHref: string };

function SharingChip({ sharing, compareHref }: SharingChipProps) {
  const { isCompared, isTooShort, sharesWith, mayShareWithMore, textOrigins } = sharing;
  if (!isCompared) {
    return (
      <Chip title="The worker compares each new version with the project's other articles">
        not compared yet
      </Chip>
    );
  }
  if (sharesWith > 0) {
    return (
      <>
        <Link prefetch={false} href={compareHref} className="rounded-s hover:underline">
          <Chip tone="accent" icon={<GitBranch aria-hidden="true" />}>
            shares passages with {sharesWith}
            {mayShareWithMore ? "+" : ""} · {originWords(textOrigins)}
          </Chip>
        </Link>
        <span className="text-12 text-ink-3">
          {mayShareWithMore ? "not all compared, " : ""}independence not assessed
        </span>
      </>
    );
  }
  if (mayShareWithMore) return <Chip>shares no passage found here; not all compared</Chip>;
  return isTooShort ? (
    <Chip title="It has fewer words than a shared passage takes">too short to compare</Chip>
  ) : (
    <Chip title="Passages that stand in other articles here were looked for. A short copy of a sentence may be missed.">
      no passage found
    </Chip>
  );
}
