/** The files of an import at the left of its plan: what is listed, the list, and the way to add more. */
import Link from "next/link";
import { countFiles, fileRows } from "#components/import/file-rows.ts";
import { type PlanFilter, type PlanQuery, planHref } from "#components/import/import-query.ts";
import type { ImportView } from "#lib/data/import/import-view.ts";
import { AddFiles } from "./add-files.tsx";
import { FileList } from "./file-list.tsx";

export type FilePaneProps = {
  view: ImportView;
  query: PlanQuery;
  chosenId: string | null;
  href: string;
  projectId: string;
  canChange: boolean;
};

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
          href={planHref(href, { ...query, only })}
          aria-current={query.only === only ? "true" : undefined}
          className="inline-flex h-6 items-center gap-1 rounded-s px-1.5 text-12 text-ink-2 hover:bg-hover aria-[current]:bg-hover aria-[current]:font-medium aria-[current]:text-ink"
        >
          {filterWords[only]} <span className="tabular text-ink-3">{counts[only]}</span>
        </Link>
      ))}
    </nav>
  );
}

export function FilePane({ view, query, chosenId, href, projectId, canChange }: FilePaneProps) {
  const files = view.fileViews;
  const articles = files.reduce((sum, file) => sum + file.articles.length, 0);
  return (
    <aside
      aria-label="Files"
      data-file-box
      className="relative border-line px-3 py-3 max-lg:max-h-52 max-lg:overflow-auto max-lg:border-b lg:sticky lg:top-26 lg:max-h-[calc(100dvh-6.5rem-var(--foot-height))] lg:self-start lg:overflow-auto"
    >
      <nav aria-label="Files of this import">
        {files.length > 1 ? (
          <Link
            prefetch={false}
            href={planHref(href, { only: query.only })}
            aria-current={chosenId === null ? "page" : undefined}
            className="mb-2 flex h-9 items-center justify-between rounded-m px-2 font-medium hover:bg-hover aria-[current=page]:bg-accent-soft"
          >
            All articles<span className="tabular text-12 text-ink-3">{articles}</span>
          </Link>
        ) : null}
        <h2 className="flex items-baseline justify-between px-2 pb-1.5 text-12 font-medium text-ink-2">
          Files<span className="tabular text-ink-3">{files.length}</span>
        </h2>
        <Filters query={query} href={href} counts={countFiles(files)} />
        <FileList rows={fileRows(files, query.only)} query={query} chosenId={chosenId} href={href} />
      </nav>
      {canChange ? <AddFiles keys={{ projectId, importId: view.id }} number={view.number} /> : null}
    </aside>
  );
}
