/** One file of an import: how it was read, and its articles to come beside the raw text; read here, changed in the browser. */
import { HiddenText } from "#components/import/hidden-text.tsx";
import { type PlanQuery, planHref } from "#components/import/import-query.ts";
import { planView } from "#components/import/plan-view.ts";
import { sayProblem } from "#components/import/problem-words.ts";
import { Banner } from "#components/ui/banner.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import type { ImportFileFacts } from "#lib/data/import/import-view.ts";
import { readImportFile } from "#lib/data/import/read-import-file.ts";
import type { Member } from "#lib/data/viewer.ts";
import { noWindow } from "#lib/text/text-window.ts";
import { setFileCapture, setReading } from "../actions.ts";
import { EarlierBanner } from "./earlier-banner.tsx";
import { FileHead } from "./file-head.tsx";
import { FileReading } from "./file-reading.tsx";
import { FileScreen } from "./file-screen.tsx";
import { ReadingControls } from "./reading-controls.tsx";

export type FilePlanProps = {
  member: Member;
  file: ImportFileFacts;
  query: PlanQuery;
  keys: { importId: string; href: string };
  isOpen: boolean;
};

function ProblemBanner({ problem }: { problem: ImportFileFacts["problem"] }) {
  if (problem === null) return null;
  return (
    <Banner tone="caution" title="This file cannot be used" className="mx-7 my-4 max-sm:mx-4">
      <HiddenText text={sayProblem(problem)} /> The other files of the import are not affected.
    </Banner>
  );
}

function Controls({ member, file }: Pick<FilePlanProps, "member" | "file">) {
  if (file.byteLength === null || file.state === "received") return null;
  const edit = { projectId: member.projectId, fileId: file.id, revision: file.revision };
  return <ReadingControls edit={edit} file={file} setReading={setReading} setFileCapture={setFileCapture} />;
}

export async function FilePlan({ member, file: listed, query, keys, isOpen }: FilePlanProps) {
  const key = { importId: keys.importId, fileId: listed.id, fromUtf16: query.fromUtf16 };
  const content = await readImportFile(member, key);
  if (content === null) return null;
  // The list was read a moment before: what is changed here is changed over what is shown here.
  const { state, revision, edits, reading, warnings, capture, shown } = content;
  const file = { ...listed, state, revision, edits, reading, warnings, capture };
  return (
    <div data-view={query.view} className="group/plan">
      <FileHead
        file={file}
        part={shown?.window ?? noWindow}
        query={query}
        href={keys.href}
        controls={isOpen ? <Controls member={member} file={file} /> : null}
      />
      <ProblemBanner problem={file.problem} />
      <EarlierBanner file={file} projectHref={`/p/${member.projectSlug}`} />
      <FileReading
        member={member}
        file={file}
        importId={keys.importId}
        columns={content.columns}
        canChange={isOpen}
      />
      {shown === null && file.state === "received" ? (
        <div className="px-7 py-4 max-sm:px-4">
          <SkeletonRows label={`Reading ${file.name}`} />
        </div>
      ) : null}
      {shown === null ? null : (
        <FileScreen
          file={file}
          view={planView(content, shown)}
          partHref={planHref(keys.href, { ...query, fileId: file.id, fromUtf16: 0 })}
        />
      )}
    </div>
  );
}
