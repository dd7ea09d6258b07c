/** The plan of an import: its files at the left, and of the chosen one the raw text beside the articles to come. */
import { Suspense } from "react";
import type { PlanQuery } from "#components/import/import-query.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import type { ImportView } from "#lib/data/import/import-view.ts";
import type { Member } from "#lib/data/viewer.ts";
import { may } from "#lib/policy/policy.ts";
import { AddFiles } from "./add-files.tsx";
import { FileList } from "./file-list.tsx";
import { FilePlan } from "./file-plan.tsx";

export type ImportPlanProps = { member: Member; view: ImportView; query: PlanQuery; href: string };

function NoFiles({ isOpen, historyHref }: { isOpen: boolean; historyHref: string }) {
  return (
    <EmptyState
      title="This import has no files"
      actions={<LinkButton href={historyHref}>Back to imports</LinkButton>}
    >
      {isOpen ? "Add files beside this, or discard it." : "None had arrived when it was left."}
    </EmptyState>
  );
}

export function ImportPlan({ member, view, query, href }: ImportPlanProps) {
  const chosen = view.fileViews.find((file) => file.id === query.fileId) ?? view.fileViews[0];
  const isOpen = (view.state === "planned" || view.state === "uploading") && may(member, "import.commit");
  const keys = { projectId: member.projectId, importId: view.id };
  const file = { member, query, isOpen, keys: { importId: view.id, href } };
  return (
    <div className="grid lg:grid-cols-[17rem_minmax(0,1fr)]">
      <aside
        aria-label="Files"
        className="border-line px-3 py-4 max-lg:border-b lg:sticky lg:top-26 lg:max-h-[calc(100dvh-6.5rem-var(--foot-height))] lg:self-start lg:overflow-auto"
      >
        <FileList files={view.fileViews} chosenId={chosen?.id ?? null} href={href} />
        {isOpen ? <AddFiles keys={keys} number={view.number} /> : null}
      </aside>
      <div className="min-h-[calc(100dvh-6.5rem-var(--foot-height))] min-w-0 border-line lg:border-s">
        {chosen === undefined ? (
          <NoFiles isOpen={isOpen} historyHref={`/p/${member.projectSlug}/import`} />
        ) : (
          <Suspense
            key={`${chosen.id} ${query.fromUtf16}`}
            fallback={
              <div className="px-7 py-4">
                <SkeletonRows label={`Loading ${chosen.name}`} />
              </div>
            }
          >
            <FilePlan file={chosen} {...file} />
          </Suspense>
        )}
      </div>
    </div>
  );
}
