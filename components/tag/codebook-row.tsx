/** One tag of the codebook: its chip at its depth, definition, key, and how much wears it. */
import Link from "next/link";
import type { ReactNode } from "react";
import { Kbd } from "#components/ui/kbd.tsx";
import { TagChip } from "#components/ui/tag-chip.tsx";
import type { CodebookEntry } from "./codebook-tag.ts";

export type CodebookRowProps = {
  tag: CodebookEntry;
  projectSlug: string;
  /** The menu of who may change it. */
  controls: ReactNode;
};

function Uses({ tag, projectSlug }: { tag: CodebookEntry; projectSlug: string }) {
  const { annotationCount, articleCount } = tag;
  if (annotationCount === 0) return <span className="text-ink-3">not used</span>;
  const annotations = annotationCount === 1 ? "1 annotation" : `${annotationCount} annotations`;
  const articles = articleCount === 1 ? "1 article" : `${articleCount} articles`;
  return (
    <>
      <span className="text-ink-2">{annotations}</span>
      <Link
        prefetch={false}
        href={`/p/${projectSlug}/library?tag=${tag.tagId}`}
        className="text-accent hover:underline"
        aria-label={`${articles} tagged ${tag.name}`}
      >
        {articles}
      </Link>
    </>
  );
}

export function CodebookRow({ tag, projectSlug, controls }: CodebookRowProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-4 gap-y-1 border-t border-line py-2.5 md:grid-cols-[15rem_minmax(0,1fr)_2rem_8rem_2rem]">
      <div
        className="flex min-h-8 min-w-0 items-center gap-2"
        style={{ paddingInlineStart: `${tag.depth * 1.25}rem` }}
      >
        <TagChip label={tag.name} hue={tag.hue} />
        {tag.key ? <Kbd keys={tag.key} className="md:hidden" /> : null}
      </div>
      <p
        dir="auto"
        className="reading pt-1 text-15 whitespace-pre-line break-words text-ink-2 max-md:order-last max-md:col-span-full max-md:pt-0"
      >
        {tag.definition || <span className="font-ui text-13 text-ink-3">No definition yet</span>}
      </p>
      <div className="flex h-8 items-center max-md:hidden">{tag.key ? <Kbd keys={tag.key} /> : null}</div>
      <div className="tabular flex min-h-8 flex-col justify-center text-end text-12 max-md:order-last max-md:col-span-full max-md:min-h-0 max-md:flex-row max-md:justify-start max-md:gap-2">
        <Uses tag={tag} projectSlug={projectSlug} />
      </div>
      <div className="flex h-8 items-center justify-end">{controls}</div>
    </div>
  );
}
