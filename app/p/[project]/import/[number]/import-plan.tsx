/** The plan of an import: its files at the left; then all its articles, or of one file the raw text beside its own. */
import { Suspense } from "react";
import { articleRows } from "#components/import/article-rows.ts";
import type { PlanQuery } from "#components/import/import-query.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import type { ImportFileView, ImportView } from "#lib/data/import/import-view.ts";
import { listSourceChoices } from "#lib/data/import/list-source-choices.ts";
import type { Member } from "#lib/data/viewer.ts";
import {
  correctMany,
  correctPlannedArticle,
  editPlan,
  includePlannedArticle,
  restoreMany,
} from "../actions.ts";
import { ArticleTable } from "./article-table.tsx";
import { FilePane } from "./file-pane.tsx";
import { FilePlan } from "./file-plan.tsx";
import { PlanScreenProvider } from "./plan-context.tsx";
import { PlanSkeleton } from "./plan-skeleton.tsx";

export type ImportPlanProps = {
  member: Member;
  view: ImportView;
  query: PlanQuery;
  href: string;
  /** The plan may be changed by this member. */
  isOpen: boolean;
};

const actions = { correctMany, correctPlannedArticle, editPlan, includePlannedArticle, restoreMany };

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

/** The file of the address; of an import of one file that one; null: all articles together. */
export function chosenFile({ fileViews }: ImportView, { fileId }: PlanQuery): ImportFileView | null {
  const [only] = fileViews;
  if (fileViews.length === 1) return only ?? null;
  return fileViews.find((file) => file.id === fileId) ?? null;
}

function Chosen(props: ImportPlanProps & { chosen: ImportFileView | null }) {
  const { member, view, query, href, isOpen, chosen } = props;
  if (view.fileViews.length === 0) {
    return <NoFiles isOpen={isOpen} historyHref={`/p/${member.projectSlug}/import`} />;
  }
  if (chosen === null) return <AllArticles member={member} view={view} query={query} />;
  return (
    <Suspense
      key={`${chosen.id} ${query.fromUtf16}`}
      fallback={<PlanSkeleton label={`Loading ${chosen.name}`} />}
    >
      <FilePlan
        member={member}
        file={chosen}
        query={query}
        keys={{ importId: view.id, href }}
        isOpen={isOpen}
      />
    </Suspense>
  );
}

async function AllArticles({ member, view, query }: Pick<ImportPlanProps, "member" | "view" | "query">) {
  const options = await listSourceChoices(member);
  const isBeingRead = view.fileViews.some((file) => file.state === "received");
  const rows = articleRows(view.fileViews, query.only, options);
  if (rows.length === 0 && isBeingRead) {
    return (
      <div className="px-5 py-3">
        <SkeletonRows label="Reading the files" />
      </div>
    );
  }
  return (
    <>
      <h2 className="sr-only">All articles</h2>
      <ArticleTable rows={rows} only={query.only} />
    </>
  );
}

export async function ImportPlan(props: ImportPlanProps) {
  const { member, view, query, href, isOpen } = props;
  const chosen = chosenFile(view, query);
  const screen = {
    projectId: member.projectId,
    importId: view.id,
    projectHref: `/p/${member.projectSlug}`,
    importHref: href,
    isOpen,
    sources: await listSourceChoices(member),
    actions,
  };
  return (
    <PlanScreenProvider value={screen}>
      <div className="grid lg:grid-cols-[17rem_minmax(0,1fr)]">
        <FilePane
          view={view}
          query={query}
          chosenId={chosen?.id ?? null}
          href={href}
          projectId={member.projectId}
          canChange={isOpen}
        />
        <div className="min-h-[calc(100dvh-6.5rem-var(--foot-height))] min-w-0 border-line lg:border-s">
          <Chosen {...props} chosen={chosen} />
        </div>
      </div>
    </PlanScreenProvider>
  );
}
