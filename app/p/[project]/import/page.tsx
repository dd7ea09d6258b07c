/** Import: where files come in, what waits for an admin, and what came in before. */
import type { Metadata } from "next";
import { Suspense } from "react";
import { parsePageKey } from "#components/import/import-query.ts";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { requireMember } from "#lib/auth/viewer.ts";
import { listProposals } from "#lib/data/import/list-proposals.ts";
import { may } from "#lib/policy/policy.ts";
import { ProjectShell } from "../project-shell.tsx";
import { ImportHistory } from "./import-history.tsx";
import { importHints, proposalHints } from "./import-keys.ts";
import { NewImport } from "./new-import.tsx";
import { Proposals } from "./proposals.tsx";

export const metadata: Metadata = { title: "Import" };

export default async function ImportPage({ params, searchParams }: PageProps<"/p/[project]/import">) {
  const { project } = await params;
  const member = await requireMember(project);
  const key = parsePageKey(await searchParams);
  const mayCommit = may(member, "import.commit");
  const proposed = mayCommit ? await listProposals(member) : { imports: [], more: 0 };
  return (
    <ProjectShell
      member={member}
      current="import"
      crumb="Import"
      hints={proposed.imports.length > 0 ? [...importHints, ...proposalHints] : importHints}
    >
      <div className="mx-auto flex max-w-240 flex-col gap-8 px-7 py-8 max-sm:px-4 max-sm:py-5">
        <h1 className="sr-only">Import</h1>
        {proposed.imports.length > 0 ? <Proposals member={member} proposed={proposed} /> : null}
        <div className="flex flex-col gap-2">
          <NewImport projectId={member.projectId} projectSlug={member.projectSlug} />
          {mayCommit ? null : (
            <p className="text-12 text-ink-2">
              What you hand in is looked at and committed by an admin of this project. You see the answer
              below.
            </p>
          )}
        </div>
        <section aria-labelledby="history">
          <h2 id="history" className="mb-1 text-12 font-medium text-ink-2">
            Imports of this project
          </h2>
          <Suspense key={JSON.stringify(key)} fallback={<SkeletonRows count={4} label="Loading imports" />}>
            <ImportHistory member={member} pageKey={key} />
          </Suspense>
        </section>
      </div>
    </ProjectShell>
  );
}
