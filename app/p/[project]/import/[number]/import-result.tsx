/** What came of an import: its files, and the articles they became. */

import Link from "next/link";
import { countOf } from "#components/import/count-of.ts";
import { FoundText } from "#components/import/found-text.tsx";
import { HiddenText } from "#components/import/hidden-text.tsx";
import { type PlanQuery, planHref } from "#components/import/import-query.ts";
import { PageSteps } from "#components/import/page-steps.tsx";
import { visibleText } from "#components/import/visible-text.ts";
import type { ImportPage, ImportShown, ResultFile } from "#lib/data/import/import-page.ts";
import type { ArticleBrief, WrittenArticle } from "#lib/data/import/import-view.ts";
import type { Member } from "#lib/data/viewer.ts";
import { FileNote } from "./file-note.tsx";
import { canFindFiles } from "./file-pane.tsx";
import { FindFile } from "./find-file.tsx";
import { PublishedText } from "./published-text.tsx";

type CopyNoteProps = { original: WrittenArticle["copyOf"]; projectHref: string };

/** Without the link where the article it copies is no longer in the library. */
function CopyNote({ original, projectHref }: CopyNoteProps) {
  if (original === null) return " · beside the article it copies";
  return (
    <>
      {" "}
      · beside the article it copies,{" "}
      <Link
        prefetch={false}
        href={`${projectHref}/articles/${original.id}`}
        dir="auto"
        className="text-accent underline decoration-line-strong underline-offset-2 hover:decoration-current"
      >
        {original.title}
      </Link>
    </>
  );
}

function ArticleLine({ brief, projectHref }: { brief: ArticleBrief; projectHref: string }) {
  const { article, title, publication, isIncluded, as } = brief;
  return (
    <li className="pb-2 last:pb-0">
      {article === null ? (
        <span className="reading text-17 text-ink-3" dir="auto">
          <HiddenText text={title} />
        </span>
      ) : (
        <Link
          prefetch={false}
          href={`${projectHref}/articles/${article.id}`}
          className="reading text-17 font-semibold hover:text-accent"
          dir="auto"
        >
          <HiddenText text={article.title} />
        </Link>
      )}
      <p className="text-12 text-ink-3">
        {isIncluded ? <PublishedText publication={publication} /> : "left out of the commit"}
        {article === null ? null : (
          <>
            {" "}
            · <FoundText text={article.source ?? "source not known"} />
            {as?.kind === "version" || as?.kind === "versionHere" ? " · as its new version" : null}
            {as?.kind === "copy" || as?.kind === "copyHere" ? (
              <CopyNote original={article.copyOf} projectHref={projectHref} />
            ) : null}
          </>
        )}
      </p>
    </li>
  );
}

type FileSectionProps = ResultFile & { href: string; projectHref: string };

function FileSection({ file, articles, href, projectHref }: FileSectionProps) {
  return (
    <section
      aria-label={visibleText(file.name)}
      className="grid gap-x-8 gap-y-2 border-t border-line py-4 lg:grid-cols-[18rem_1fr]"
    >
      <div className="min-w-0 pt-0.5">
        <h2 className="font-medium break-all" dir="auto">
          <Link prefetch={false} href={planHref(href, { fileId: file.id })} className="hover:text-accent">
            <HiddenText text={file.name} />
          </Link>
        </h2>
        <FileNote file={file} />
      </div>
      <ul>
        {articles.map((brief) => (
          <ArticleLine key={brief.plannedId} brief={brief} projectHref={projectHref} />
        ))}
      </ul>
    </section>
  );
}

export type ImportResultProps = {
  member: Member;
  view: ImportPage;
  query: PlanQuery;
  shown: Extract<ImportShown, { kind: "result" }>;
};

/** Which of the files are listed: the result has no other filter than their names. */
function FindResult({
  view,
  query,
  found,
  href,
}: Pick<ImportResultProps, "view" | "query"> & { found: number; href: string }) {
  const { name } = query;
  if (!canFindFiles(view) && name === null) return null;
  const asked: PlanQuery = { ...query, only: "all", fileId: null, view: "articles" };
  return (
    <div className="-mx-2 max-w-96">
      <FindFile href={href} query={asked} found={found} files={view.totals.allFiles} />
      {found === 0 ? (
        <p className="px-2 py-2 text-ink-2">
          No file has <bdi className="wrap-anywhere">“{name}”</bdi> in its name.
        </p>
      ) : null}
    </div>
  );
}

export function ImportResult({ member, view, query, shown }: ImportResultProps) {
  const projectHref = `/p/${member.projectSlug}`;
  const href = `${projectHref}/import/${view.number}`;
  const { page, files } = shown;
  const rows = files.reduce((sum, { articles }) => sum + Math.max(1, articles.length), 0);
  const stepsAt = (at: "top" | "bottom") => (
    <PageSteps
      at={at}
      place={page}
      rows={rows}
      hrefOf={(number) => planHref(href, { name: query.name, page: number })}
      noun="this result"
      className="border-t border-line py-1"
    />
  );
  return (
    <div className="mx-auto max-w-240 px-7 py-6 max-sm:px-4">
      <p className="mb-4 text-ink-2">
        {view.state === "undone"
          ? "Its articles are out of the library. The files are kept, and bringing the import back restores the same articles."
          : `${countOf(view.totals.kept, "file")} kept unchanged. A file’s name opens what was planned from it, beside its raw text.`}
      </p>
      <FindResult view={view} query={query} found={shown.found} href={href} />
      {stepsAt("top")}
      {files.map(({ file, articles }) => (
        <FileSection key={file.id} file={file} articles={articles} href={href} projectHref={projectHref} />
      ))}
      {stepsAt("bottom")}
    </div>
  );
}
