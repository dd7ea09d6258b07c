"use client";

/** All articles an import would write, one row each, and what is done to many of them at once. */
import Link from "next/link";
import { useRef } from "react";
import type { ArticleRow } from "#components/import/article-rows.ts";
import type { ListedArticles } from "#components/import/chosen-articles.ts";
import { FoundText } from "#components/import/found-text.tsx";
import { HiddenText } from "#components/import/hidden-text.tsx";
import { articleHref, planHref } from "#components/import/import-query.ts";
import { PageSteps } from "#components/import/page-steps.tsx";
import { useRowWindow } from "#components/import/use-row-window.ts";
import { visibleText } from "#components/import/visible-text.ts";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { PagePlace } from "#lib/data/import/import-page.ts";
import type { PlanFilter, PlanListing } from "#lib/data/import/import-view.ts";
import { BulkBar } from "./bulk-bar.tsx";
import { usePlanScreen } from "./plan-context.tsx";
import { PublishedText } from "./published-text.tsx";
import { useArticleSelection } from "./use-article-selection.ts";
import { usePageTurn } from "./use-page-turn.ts";
import { useTableKeys } from "./use-table-keys.ts";

export type ArticleTableProps = {
  /** Of this page. */
  rows: readonly ArticleRow[];
  place: PagePlace;
  /** All that is listed, on whichever page. */
  listed: ListedArticles;
};

const rowPx = 56;

type RowProps = {
  row: ArticleRow;
  href: string;
  at: number;
  isSelected: boolean;
  canSelect: boolean;
  onToggle: (id: string, isExtending: boolean) => void;
};

function Title({ row, href }: Pick<RowProps, "row" | "href">) {
  return (
    <>
      <span className="reading text-15 font-semibold">
        <Link
          prefetch={false}
          href={href}
          data-open={row.plannedId}
          className={`block truncate hover:text-accent ${row.isIncluded ? "" : "text-ink-3"}`}
          dir="auto"
          title={visibleText(row.title)}
        >
          <HiddenText text={row.title} />
        </Link>
      </span>
      <span className="block truncate text-12 text-ink-3">
        <span className="lg:hidden">
          <FoundText text={row.source ?? "source not known"} /> ·{" "}
          <PublishedText publication={row.publication} /> ·{" "}
        </span>
        <span dir="auto" title={visibleText(row.fileName)}>
          <HiddenText text={row.fileName} />
        </span>
      </span>
    </>
  );
}

const cell = "px-1.5";

/** Ticks one; with Shift, all from the last one pressed to it. */
function Tick({ row, isSelected, onToggle }: Pick<RowProps, "row" | "isSelected" | "onToggle">) {
  const isExtending = useRef(false);
  const remember = (event: { shiftKey: boolean }) => {
    isExtending.current = event.shiftKey;
  };
  return (
    <span className="flex items-center" onPointerDownCapture={remember} onKeyDownCapture={remember}>
      <Checkbox
        aria-label={`Select ${visibleText(row.title)}`}
        isSelected={isSelected}
        onChange={() => onToggle(row.plannedId, isExtending.current)}
      />
    </span>
  );
}

function Row({ row, href, at, isSelected, canSelect, onToggle }: RowProps) {
  return (
    <tr
      aria-rowindex={at + 2}
      data-row={row.plannedId}
      className={`h-14 border-t border-line ${isSelected ? "bg-accent-soft/60" : "hover:bg-hover/60"}`}
    >
      <td className={`${cell} ps-5 max-sm:ps-4`}>
        {canSelect ? <Tick row={row} isSelected={isSelected} onToggle={onToggle} /> : null}
      </td>
      <td className={`${cell} max-w-0`}>
        <Title row={row} href={href} />
      </td>
      <td className={`${cell} truncate max-lg:hidden`} dir="auto">
        {row.source === null ? (
          <span className="text-ink-3">not known</span>
        ) : (
          <HiddenText text={row.source} />
        )}
      </td>
      <td className={`${cell} text-ink-2 max-lg:hidden`}>
        <span className={row.publication.publishedOn === null ? "line-clamp-2 text-12" : ""}>
          <PublishedText publication={row.publication} />
        </span>
      </td>
      <td className={`${cell} pe-5 max-sm:pe-4`}>
        {row.isIncluded ? (
          <Chip
            tone={row.chip.tone}
            className="max-sm:h-auto max-sm:min-h-5 max-sm:py-0.5 max-sm:leading-4 max-sm:text-balance max-sm:whitespace-normal"
          >
            {row.chip.word}
          </Chip>
        ) : (
          <Chip>left out</Chip>
        )}
      </td>
    </tr>
  );
}

type HeadProps = { rows: number; ticked: number; isPaged: boolean; canSelect: boolean; onAll: () => void };

function Head({ rows, ticked, isPaged, canSelect, onAll }: HeadProps) {
  const head = `${cell} text-start font-medium`;
  return (
    <thead>
      <tr aria-rowindex={1} className="h-9 text-12 text-ink-2">
        <th scope="col" className={`${head} w-12 ps-5 max-sm:ps-4`}>
          {canSelect ? (
            <Checkbox
              aria-label={isPaged ? "Select all on this page" : "Select all"}
              isSelected={ticked > 0 && ticked === rows}
              isIndeterminate={ticked > 0 && ticked < rows}
              onChange={onAll}
            />
          ) : (
            <span className="sr-only">Selected</span>
          )}
        </th>
        <th scope="col" className={head}>
          Article
        </th>
        <th scope="col" className={`${head} w-44 max-lg:hidden`}>
          Source
        </th>
        <th scope="col" className={`${head} w-44 max-lg:hidden`}>
          Published
        </th>
        <th scope="col" className={`${head} w-52 pe-5 max-sm:w-36 max-sm:pe-4`}>
          Known already?
        </th>
      </tr>
    </thead>
  );
}

/** The height of rows that are not drawn. One cell: one across all columns would bring back those that are hidden. */
function Gap({ px }: { px: number }) {
  if (px === 0) return null;
  return (
    <tr>
      <td style={{ height: px }} />
    </tr>
  );
}

const emptyWords: Record<PlanFilter, string> = {
  all: "No article was found in these files",
  problems: "No article comes from a file with a warning",
  undecided: "Nothing waits for a decision",
};

const emptyWordsOfName: Record<PlanFilter, string> = {
  all: "No article comes from a file of that name",
  problems: "No article comes from a file of that name with a warning",
  undecided: "Nothing in files of that name waits for a decision",
};

function NothingFound({ only }: Pick<PlanListing, "only">) {
  return (
    <EmptyState title={emptyWords[only]}>
      {only === "all"
        ? "What is wrong with each file stands beside its name; opened, it is told in full."
        : null}
    </EmptyState>
  );
}

function NothingListed({ only, name }: PlanListing) {
  const { importHref } = usePlanScreen();
  if (name === null) return <NothingFound only={only} />;
  return (
    <EmptyState
      title={emptyWordsOfName[only]}
      actions={<LinkButton href={planHref(importHref, { only })}>Look in all files</LinkButton>}
    >
      Listed are files with <bdi className="wrap-anywhere">“{name}”</bdi> in their name.
    </EmptyState>
  );
}

export function ArticleTable({ rows, place, listed }: ArticleTableProps) {
  const { isOpen, importHref, listFileId: fileId } = usePlanScreen();
  const body = useRef<HTMLTableSectionElement>(null);
  const selection = useArticleSelection({ page: place.page, rows }, listed);
  const drawn = useRowWindow(body, rows.length, rowPx);
  const { only, name } = listed;
  const hrefOf = (page: number) => planHref(importHref, { fileId, only, name, page });
  const [firstId, lastId] = [rows[0]?.plannedId, rows.at(-1)?.plannedId];
  const turnPage = usePageTurn({ body, place, firstId, lastId, drawn, hrefOf });
  useTableKeys({ ...selection, body, canSelect: isOpen, selected: selection.chosen.articles, turnPage });
  if (rows.length === 0) return <NothingListed only={only} name={name} />;
  const stepsAt = (at: "top" | "bottom") => (
    <PageSteps
      at={at}
      place={place}
      rows={rows.length}
      hrefOf={hrefOf}
      noun="articles"
      className="px-5 py-1 max-sm:px-4"
    />
  );
  return (
    <>
      {stepsAt("top")}
      <table
        aria-label="Articles of this import"
        aria-rowcount={place.total + 1}
        className="w-full table-fixed border-collapse"
      >
        <Head
          rows={rows.length}
          ticked={selection.ids.size}
          isPaged={place.pages > 1}
          canSelect={isOpen}
          onAll={selection.toggleAll}
        />
        <tbody ref={body}>
          <Gap px={drawn.abovePx} />
          {rows.slice(drawn.from, drawn.to).map((row, at) => (
            <Row
              key={row.plannedId}
              row={row}
              href={articleHref(importHref, { name, fileId: row.fileId }, row.rawStartUtf16)}
              at={place.before + drawn.from + at}
              isSelected={selection.ids.has(row.plannedId)}
              canSelect={isOpen}
              onToggle={selection.toggle}
            />
          ))}
          <Gap px={drawn.belowPx} />
        </tbody>
      </table>
      {place.pages > 1 ? <div className="border-t border-line">{stepsAt("bottom")}</div> : null}
      {isOpen ? <BulkBar selection={selection} listed={listed} /> : null}
    </>
  );
}
