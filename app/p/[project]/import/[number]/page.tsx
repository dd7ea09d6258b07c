/** One import: the plan before its commit, what came of it after. */
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { RefreshWhilePending } from "#components/compare/refresh-while-pending.tsx";
import { parseImportNumber, parsePlanQuery } from "#components/import/import-query.ts";
import { requireMember } from "#lib/auth/viewer.ts";
import { readImport } from "#lib/data/import/read-import.ts";
import { ProjectShell } from "../../project-shell.tsx";
import { ImportHead } from "./import-head.tsx";
import { ImportPlan } from "./import-plan.tsx";
import { ImportResult } from "./import-result.tsx";

type Props = PageProps<"/p/[project]/import/[number]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Import ${(await params).number}` };
}

export default async function ImportPage({ params, searchParams }: Props) {
  const { project, number: segment } = await params;
  const member = await requireMember(project);
  const number = parseImportNumber(segment);
  const view = number === null ? null : await readImport(member, number);
  if (view === null) notFound();
  const here = `/p/${member.projectSlug}/import`;
  const query = parsePlanQuery(await searchParams);
  const isOpen = view.state === "planned" || view.state === "proposed";
  const isMoving = (isOpen && !view.isSettled) || (view.state === "committing" && view.failure === null);
  const isClosed = view.state === "committed" || view.state === "undone";
  return (
    <ProjectShell
      member={member}
      current="import"
      crumb={
        <>
          <Link prefetch={false} href={here} className="hover:text-ink">
            Import
          </Link>{" "}
          / {view.number}
        </>
      }
    >
      {isMoving ? <RefreshWhilePending /> : null}
      <ImportHead member={member} view={view} />
      {isClosed && query.fileId === null ? (
        <ImportResult member={member} view={view} />
      ) : (
        <ImportPlan member={member} view={view} query={query} href={`${here}/${view.number}`} />
      )}
    </ProjectShell>
  );
}
