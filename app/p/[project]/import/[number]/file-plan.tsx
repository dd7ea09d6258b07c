/** One file: for each article to come, the raw text it is cut from beside what it becomes. */
import { type PlanQuery, planHref } from "#components/import/import-query.ts";
import { isInWindow, textWindow } from "#components/import/text-window.ts";
import { Banner } from "#components/ui/banner.tsx";
import type { ImportFileView } from "#lib/data/import/import-view.ts";
import { listSourceChoices } from "#lib/data/import/list-source-choices.ts";
import { readImportFile } from "#lib/data/import/read-import-file.ts";
import type { Member } from "#lib/data/viewer.ts";
import { EarlierBanner } from "./earlier-banner.tsx";
import { FileHead } from "./file-head.tsx";
import { PlannedArticle } from "./planned-article.tsx";
import { RawText } from "./raw-text.tsx";
import { SourceOptions } from "./source-options.tsx";

export type FilePlanProps = {
  member: Member;
  file: ImportFileView;
  query: PlanQuery;
  keys: { importId: string; href: string };
  isOpen: boolean;
};

function ProblemBanner({ problem }: { problem: ImportFileView["problem"] }) {
  if (problem === null) return null;
  return (
    <Banner tone="caution" title="This file cannot be used" className="mx-7 my-4 max-sm:mx-4">
      {problem.message} {problem.line === null ? null : `See line ${problem.line}. `}
      The other files of the import are not affected.
    </Banner>
  );
}

export async function FilePlan({ member, file, query, keys, isOpen }: FilePlanProps) {
  const content = await readImportFile(member, { importId: keys.importId, fileId: file.id });
  if (content === null) return null;
  const text = content.text ?? "";
  const part = textWindow(text, query.fromUtf16);
  const shown = content.articles.filter(({ planned }) => isInWindow(planned, part));
  const hrefAt = (fromUtf16: number) => planHref(keys.href, { ...query, fileId: file.id, fromUtf16 });
  const hrefOf = (rawStartUtf16: number) => {
    const isHere = isInWindow({ rawStartUtf16, rawEndUtf16: rawStartUtf16 + 1 }, part);
    return `${isHere ? "" : hrefAt(rawStartUtf16)}#r-${rawStartUtf16}`;
  };
  const raw = { text, part, hrefOf };
  return (
    <SourceOptions options={await listSourceChoices(member)}>
      <div data-view={query.view} className="group/plan">
        <FileHead file={file} part={part} view={query.view} href={keys.href} hrefAt={hrefAt} />
        <ProblemBanner problem={file.problem} />
        <EarlierBanner file={file} projectHref={`/p/${member.projectSlug}`} />
        {shown.length === 0 && text !== "" ? (
          <div className="px-7 py-4 max-sm:px-4">
            <RawText text={text} span={part} article={null} />
          </div>
        ) : null}
        {shown.map((article) => (
          <PlannedArticle
            key={article.plannedId}
            article={article}
            file={{ ...raw, total: content.articles.length, place: content.articles.indexOf(article) + 1 }}
            member={member}
            isOpen={isOpen}
            isKnownFile={file.earlier.length > 0}
          />
        ))}
      </div>
    </SourceOptions>
  );
}
