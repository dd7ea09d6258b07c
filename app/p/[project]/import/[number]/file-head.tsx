/** The head of one file: what it is, which part of a long one is shown, and on small screens which side. */

import type { ReactNode } from "react";
import { countOf, sizeOf } from "#components/import/count-of.ts";
import { FORMAT_WORDS } from "#components/import/file-words.ts";
import { FoundText } from "#components/import/found-text.tsx";
import { HiddenText } from "#components/import/hidden-text.tsx";
import { type PlanQuery, type PlanSide, planHref } from "#components/import/import-query.ts";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { ImportFileFacts } from "#lib/data/import/import-view.ts";
import { type TextWindow, windowUtf16 } from "#lib/text/text-window.ts";

const grouped = new Intl.NumberFormat("en-GB");

export type FileHeadProps = {
  file: ImportFileFacts;
  part: TextWindow;
  query: PlanQuery;
  href: string;
  /** How it is read, where that may be changed. */
  controls: ReactNode;
};

function Parts({ part, hrefAt }: { part: TextWindow; hrefAt: (fromUtf16: number) => string }) {
  if (part.lengthUtf16 <= windowUtf16) return null;
  const { startUtf16, endUtf16, lengthUtf16 } = part;
  return (
    <nav aria-label="Parts of this file" className="flex flex-wrap items-center gap-2">
      <span className="tabular text-12 text-ink-2">
        Shown: characters {grouped.format(startUtf16 + 1)}–{grouped.format(endUtf16)} of{" "}
        {grouped.format(lengthUtf16)}
      </span>
      {startUtf16 > 0 ? (
        <LinkButton size="s" href={hrefAt(startUtf16 - 1)}>
          Part before
        </LinkButton>
      ) : null}
      {endUtf16 < lengthUtf16 ? (
        <LinkButton size="s" href={hrefAt(endUtf16)}>
          Part after
        </LinkButton>
      ) : null}
    </nav>
  );
}

/** A place of the raw text that is being pointed at shows the raw side, whatever the address says. */
const sideStyle: Record<PlanSide, string> = {
  articles:
    "group-has-[[id^=r-]:target]/plan:border-transparent group-has-[[id^=r-]:target]/plan:bg-transparent group-has-[[id^=r-]:target]/plan:text-ink-2",
  raw: "group-has-[[id^=r-]:target]/plan:border-line-strong group-has-[[id^=r-]:target]/plan:bg-surface group-has-[[id^=r-]:target]/plan:text-ink",
};

/** Plain links: a document's own navigation also takes the mark off a place in the raw text. */
function Sides({ query, href }: Pick<FileHeadProps, "query" | "href">) {
  const side = (to: PlanSide, label: string) => (
    <a
      href={planHref(href, { ...query, view: to })}
      aria-current={query.view === to ? "true" : undefined}
      className={`inline-flex h-9 items-center rounded-[6px] border border-transparent px-3 font-medium text-ink-2 aria-[current]:border-line-strong aria-[current]:bg-surface aria-[current]:text-ink ${sideStyle[to]}`}
    >
      {label}
    </a>
  );
  return (
    <nav
      aria-label="Side"
      className="flex w-fit gap-0.5 rounded-m border border-line bg-sunken p-0.5 xl:hidden"
    >
      {side("articles", "Articles")}
      {side("raw", "Raw text")}
    </nav>
  );
}

export function FileHead({ file, part, query, href, controls }: FileHeadProps) {
  const here = { ...query, fileId: file.id };
  const facts = [
    ...(file.format === null ? [] : [FORMAT_WORDS[file.format]]),
    ...(file.encoding === null ? [] : [file.encoding.toUpperCase()]),
    ...(file.byteLength === null ? [] : [sizeOf(file.byteLength)]),
    ...(file.state === "planned" ? [countOf(file.articleCount, "article")] : []),
  ];
  return (
    <header className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line px-7 py-3 max-sm:px-4">
      <div className="min-w-0 flex-1 basis-80">
        <h2 className="text-15 font-semibold wrap-anywhere" dir="auto">
          <HiddenText text={file.name} />
        </h2>
        <p className="tabular text-12 text-ink-3">
          {facts.join(" · ")}
          {file.containerName === null ? null : (
            <>
              {" "}
              · from <FoundText text={file.containerName} />
            </>
          )}
        </p>
      </div>
      <Parts part={part} hrefAt={(fromUtf16) => planHref(href, { ...here, fromUtf16 })} />
      {controls}
      {file.articleCount > 0 ? <Sides query={here} href={href} /> : null}
    </header>
  );
}
