/** One import: the plan before its commit, how far it is while it is written, what came of it after. */
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { importAccess } from "#components/import/import-access.ts";
import { parseImportNumber, parsePlanQuery } from "#components/import/import-query.ts";
import { progressShown } from "#components/import/progress-words.ts";
import { requireMember } from "#lib/auth/viewer.ts";
import type { ImportPage as PlannedPage } from "#lib/data/import/import-page.ts";
import { importProgress } from "#lib/data/import/import-progress.ts";
import { readImportPage } from "#lib/data/import/read-import-page.ts";
import { ProjectShell } from "../../project-shell.tsx";
import { cancelImport, retryImport } from "../actions.ts";
import { canFindFiles } from "./file-pane.tsx";
import { FollowImport } from "./follow-import.tsx";
import { ImportHead } from "./import-head.tsx";
import { ImportPlan } from "./import-plan.tsx";
import { ImportResult } from "./import-result.tsx";
import { ImportWriting } from "./import-writing.tsx";
import { findHint, planHints } from "./plan-keys.ts";

type Props = PageProps<"/p/[project]/import/[number]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Import ${(await params).number}` };
}

function Crumb({ here, number }: { here: string; number: number }) {
  return (
    <>
      <Link prefetch={false} href={here} className="hover:text-ink">
        Import
      </Link>{" "}
      / {number}
    </>
  );
}

function hintsOf(view: PlannedPage, canChange: boolean) {
  const { shown } = view;
  const ofFile = shown.kind === "file" && shown.file.articleCount === 0 ? "emptyFile" : "file";
  const hints = planHints(shown.kind === "file" ? ofFile : "table", canChange);
  return canFindFiles(view) ? [...hints, findHint] : hints;
}

const resultHints = (view: PlannedPage) =>
  view.shown.kind === "result" && canFindFiles(view) ? [findHint] : undefined;

export default async function ImportPage({ params, searchParams }: Props) {
  const { project, number: segment } = await params;
  const member = await requireMember(project);
  const number = parseImportNumber(segment);
  const query = parsePlanQuery(await searchParams);
  const [view, read] =
    number === null
      ? [null, null]
      : await Promise.all([readImportPage(member, number, query), importProgress(member, number)]);
  if (view === null || read === null) notFound();
  const progress = progressShown(read, view);
  const here = `/p/${member.projectSlug}/import`;
  const href = `${here}/${view.number}`;
  const access = importAccess(member, view);
  const isClosed = view.state === "committed" || view.state === "undone";
  const keys = { projectId: member.projectId, importId: view.id };
  return (
    <ProjectShell
      member={member}
      current="import"
      crumb={<Crumb here={here} number={view.number} />}
      hints={isClosed ? resultHints(view) : hintsOf(view, access.canChange)}
    >
      <ImportHead member={member} view={view} access={access} href={href} />
      {view.state === "committing" ? (
        <ImportWriting
          keys={keys}
          href={href}
          progress={progress}
          canAct={access.canCancel}
          cancelImport={cancelImport}
          retryImport={retryImport}
        />
      ) : (
        <FollowImport href={href} progress={progress} />
      )}
      {view.shown.kind === "result" ? (
        <ImportResult member={member} view={view} query={query} shown={view.shown} />
      ) : (
        <ImportPlan member={member} view={view} query={query} href={href} isOpen={access.canChange} />
      )}
    </ProjectShell>
  );
}
