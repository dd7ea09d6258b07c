/** Import: where files come in, and what came in before. */
import type { Metadata } from "next";
import { Suspense } from "react";
import { parsePageKey } from "#components/import/import-query.ts";
import { Banner } from "#components/ui/banner.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { requireMember } from "#lib/auth/viewer.ts";
import { may } from "#lib/policy/policy.ts";
import { ProjectShell } from "../project-shell.tsx";
import { startImport } from "./actions.ts";
import { ImportHistory } from "./import-history.tsx";
import { NewImport } from "./new-import.tsx";

export const metadata: Metadata = { title: "Import" };

export default async function ImportPage({ params, searchParams }: PageProps<"/p/[project]/import">) {
  const { project } = await params;
  const member = await requireMember(project);
  const key = parsePageKey(await searchParams);
  return (
    <ProjectShell member={member} current="import" crumb="Import">
      <div className="mx-auto flex max-w-240 flex-col gap-10 px-7 py-8 max-sm:px-4 max-sm:py-5">
        <h1 className="sr-only">Import</h1>
        {may(member, "import.commit") ? (
          <NewImport
            projectId={member.projectId}
            projectSlug={member.projectSlug}
            startImport={startImport}
          />
        ) : (
          <Banner title="Files are imported by this project’s admins">
            You can see here what was imported, when and by whom.
          </Banner>
        )}
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
