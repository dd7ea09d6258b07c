"use client";

/** The articles that carry a paragraph's text, each with the way to the aligned words. Fetched when it is first asked for. */
import { GitBranch } from "lucide-react";
import Link from "next/link";
import type { RefObject } from "react";
import { Chip } from "#components/ui/chip.tsx";
import { PopoverDialog } from "#components/ui/popover.tsx";
import { formatDay } from "#lib/text/format-date.ts";
import {
  originWords,
  type ReuseHere,
  type ReuseOfArticle,
  reuseByArticle,
  sharedStretch,
} from "./reuse-here.ts";
import type { TextRange } from "./text-range.ts";

export type ReuseListProps = {
  paragraph: TextRange;
  /** The passages of this paragraph. */
  passages: readonly ReuseHere[];
  textOrigins: number;
  articleId: string;
  projectSlug: string;
  triggerRef: RefObject<HTMLElement | null>;
  onClose: () => void;
};

/** Everywhere the shared stretch of the paragraph stands, through time. */
function runHref({ paragraph, passages, articleId, projectSlug }: ReuseListProps): string | null {
  const stretch = sharedStretch(paragraph, passages);
  if (stretch === null) return null;
  return `/p/${projectSlug}/compare?a=${articleId}&run=a.${stretch.startUtf16}-${stretch.endUtf16}`;
}

type OtherArticleProps = { reuse: ReuseOfArticle; compareHref: string };

function OtherArticle({ reuse: { other, passage, passages }, compareHref }: OtherArticleProps) {
  return (
    <li className="border-t border-line">
      <Link
        prefetch={false}
        href={`${compareHref}&b=${other.articleId}#r-${passage.reuseId}`}
        className="block rounded-s py-2 hover:bg-hover"
      >
        <span className="block font-medium text-ink" dir="auto">
          {other.title}
        </span>
        <span className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-12 text-ink-2">
          <span dir="auto">{other.sourceName ?? "Source not known"}</span>
          <span className="tabular">{(other.datedOn && formatDay(other.datedOn)) ?? "undated"}</span>
          <Chip>{passage.kind}</Chip>
          {passages > 1 ? <span>{passages} passages</span> : null}
        </span>
      </Link>
    </li>
  );
}

export default function ReuseList(props: ReuseListProps) {
  const { passages, textOrigins, articleId, projectSlug, triggerRef, onClose } = props;
  const others = reuseByArticle(passages);
  const runOfPassage = runHref(props);
  const compareHref = `/p/${projectSlug}/compare?a=${articleId}`;
  return (
    <PopoverDialog
      label="Other articles with this passage"
      triggerRef={triggerRef}
      isOpen
      onOpenChange={onClose}
      placement="bottom start"
      className="w-100"
    >
      <p className="mb-1 text-12 text-ink-3">
        In {count(others.length)} here: {originWords(textOrigins)}; independence not assessed. The words are
        found, not who took from whom.
      </p>
      <ul>
        {others.map((reuse) => (
          <OtherArticle key={reuse.other.articleId} reuse={reuse} compareHref={compareHref} />
        ))}
      </ul>
      {runOfPassage === null ? null : (
        <Link
          prefetch={false}
          href={runOfPassage}
          className="mt-2 inline-flex items-center gap-1.5 rounded-s text-12 text-accent hover:underline"
        >
          <GitBranch aria-hidden="true" className="size-3.5" />
          Run of this passage through time
        </Link>
      )}
    </PopoverDialog>
  );
}

function count(articles: number): string {
  return articles === 1 ? "1 other article" : `${articles} other articles`;
}
