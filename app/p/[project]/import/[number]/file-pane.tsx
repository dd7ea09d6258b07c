/** The files of an import at the left of its plan: what is listed, the list, and the way to add more. */
import Link from "next/link";
import { fileRows } from "#components/import/file-rows.ts";
import { type PlanQuery, planHref } from "#components/import/import-query.ts";
import { PageSteps } from "#components/import/page-steps.tsx";
import type { FilesPage, ImportPage } from "#lib/data/import/import-page.ts";
import type { PlanFilter } from "#lib/data/import/import-view.ts";
import { AddFiles } from "./add-files.tsx";
import { AllArticlesLink } from "./all-articles-link.tsx";
import { FileList } from "./file-list.tsx";
import { FindFile } from "./find-file.tsx";

export type FilePaneProps = {
  view: ImportPage;
  query: PlanQuery;
  href: string;
  projectId: string;
  canChange: boolean;
};

const grouped = new Intl.NumberFormat("en-GB");

/** A list of no more files is looked through without a search. */
const fewFiles = 20;

export const canFindFiles = ({ totals }: Pick<ImportPage, "totals">): boolean => totals.allFiles > fewFiles;

const filterWords: Record<PlanFilter, string> = { all: "All", problems: "Problems", undecided: "To decide" };

function Filters({
  query,
  href,
  counts,
}: {
  query: PlanQuery;
  href: string;
  counts: Record<PlanFilter, number>;
}) {
  if (counts.problems + counts.undecided === 0 && query.only === "all") return null;
  const shown = (["all", "problems", "undecided"] as const).filter(
    (only) => only === "all" || counts[only] > 0 || only === query.only,
  );
  return (
    <nav aria-label="Which files" className="flex flex-wrap gap-1 px-2 pb-2">
      {shown.map((only) => (
        <Link
          key={only}
          prefetch={false}
          href={planHref(href, { ...query, only, filesPage: null, page: 1 })}
          aria-current={query.only === only ? "true" : undefined}
          className="inline-flex h-6 items-center gap-1 rounded-s px-1.5 text-12 text-ink-2 hover:bg-hover aria-[current]:bg-hover aria-[current]:font-medium aria-[current]:text-ink"
        >
          {filterWords[only]} <span className="tabular text-ink-3">{grouped.format(counts[only])}</span>
        </Link>
      ))}
    </nav>
  );
}

const noneWords: Record<PlanFilter, string> = {
  all: "No file",
  problems: "No file with a problem",
  undecided: "No file to decide about",
};

function NoneFound({ only, name }: { only: PlanFilter; name: string }) {
  return (
    <p className="px-2 py-2 text-ink-2">
      {noneWords[only]} has <bdi className="wrap-anywhere">“{name}”</bdi> in its name.
    </p>
  );
}

type FilesProps = Pick<FilePaneProps, "query" | "href"> & { page: FilesPage; chosenId: string | null };

function Files({ query, href, page, chosenId }: FilesProps) {
  const { files, archives, previousFileId, nextFileId, ...place } = page;
  if (files.length === 0 && query.name !== null) return <NoneFound name={query.name} only={query.only} />;
  return (
    <>
      <PageSteps
        place={place}
        rows={files.length}
        hrefOf={(filesPage) => planHref(href, { ...query, filesPage })}
        noun="files"
        size="s"
        className="ps-2 pb-1.5"
      />
      <FileList
        rows={fileRows(files, archives)}
        query={query}
        chosenId={chosenId}
        href={href}
        beyond={{ previousFileId, nextFileId }}
      />
    </>
  );
}

export function FilePane({ view, query, href, projectId, canChange }: FilePaneProps) {
  const { shown, filesPage, totals, fileCounts } = view;
  // A name in the address can be taken back also where nobody would be asked for one.
  const canFind = canFindFiles(view) || query.name !== null;
  const open = shown.kind === "file" ? shown : null;
  return (
    <aside
      aria-label="Files"
      data-file-box
      className={`relative border-line px-3 py-3 ${canFind ? "max-lg:max-h-80" : "max-lg:max-h-52"} max-lg:overflow-auto max-lg:border-b lg:sticky lg:top-26 lg:max-h-[calc(100dvh-6.5rem-var(--foot-height))] lg:self-start lg:overflow-auto`}
    >
      <nav aria-label="Files of this import">
        {totals.allFiles > 1 || totals.articles + totals.leftOut > 1 ? (
          <AllArticlesLink view={view} query={query} href={href} />
        ) : null}
        <h2 className="flex items-baseline justify-between px-2 pb-1.5 text-12 font-medium text-ink-2">
          Files<span className="tabular text-ink-3">{grouped.format(totals.allFiles)}</span>
        </h2>
        {canFind && filesPage !== null ? (
          <FindFile href={href} query={query} found={filesPage.total} files={totals.allFiles} />
        ) : null}
        <Filters query={query} href={href} counts={fileCounts} />
        {filesPage === null ? null : (
          <Files query={query} href={href} page={filesPage} chosenId={open?.file.id ?? null} />
        )}
      </nav>
      {canChange ? <AddFiles keys={{ projectId, importId: view.id }} number={view.number} /> : null}
    </aside>
  );
}
